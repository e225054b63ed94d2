/** Where a text of the edit view is typed. */
export interface Editor {
  /** The text with a piece put in where the cursor was last. */
  with(piece: string): { readonly text: string };
  /** Puts a piece in where the cursor was last, and gives the field the focus back. */
  insert(piece: string): void;
}

/** What CodeMirror, in which Strapi's rich text is typed, hangs on its element. */
interface CodeMirror {
  getValue(): string;
  indexFromPos(at: object): number;
  getCursor(): object;
  replaceSelection(piece: string): void;
  focus(): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const put = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

const ofField = (field: Field, change: (text: string) => void): Editor => {
  const at = () => field.selectionStart ?? field.value.length;
  return {
    with: (piece) => ({ text: put(field.value, at(), piece) }),
    insert(piece) {
      const start = at();
      change(put(field.value, start, piece));
      field.focus();
      requestAnimationFrame(() => field.setSelectionRange(start + piece.length, start + piece.length));
    },
  };
};

const ofCodeMirror = (mirror: CodeMirror): Editor => ({
  with: (piece) => ({ text: put(mirror.getValue(), mirror.indexFromPos(mirror.getCursor()), piece) }),
  insert(piece) {
    mirror.replaceSelection(piece);
    mirror.focus();
  },
});

const ofBlocks = (blocks: HTMLElement): Editor => ({
  with: (piece) => ({ text: piece }),
  insert(piece) {
    const selection = window.getSelection();
    blocks.focus();
    if (selection && !blocks.contains(selection.anchorNode)) {
      selection.selectAllChildren(blocks);
      selection.collapseToEnd();
    }
    // The editor hears of it as of typing; nothing else reaches it from outside.
    document.execCommand('insertText', false, piece);
  },
});

/** The editor of the field at whose label `from` stands; `change` writes a plain field. */
export function editorNear(from: Element, path: string, change: (text: string) => void): Editor | null {
  const name = CSS.escape(path);
  for (let at = from.parentElement; at; at = at.parentElement) {
    const field = at.querySelector<Field>(`input[name="${name}"], textarea[name="${name}"]`);
    if (field) return ofField(field, change);
    const mirror = at.querySelector<HTMLElement & { CodeMirror?: CodeMirror }>('.CodeMirror')?.CodeMirror;
    if (mirror) return ofCodeMirror(mirror);
    const blocks = at.querySelector<HTMLElement>('[data-slate-editor="true"]');
    if (blocks) return ofBlocks(blocks);
  }
  return null;
}
