import { Layouts, Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Navigation } from './navigation';
import { PAGES, StartPage } from './pages';
import { ANY_RIGHT, permissionsOf } from './rights';

/** All that lies below the menu entry: the navigation and the page that the address names. */
export default function Menu() {
  return (
    <Page.Protect permissions={permissionsOf(ANY_RIGHT)}>
      <Layouts.Root sideNav={<Navigation />}>
        <Suspense fallback={<Page.Loading />}>
          <Routes>
            <Route index element={<StartPage />} />
            {PAGES.map(({ name, path, rights, Page: Shown }) => (
              <Route
                key={name}
                path={path}
                element={
                  <Page.Protect permissions={permissionsOf(rights)}>
                    <Shown />
                  </Page.Protect>
                }
              />
            ))}
            <Route path="*" element={<Page.NoData />} />
          </Routes>
        </Suspense>
      </Layouts.Root>
    </Page.Protect>
  );
}
