import type { Because } from '../../../../contract/decision';
import type { CandidateAccount, Explained, OutCode } from '../../../../contract/explanation';
import type { Words } from '../../../../contract/vocabulary';
import type { CandidateName } from './tip-sentence';
import { attributeName, quoted, say, type Tongue } from './tongue';

/** What the sentences on candidates speak of besides. */
export interface Scene {
  readonly topic: string | null;
  readonly stage: string | null;
  readonly excludedBy: string | null;
}

type Reason = (about: string | null, scene: Scene, tongue: Tongue) => Words;

const plain =
  (en: string, de: string): Reason =>
  () => ({ en, de });

const WHY: Readonly<Record<OutCode | 'unpublished', Reason>> = {
  unpublished: plain(
    'it is not written or not published in this language',
    'in dieser Sprache nicht geschrieben oder nicht veröffentlicht',
  ),
  paused: plain('it is paused', 'pausiert'),
  schedule: plain('it is outside its schedule', 'außerhalb des Zeitplans'),
  excluded: (_, { excludedBy }, tongue) => {
    const name = quoted(excludedBy ?? '', tongue);
    return { en: `the exclusion ${name} holds`, de: `der Ausschluss ${name} greift` };
  },
  topic: (_, { topic }, tongue) => {
    const name = topic === null ? null : tongue.topicName(topic);
    if (name === null) return { en: 'it is for other topics', de: 'für andere Themen' };
    return {
      en: `it is for other topics than ${quoted(name, tongue)}`,
      de: `für andere Themen als ${quoted(name, tongue)}`,
    };
  },
  channel: plain('it is for other channels', 'für andere Kanäle'),
  audience: plain('this visitor does not belong to its audience', 'diese Person gehört nicht zur Zielgruppe'),
  stage: (_, { stage }, tongue) => {
    const known = tongue.u.stages.find((one) => one.key === stage);
    const name = quoted(known ? say(known.label, tongue) : (stage ?? ''), tongue);
    return { en: `it is for other stages than ${name}`, de: `für andere Phasen als ${name}` };
  },
  contradiction: (about, _, tongue) => {
    const name = quoted(attributeName(about ?? '', tongue), tongue);
    return {
      en: `we are sure of another value of ${name}`,
      de: `bei ${name} sind wir uns eines anderen Wertes sicher`,
    };
  },
  unsure: (about, _, tongue) => {
    if (about === 'stage' || about === null)
      return {
        en: 'we are not sure yet where this visitor stands',
        de: 'noch nicht sicher, wo diese Person steht',
      };
    const name = quoted(attributeName(about, tongue), tongue);
    return { en: `we are not sure enough of ${name}`, de: `bei ${name} noch nicht sicher genug` };
  },
};

type Candidate = Pick<CandidateAccount, 'variant' | 'rank'> & Pick<Explained['candidates'][number], 'out'>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What became of one candidate, in a sentence for editors. */
export function candidateSentence(
  { variant, rank, out }: Candidate,
  audienceName: (key: string) => string,
  scene: Scene,
  nameOf: CandidateName,
  tongue: Tongue,
): string {
  const name = capital(say(nameOf(variant), tongue));
  if (out) {
    const why = say(WHY[out.code](out.about, scene, tongue), tongue);
    return say({ en: `${name} is out: ${why}.`, de: `${name} scheidet aus: ${why}.` }, tongue);
  }
  const fit = (rank?.fit ?? 0).toFixed(2);
  const keys = [
    ...(rank?.audience
      ? [
          say(
            {
              en: `audience ${quoted(audienceName(rank.audience), tongue)}`,
              de: `Zielgruppe ${quoted(audienceName(rank.audience), tongue)}`,
            },
            tongue,
          ),
        ]
      : []),
    ...(rank?.namesStage ? [say({ en: 'for this stage', de: 'für diese Phase' }, tongue)] : []),
    ...(rank && rank.fit > 0
      ? [say({ en: `fit ${fit}`, de: `Passung ${fit.replace('.', ',')}` }, tongue)]
      : []),
  ];
  const by = keys.length > 0 ? keys.join(', ') : say({ en: 'for everybody', de: 'für alle' }, tongue);
  return say({ en: `${name} is in: ${by}.`, de: `${name} kommt infrage: ${by}.` }, tongue);
}

/** Who wins, as the first sentence. */
export function winnerSentence(variant: string | null, nameOf: CandidateName, tongue: Tongue): Because {
  const name = say(nameOf(variant), tongue);
  return {
    code: 'winner',
    text: say({ en: `This visitor gets ${name}.`, de: `Diese Person bekommt ${name}.` }, tongue),
  };
}
