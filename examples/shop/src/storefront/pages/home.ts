import { filled, wordsOf, type Page } from '../frame';
import { html, type Html } from '../html';
import type { Site } from '../site';
import { inPlay, picture, type Picture } from './pieces';

interface Banner {
  readonly kicker: string;
  readonly headline: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly note: string; readonly href: string };
}
interface Hero extends Omit<Banner, 'action'> {
  readonly picture: Picture;
}
interface Listed {
  readonly title: string;
  readonly lead: string;
  readonly slug: string;
}

const HOME = '/homepage?populate[hero][populate]=*';
const BANNER = '/creatives?filters[slug][$eq]=home-banner&populate=*';
const GUIDES =
  '/guides?sort=rank&filters[category][slug][$eq]=televisions&fields[0]=title&fields[1]=lead&fields[2]=slug';

async function stillBetween(site: Site): Promise<Html | null> {
  const [one, two] = await inPlay(site);
  if (!one || !two) return null;
  const t = wordsOf(site);
  return html`<div class="back">
    <p>${filled(t.still, { one: one.name, two: two.name })}</p>
    <a class="cta" href="/compare">${t.lay}</a>
  </div>`;
}

const bannerOf = ({ kicker, headline, text, action }: Banner): Html =>
  html`<aside class="banner">
    <div>
      <p class="kicker">${kicker}</p>
      <h2>${headline}</h2>
      <p>${text}</p>
    </div>
    <div>
      <a class="cta" href="${action.href}">${action.label}</a>
      <p class="note">${action.note}</p>
    </div>
  </aside>`;

/** `/home`: one picture, one banner, something to read; all three as this visitor's stage wants them. */
export async function home(site: Site): Promise<Page> {
  const locale = `&locale=${site.language}`;
  const [{ hero }, [banner], guides, back] = await Promise.all([
    site.read<{ hero: Hero }>(HOME + locale),
    site.read<Banner[]>(BANNER + locale, { record: false }),
    site.read<Listed[]>(GUIDES + locale, { record: false }),
    stillBetween(site),
  ]);
  return {
    title: hero.headline,
    body: html`${back}
      <section class="hero">
        <div>
          <p class="kicker">${hero.kicker}</p>
          <h1>${hero.headline}</h1>
          <p class="lead">${hero.text}</p>
        </div>
        ${picture(hero.picture)}
      </section>
      ${banner && bannerOf(banner)}
      <section>
        <h2>${wordsOf(site).guides}</h2>
        <div class="grid">
          ${guides.map(
            (one) =>
              html`<article class="card">
                <h3><a href="/guide/${one.slug}">${one.title}</a></h3>
                <p>${one.lead}</p>
              </article>`,
          )}
        </div>
      </section>`,
  };
}
