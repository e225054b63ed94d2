import type { Suggests, Target } from '../../../contract/target';
import type { Vocabulary } from '../../../contract/vocabulary';
import { refused, written, type Path } from './refused';

const unknown = (
  code: 'unknown-name' | 'unknown-value',
  path: Path,
  kind: string,
  name: string,
  known: readonly string[],
) =>
  refused(code, path, `${written(path)}: there is no ${kind} "${name}". Known: ${known.join(', ')}.`, {
    known,
  });

/** Throws unless all stages, attributes and values are in the vocabulary. */
export function checkTarget(
  vocabulary: Vocabulary,
  target: Target | Suggests | null | undefined,
  path: Path,
): void {
  const stages = vocabulary.stages.map(({ key }) => key);
  for (const [index, stage] of (target?.stages ?? []).entries()) {
    if (!stages.includes(stage))
      throw unknown('unknown-name', [...path, 'stages', index], 'stage', stage, stages);
  }
  for (const [name, value] of Object.entries(target?.attributes ?? {})) {
    const at = [...path, 'attributes', name];
    const attribute = vocabulary.attributes.find(({ key }) => key === name);
    if (!attribute) {
      const known = vocabulary.attributes.map(({ key }) => key);
      throw unknown('unknown-name', at, 'intimacy attribute', name, known);
    }
    if (attribute.tact === 'never' && path[0] === 'target') {
      const message = `${written(at)} is never to be used: its tact is "never". Leave it out.`;
      throw refused('invalid', at, message);
    }
    const values = attribute.values.map(({ key }) => key);
    if (!values.includes(value)) throw unknown('unknown-value', at, `value of ${name}`, value, values);
  }
}
