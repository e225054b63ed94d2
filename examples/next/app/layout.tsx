import type { ReactNode } from 'react';
import { AskConsent } from './ask-consent';
import { STRAPI } from './content';

export const metadata = { title: 'The shop' };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <AskConsent />
        <script async src={`${STRAPI}/api/context-variants/tracker.js`} />
      </body>
    </html>
  );
}
