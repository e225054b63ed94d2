const PRODUCT = 'api::product.product';
/** A program that calls itself one is taken for a robot, and robots are not remembered. */
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

/** Three people of the demo: what each did before the newsletter was sent, by slugs. */
export const people = [
  { to: 'mila@example.com', did: [{ type: 'view', of: ['lg-c5'] }] },
  { to: 'jonas@example.com', did: [{ type: 'compare', of: ['samsung-s95', 'philips-909'] }] },
  {
    to: 'edda@example.com',
    did: [
      { type: 'compare', of: ['samsung-s95', 'lg-c5'] },
      { type: 'cart', of: ['samsung-s95'] },
    ],
  },
];

/** Lets somebody of the demo come in, agree, look around, and sign in. */
export async function introduce({ to, did }, { site, post }) {
  const idOf = async (slug) => {
    const answer = await fetch(`${site}/api/products?filters[slug][$eq]=${slug}&fields[0]=slug`);
    return (await answer.json()).data[0].documentId;
  };
  const events = [];
  for (const { type, of } of did) {
    const ids = await Promise.all(of.map(idOf));
    events.push({
      type,
      contentType: PRODUCT,
      ...(ids.length > 1 ? { documentIds: ids } : { documentId: ids[0] }),
    });
  }
  const asBrowser = { 'User-Agent': BROWSER };
  const consent = { personalisation: true, version: '1' };
  const { token } = (await post('/visitors', { consent }, asBrowser)).data;
  await post('/events', { events }, { ...asBrowser, 'X-Context-Visitor': token });
  await post('/identify', { token, identifier: to });
}
