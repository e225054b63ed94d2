import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { LatestVariant, Start } from '../../../contract/start';
import { useWords } from '../translations/use-words';
import { editViewOf } from './addresses';

/** The variants that were written last, each with a way to it. */
export function Latest({ start: { latest, types } }: { readonly start: Start }) {
  const say = useWords();
  // What has no title of its own, such as a single type, is known by its type.
  const entryOf = ({ entry, contentType }: LatestVariant): string =>
    entry ?? types.find(({ uid }) => uid === contentType)?.name ?? contentType;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('way.latest')}>
      {latest.map((one) => (
        <Flex key={editViewOf(one)} tag="li" justifyContent="space-between" gap={4}>
          <Link tag={NavLink} to={editViewOf(one)}>
            {say('way.latest.of', { name: one.name, entry: entryOf(one) })}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            <RelativeTime timestamp={new Date(one.at)} />
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
