import { Box, Link } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Place } from '../../../../contract/settings';
import { NameEntries } from '../../try-it/name-entries';
import { useTypesWithVariants } from '../../try-it/types-with-variants';
import { useWords } from '../../translations/use-words';

const addressOf = (place: Place): string => {
  if (place.kind !== 'variant') return '/settings/context-variants/rule-books';
  const { single, contentType, documentId, key } = place;
  const base = single ? `single-types/${contentType}` : `collection-types/${contentType}/${documentId}`;
  const open = `plugins[context-variants][variant]=${key}&plugins[context-variants][variantOf]=${documentId}`;
  return `/content-manager/${base}${key === null ? '' : `?${open}`}`;
};

const shortType = (contentType: string): string => contentType.split('.').at(-1) ?? contentType;

/** Where something is used, each place with the way there. */
export function PlaceList({ places }: { readonly places: readonly Place[] }) {
  const say = useWords();
  const { types } = useTypesWithVariants();
  const [entries, setEntries] = useState<ReadonlyMap<string, string>>(new Map());
  const idsOf = (uid: string) => [
    ...new Set(
      places.flatMap((place) =>
        place.kind === 'variant' && place.contentType === uid ? [place.documentId] : [],
      ),
    ),
  ];
  const nameOf = (place: Place): string => {
    const type = shortType(place.contentType);
    if (place.kind === 'weights') return say('settings.in-use.weights', { type });
    const name = say(`settings.in-use.${place.kind}`, { name: place.name, type });
    if (place.kind !== 'variant') return name;
    const entry = entries.get(place.documentId);
    // An entry without a name of its own is called by its id, which tells nobody anything.
    return entry === undefined || entry === place.documentId
      ? name
      : say('settings.in-use.of', { entry, name });
  };
  return (
    <Box paddingTop={2} paddingBottom={4}>
      {types.map((schema) => {
        const ids = idsOf(schema.uid);
        const add = (_type: string, found: ReadonlyMap<string, string>) =>
          setEntries((before) => new Map([...before, ...found]));
        return ids.length > 0 && <NameEntries key={schema.uid} schema={schema} ids={ids} onFound={add} />;
      })}
      <Box tag="ul" maxHeight="20rem" overflow="auto">
        {places.map((place, i) => (
          <li key={i}>
            <Link tag={NavLink} to={addressOf(place)} target="_blank">
              {nameOf(place)}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}
