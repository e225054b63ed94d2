import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { WhereYouStand } from '../find-my-way/where-you-stand';
import { useWords } from '../translations/use-words';
import { MENU_PATH } from './add-menu';
import { PAGES } from './pages';
import { useMay } from './rights';

/** What there is below the menu entry for this person, and what each page is for. */
export default function Start() {
  const say = useWords();
  const may = useMay();
  return (
    <Page.Main>
      <Page.Title>{say('menu.title')}</Page.Title>
      <Layouts.Header title={say('menu.title')} subtitle={say('menu.about')} />
      <Layouts.Content>
        {may(['variants.read']) && (
          <Box paddingBottom={6}>
            <WhereYouStand />
          </Box>
        )}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {PAGES.filter(({ rights }) => may(rights)).map(({ name, path }) => (
            <Box key={name} tag="li" background="neutral0" hasRadius shadow="filterShadow" padding={6}>
              <Link tag={NavLink} to={`/${MENU_PATH}/${path.replace('/*', '')}`}>
                {say(`menu.${name}`)}
              </Link>
              <Typography tag="p" textColor="neutral600">
                {say(`menu.${name}.about`)}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
