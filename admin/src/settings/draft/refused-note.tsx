import { Alert } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useWords } from '../../translations/use-words';
import { placeOf, type Fault } from './fault';

/** Says that nothing was saved, and leads to the control where it lies; where there is none, says what is wrong. */
export function RefusedNote({ fault, onClose }: { readonly fault: Fault; onClose(): void }) {
  const say = useWords();
  const [marked, setMarked] = useState(false);
  useEffect(() => {
    // The list opens the item in the same turn, its fields are there in the next.
    const frame = requestAnimationFrame(() => {
      const control = document.querySelector<HTMLElement>(
        `[data-place="${CSS.escape(placeOf(fault.path))}"] :is(input, button, textarea)`,
      );
      setMarked(control !== null);
      control?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [fault]);
  return (
    <Alert
      variant="danger"
      title={say('settings.refused')}
      closeLabel={say('settings.close')}
      onClose={onClose}
    >
      {marked ? say('settings.refused.marked') : fault.message}
    </Alert>
  );
}
