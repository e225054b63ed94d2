import { useField } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { NewVariantPlace } from '../api/variants';
import { useWords } from '../translations/use-words';
import { editorNear } from './editor';
import { Quiet } from './quiet';
import { TokenDialog } from './token-dialog';
import type { TextKind } from './writing-help';

interface Props {
  readonly place: NewVariantPlace;
  readonly variant: string;
  readonly path: string;
  readonly kind: TextKind;
}

/** Opens the dialog that puts something about the reader into a text. */
export function TokenHelp({ place, variant, path, kind }: Props) {
  const say = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const { value, onChange } = useField<unknown>(path);
  const [isOpen, setOpen] = useState(false);
  const editor = () => button.current && editorNear(button.current, path, (text) => onChange(path, text));
  const words = say('token.open', { field: path });
  return (
    <>
      <Quiet
        ref={button}
        type="button"
        aria-label={words}
        title={words}
        data-token-of={path}
        onClick={() => setOpen(true)}
      >
        {'{ }'}
      </Quiet>
      {isOpen && (
        <TokenDialog
          place={place}
          variant={variant}
          kind={kind}
          value={value}
          editor={editor()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
