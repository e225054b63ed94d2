import { SubNav } from '@strapi/strapi/admin';
import { Divider } from '@strapi/design-system';
import { useWords } from '../translations/use-words';
import { MENU_PATH } from './add-menu';
import { PAGES } from './pages';
import { useMay } from './rights';

/** The pages that this person may see. */
export function Navigation() {
  const say = useWords();
  const may = useMay();
  const seen = PAGES.filter(({ rights }) => may(rights));
  return (
    <SubNav.Main aria-label={say('menu.title')}>
      <SubNav.Header label={say('menu.title')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="pages" label={say('menu.pages')}>
              {[
                <SubNav.Link key="start" to={`/${MENU_PATH}`} end label={say('menu.start')} />,
                ...seen.map(({ name, path }) => (
                  <SubNav.Link
                    key={name}
                    to={`/${MENU_PATH}/${path.replace('/*', '')}`}
                    label={say(`menu.${name}`)}
                  />
                )),
              ]}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
