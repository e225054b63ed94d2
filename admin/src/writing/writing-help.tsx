import { useField as useDesignField } from '@strapi/design-system';
import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import { useLayoutEffect, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useEditingMeta, useOpenInUrl } from '../editing/open-variant';
import { ReadingAdvice } from './reading-advice';
import { TokenHelp } from './token-help';

/** How a text is read by those who show it. */
export type TextKind = 'plain' | 'markdown' | 'blocks';

interface Props {
  /** Absent inside components, where the form alone knows the path. */
  readonly name: string | undefined;
  readonly kind: TextKind;
  /** The field is the same in every variant. */
  readonly isFixed: boolean;
}

/** Help for writing one text; nothing in a dialog, where another entry is. */
export function WritingHelp({ name, kind, isFixed }: Props) {
  const design = useDesignField('WritingHelp') as { name?: string } | undefined;
  const path = name ?? design?.name;
  const place = useRef<HTMLSpanElement>(null);
  const [elsewhere, setElsewhere] = useState(true);
  useLayoutEffect(() => setElsewhere(place.current?.closest('[role="dialog"]') !== null), []);
  return (
    <span ref={place}>
      {!elsewhere && path !== undefined && <Help path={path} kind={kind} isFixed={isFixed} />}
    </span>
  );
}

function Help({ path, kind, isFixed }: { path: string; kind: TextKind; isFixed: boolean }) {
  const { slug = '', id, collectionType = '' } = useParams();
  const [{ query }] = useQueryParams();
  const { locale } = useOpenInUrl();
  const params = buildValidParams(query);
  // Strapi's own address of an entry that is still to be made.
  const documentIdInUrl = id === 'create' ? undefined : id;
  const { document, meta } = useDocument({
    model: slug,
    collectionType,
    documentId: documentIdInUrl,
    params,
  });
  const editing = useEditingMeta(meta);
  // Nothing is there to be read where the entry is not written in this language.
  if (!editing || !document?.updatedAt) return null;
  const { documentId, open, variants, defaultRevision } = editing;
  const place = { contentType: slug, documentId, locale };
  const heads = variants.map(({ revision }) => revision);
  const edition = JSON.stringify([document?.updatedAt, open?.revision, heads, defaultRevision]);
  return (
    <>
      <ReadingAdvice place={place} edition={edition} variant={open?.key ?? null} path={path} meta={editing} />
      {open && !isFixed && <TokenHelp place={place} variant={open.key} path={path} kind={kind} />}
    </>
  );
}
