import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { JargonOfLanguage } from '../../../contract/jargon';
import { Card } from '../settings/controls/card';
import { useWords } from '../translations/use-words';

interface Props {
  readonly found: JargonOfLanguage;
  /** Terms that are not ticked, each after its language. */
  readonly left: ReadonlySet<string>;
  onChange(left: ReadonlySet<string>): void;
}

/** The terms of one language, to be ticked. */
export function Terms({
  found: { language, terms, expertTexts, otherTexts, needed },
  left,
  onChange,
}: Props) {
  const say = useWords();
  const texts = { expert: String(expertTexts), other: String(otherTexts) };
  const few = expertTexts < needed || otherTexts < needed;
  const tick = (name: string, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(name);
    else next.add(name);
    onChange(next);
  };
  return (
    <Card
      title={say('learning.language', { language })}
      about={
        few
          ? say('learning.language.few', { ...texts, needed: String(needed) })
          : say('learning.language.texts', texts)
      }
    >
      {terms.length === 0 && !few && <Typography tag="p">{say('learning.language.none')}</Typography>}
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {terms.map((one) => {
          const name = `${language} ${one.term}`;
          return (
            <Checkbox
              key={name}
              checked={!left.has(name)}
              onCheckedChange={(ticked: boolean | 'indeterminate') => tick(name, ticked === true)}
            >
              {say('learning.term', {
                term: one.term,
                expert: String(one.expertTexts),
                other: String(one.otherTexts),
              })}
            </Checkbox>
          );
        })}
      </Flex>
    </Card>
  );
}
