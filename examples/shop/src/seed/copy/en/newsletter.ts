import type { EmailVariantCopy, Staged } from '../shapes';

export const newsletter: Staged<EmailVariantCopy> = {
  default: {
    subject: 'A seat in the front row is free',
    preheader: 'Four televisions, one sofa, no hurry.',
    headline: 'Come and sit down',
    body: 'The sofa has been re-covered, and the four big ones now hang in a row, in the light that you have at home.\n\n- **Bring a film** that you know by heart. You will see what is different.\n- **Bring nobody in a hurry.** The good seat is yours until the credits.\n\nUntil then there is a short piece to read, with not a single number in it.',
    action: { label: 'Read it over coffee', note: 'Three minutes' },
  },
  compare: {
    subject:
      '{% if visitor.shortlist.size > 1 %}{{ visitor.shortlist | join_or }}?{% else %}This one or that one?{% endif %}',
    preheader: 'Only what differs, on half a page.',
    headline:
      '{% if visitor.shortlist.size > 1 %}You were looking at {{ visitor.shortlist | join_and }}{% else %}Two or three in mind?{% endif %}',
    body: 'We have struck out every row that says the same. What is left is short:\n\n- **By day** the brighter one wins, and only by day.\n- **In the evening** the one with the fuller sound does.\n- **With a controller in hand** four milliseconds decide, for those who feel them.\n\nIf you like, we hang both next to each other, and they hang when you arrive.',
    action: { label: 'Open my comparison', note: 'It remembers where you were' },
  },
  decide: {
    subject: 'Before you order: the stairs, the socket, the sun',
    preheader: 'Three small checks, then it is easy.',
    headline: 'Nearly there',
    body: 'You have chosen well. Three small things make sure that it is still right on Sunday:\n\n1. **Measure the sideboard**, not the wall.\n2. **Tell us about the stairs.** For narrow ones a third person comes along, at no charge.\n3. **Keep the sixty days in mind.** If the picture is wrong for your light, we fetch it back.\n\nOrdered by noon, two of us ring at your door the day after tomorrow.',
    action: { label: 'The last questions, answered', note: '60 days to change your mind' },
  },
  own: {
    subject: 'Ten minutes that your television will thank you for',
    preheader: 'One setting tonight, one at the weekend.',
    headline: 'How is it hanging?',
    body: 'By now it knows your evenings. Two things make it better, and neither costs anything:\n\n- **Tonight**: choose the mode named Film. Shop mode was never meant for homes.\n- **At the weekend**: let it finish its care cycle, that quiet hour after you switch it off.\n\nOn the first Tuesday of the month there is cake at our long table. Nothing is for sale.',
    action: { label: 'The first week, step by step', note: 'Marta answers within a day' },
  },
};
