import { Alert } from '@strapi/design-system';
import { PlaceList } from '../../settings/draft/place-list';
import { useWords } from '../../translations/use-words';
import { refusedRule } from './refusal';
import type { Book } from './use-book';

/** Says that nothing was saved, why, and where to mend it. */
export function NotSaved({ book }: { readonly book: Book }) {
  const say = useWords();
  const { refusal, tried, faults, draft } = book;
  const close = { closeLabel: say('settings.close'), onClose: book.dismiss };
  if (refusal?.is === 'in-use') {
    return (
      <Alert variant="danger" title={say('settings.refused')} {...close}>
        {say('rules.in-use')}
        <PlaceList places={refusal.places} />
      </Alert>
    );
  }
  if (refusal?.is === 'fault') {
    const marked = refusedRule(refusal, draft) !== undefined;
    return (
      <Alert variant="danger" title={say('settings.refused')} {...close}>
        {marked ? say('rules.marked') : refusal.message}
      </Alert>
    );
  }
  if (!tried || faults.size === 0) return null;
  return (
    <Alert variant="danger" title={say('settings.refused')} {...close}>
      {say('rules.marked')}
    </Alert>
  );
}
