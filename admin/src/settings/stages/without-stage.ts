import type { Signal, Vocabulary } from '../../../../contract/vocabulary';

/** The vocabulary's lists without a stage: nothing is evidence for it any more. */
export function withoutStage(
  { stages, signals }: Vocabulary,
  gone: string,
): Pick<Vocabulary, 'stages' | 'signals'> {
  const left = signals.flatMap((signal): Signal[] => {
    if (signal.stages?.[gone] === undefined) return [signal];
    const { stages: evidence = {}, ...others } = signal;
    const rest = Object.fromEntries(Object.entries(evidence).filter(([stage]) => stage !== gone));
    if (Object.keys(rest).length > 0) return [{ ...others, stages: rest }];
    return others.suggests === undefined ? [] : [others];
  });
  return { stages: stages.filter(({ key }) => key !== gone), signals: left };
}
