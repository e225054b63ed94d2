import { Page } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { Right } from '../../../contract/rights';
import { permissionsOf } from '../menu/rights';

/** The page, for who holds the right; others are told that they may not see it, and it asks the server for nothing. */
export function guardPage(right: Right, Shown: ComponentType): ComponentType {
  const permissions = permissionsOf([right]);
  return function Guarded() {
    return (
      <Page.Protect permissions={permissions}>
        <Shown />
      </Page.Protect>
    );
  };
}
