import type { SearchWords, Strength } from '../../../../contract/hints';
import { useWords } from '../../translations/use-words';
import { Choice } from '../controls/choice';
import { withField } from '../controls/listed';
import type { Fault } from '../draft/fault';
import { LinesField } from './lines-field';

interface Props {
  readonly list: SearchWords;
  readonly path: Fault['path'];
  readonly disabled: boolean;
  onChange(list: SearchWords): void;
}

const STRENGTHS: readonly Strength[] = ['weak', 'clear', 'strong'];

/** One list of search words: how much it says, and its phrases, one a line. */
export function SearchWordFields({ list, path, disabled, onChange }: Props) {
  const say = useWords();
  return (
    <>
      <Choice
        name={`${path.join('.')}.strength`}
        label={say('settings.hints.strength')}
        value={list.strength}
        disabled={disabled}
        options={STRENGTHS.map((value) => ({ value, label: say(`settings.strength.${value}`) }))}
        onChange={(strength) => onChange({ ...list, strength })}
      />
      <LinesField
        path={[...path, 'phrases']}
        label={say('settings.search.phrases')}
        hint={say('settings.search.phrases.hint')}
        lines={list.phrases ?? []}
        disabled={disabled}
        onChange={(lines) => onChange(withField(list, 'phrases', lines.length > 0 ? lines : undefined))}
      />
      {list.pattern && (
        <LinesField
          path={[...path, 'except']}
          label={say('settings.search.except')}
          hint={say('settings.search.except.hint')}
          lines={list.except ?? []}
          disabled={disabled}
          onChange={(lines) => onChange(withField(list, 'except', lines.length > 0 ? lines : undefined))}
        />
      )}
    </>
  );
}
