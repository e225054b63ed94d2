import { Box, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Place } from '../../../../contract/settings';
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
  const nameOf = (place: Place): string => {
    const type = shortType(place.contentType);
    if (place.kind === 'weights') return say('settings.in-use.weights', { type });
    return say(`settings.in-use.${place.kind}`, { name: place.name, type });
  };
  return (
    <Box tag="ul" paddingTop={2} paddingBottom={4} maxHeight="20rem" overflow="auto">
      {places.map((place, i) => (
        <li key={i}>
          <Link tag={NavLink} to={addressOf(place)} target="_blank">
            {nameOf(place)}
          </Link>
        </li>
      ))}
    </Box>
  );
}
