import markdownIt from 'markdown-it';

const markdown = markdownIt();

const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const INK = '#1d2226';
const SERIF = 'Palatino, Georgia, serif';

/**
 * One newsletter as HTML that mail programs understand. `entry` is what `POST /resolve` answered for its recipient,
 * `link` where the button leads, `site` the shop's address, for pictures.
 */
export const mail = ({ entry, link, site, locale }) => `<!doctype html>
<html lang="${escaped(locale)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(entry.subject)}</title>
    <style>li + li { margin-top: 6px }</style>
  </head>
  <body style="margin:0;padding:24px 12px;background:#f6f1e8;color:${INK};font:16px/1.55 Helvetica,Arial,sans-serif">
    <div style="display:none;max-height:0;overflow:hidden">${escaped(entry.preheader)}</div>
    <div style="max-width:560px;margin:0 auto;background:#fffdf9;border-radius:18px;overflow:hidden">
      <p style="margin:0;padding:20px 28px;font:600 20px ${SERIF}">Nordlicht</p>
      ${entry.picture ? `<img src="${escaped(new URL(entry.picture.url, site))}" alt="" width="560" style="display:block;width:100%;height:auto" />` : ''}
      <div style="padding:26px 28px 32px">
        <h1 style="margin:0 0 14px;font:600 28px/1.2 ${SERIF}">${escaped(entry.headline)}</h1>
        ${markdown.render(entry.body ?? '')}
        <p style="margin:26px 0 8px">
          <a href="${escaped(link)}" style="display:inline-block;padding:12px 24px;border-radius:999px;background:#12686b;color:#fff;font-weight:600;text-decoration:none">${escaped(entry.action?.label)}</a>
        </p>
        <p style="margin:0;color:#5f666b;font-size:14px">${escaped(entry.action?.note)}</p>
      </div>
    </div>
  </body>
</html>
`;

const card = ({ who, file, entry, told }) => `
      <article>
        <h2>${escaped(who)}</h2>
        <p><b>${escaped(entry.subject)}</b></p>
        <p>${escaped(told)}</p>
        <iframe src="${escaped(file)}" title="${escaped(who)}"></iframe>
      </article>`;

/** All mails of one sending next to each other. */
export const sideBySide = (mails, { locale, title }) => `<!doctype html>
<html lang="${escaped(locale)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <style>
      :root { color-scheme: light dark }
      body { margin: 0; padding: 28px; background: #efe8dc; color: ${INK}; font: 15px/1.5 Helvetica, Arial, sans-serif }
      h1, h2 { margin: 0; font-family: ${SERIF} }
      main { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 24px; margin-top: 22px }
      article { display: flex; flex-direction: column; gap: 4px }
      article p { margin: 0 }
      article p + p { color: #5f666b }
      @media (prefers-color-scheme: dark) {
        body { background: #11161a; color: #f0eade }
        article p + p { color: #a3abae }
      }
      iframe { width: 100%; height: 960px; margin-top: 8px; border: 0; border-radius: 18px; background: #f6f1e8 }
    </style>
  </head>
  <body>
    <h1>${escaped(title)}</h1>
    <main>${mails.map(card).join('')}
    </main>
  </body>
</html>
`;
