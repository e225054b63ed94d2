import type { PrivacyState } from '../../../contract/privacy';
import { adminRoute, forPeople } from './for-people';

/** `/context-variants/settings/privacy`: what the site's configuration says, to be looked at. */
export const privacyController = (state: () => PrivacyState) => ({
  look: forPeople(async (ctx) => {
    ctx.body = { data: state() };
  }),
});

export const privacyRoutes = [adminRoute('GET', '/settings/privacy', 'privacy.look', 'settings.read')];
