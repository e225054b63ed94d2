import type { Because, Decision, DecisionContext, Reason } from '../../../../contract/decision';
import { attributeSentence, stageSentence } from './known';
import { say, voiced, type Tongue, type Voiced } from './tongue';

const both = (en: string, de: string): Voiced => ({ visitor: { en, de }, editor: { en, de } });

const DEFAULTS: Readonly<Record<Exclude<Reason, 'match' | 'forced'>, Voiced>> = {
  error: both(
    'Something went wrong on our side, so this is the default content.',
    'Bei uns ist etwas schiefgegangen, daher der Standardinhalt.',
  ),
  off: both('The default content was asked for.', 'Der Standardinhalt wurde verlangt.'),
  'no-consent': {
    visitor: {
      en: 'You have not agreed to being remembered, so this is the default content.',
      de: 'Sie haben nicht zugestimmt, dass wir uns an Sie erinnern, daher der Standardinhalt.',
    },
    editor: {
      en: 'This visitor has not agreed to being remembered, hence the default content.',
      de: 'Diese Person hat nicht zugestimmt, dass wir uns an sie erinnern, daher der Standardinhalt.',
    },
  },
  newcomer: {
    visitor: {
      en: 'We have not met yet, so this is the default content.',
      de: 'Wir kennen uns noch nicht, daher der Standardinhalt.',
    },
    editor: {
      en: 'Nothing is known of this visitor yet, hence the default content.',
      de: 'Von dieser Person wissen wir noch nichts, daher der Standardinhalt.',
    },
  },
  holdout: {
    visitor: {
      en: 'For comparison, you get the default content.',
      de: 'Zum Vergleich erhalten Sie den Standardinhalt.',
    },
    editor: {
      en: 'For comparison, this visitor gets the default content.',
      de: 'Zum Vergleich erhält diese Person den Standardinhalt.',
    },
  },
  'no-variants': both(
    'There is no other version of this in this language.',
    'Hiervon gibt es in dieser Sprache keine andere Fassung.',
  ),
  'not-sure': {
    visitor: {
      en: 'We do not know you well enough yet to say this any other way.',
      de: 'Wir kennen Sie noch nicht gut genug, um es anders zu sagen.',
    },
    editor: {
      en: 'We do not know this visitor well enough yet for any of the variants.',
      de: 'Wir kennen diese Person für keine der Varianten schon gut genug.',
    },
  },
  'no-match': {
    visitor: {
      en: 'The default content fits best what we know of you.',
      de: 'Der Standardinhalt passt am besten zu dem, was wir von Ihnen wissen.',
    },
    editor: {
      en: 'The default content fits best what we know of this visitor.',
      de: 'Der Standardinhalt passt am besten zu dem, was wir von dieser Person wissen.',
    },
  },
};

const FORCED = { en: 'This version was asked for.', de: 'Diese Fassung wurde verlangt.' };
const OPEN = {
  en: 'This version is for everybody it is open to.',
  de: 'Diese Fassung ist für alle, denen sie offensteht.',
};

const part = (code: string, text: string | null): Because[] => (text === null ? [] : [{ code, text }]);

/** What is held of an attribute in a context. */
export function heldSentence(key: string, context: DecisionContext | null, tongue: Tongue): string | null {
  const place = tongue.u.attributes.findIndex((one) => one.key === key);
  const belief = context?.belief(place);
  const value = belief ? tongue.u.attributes[place]?.values[belief.index] : undefined;
  return belief && value ? attributeSentence(key, value.key, belief.source, tongue) : null;
}

/** Why a decision fell as it did, as codes and sentences. The context is null after an error. */
export function because(decision: Decision, context: DecisionContext | null, tongue: Tongue): Because[] {
  const { reason, stage, topic, target } = decision;
  if (reason === 'forced') return [{ code: reason, text: say(FORCED, tongue) }];
  const standing = (): Because[] => part('stage', stageSentence(stage, topic, tongue));
  if (reason !== 'match') {
    const told = { code: reason, text: voiced(DEFAULTS[reason], tongue) };
    return reason === 'no-match' ? [told, ...standing()] : [told];
  }
  const told = [
    ...(target?.stages ? standing() : []),
    ...Object.keys(target?.attributes ?? {}).flatMap((key) =>
      part(`attribute.${key}`, heldSentence(key, context, tongue)),
    ),
  ];
  return told.length > 0 ? told : [{ code: reason, text: say(OPEN, tongue) }];
}
