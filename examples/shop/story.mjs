// node examples/shop/story.mjs URL: one person over two devices, a mail and a kiosk, in a real browser. Prints a line a
// sentence; ends with 1 where one does not hold.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const shop = (process.argv[2] ?? 'http://localhost:1337').replace(/\/$/, '');
const here = path.dirname(fileURLToPath(import.meta.url));
const ADDRESS = `ada-${Date.now()}@example.com`;
const DEFAULT = 'Good things, explained by people who use them';
const COMPARING = 'Put them side by side and see only what differs';
const DECIDING = 'Order by noon, watch it the day after tomorrow';
const GUIDE = '/guide/choosing-a-television';

/** Says whether a sentence holds; `got` is what is seen instead. */
function holds(sentence, expected, got) {
  const right = JSON.stringify(expected) === JSON.stringify(got);
  console.log(`${right ? 'ok  ' : 'FAIL'} ${sentence}`);
  if (right) return;
  console.log(`     expected: ${JSON.stringify(expected)}\n     got:      ${JSON.stringify(got)}`);
  process.exitCode = 1;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});

/** A browser of its own: cookies of one device are unknown to the other. */
async function device() {
  const context = await browser.newContext({
    locale: 'en-GB',
    // A headless browser calls itself a robot, and robots are not remembered.
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** The headline in the HTML as it was sent, and the one that stands there once all is loaded and drawn. */
async function headlines(page, address) {
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  const sent = /<h1[^>]*>\s*([^<]*?)\s*<\/h1>/.exec(await response.text())?.[1];
  return [sent, await page.locator('h1').innerText()];
}
const both = (headline) => [headline, headline];
/** Does what leads to the next page, and waits for it. */
async function onward(page, act) {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}
const click = (page, name) =>
  onward(page, () => page.locator('main, .ask').getByRole('button', { name, exact: true }).click());
const names = (page) =>
  page
    .locator('.side thead th')
    .evaluateAll((cells) => cells.map((cell) => cell.firstElementChild.nextSibling.textContent.trim()));

async function signIn(page) {
  await page.goto(`${shop}/sign-in`);
  await page.getByLabel('E-mail address').fill(ADDRESS);
  await click(page, 'Sign in');
}

/** The newsletter as it was rendered for them, opened from its file; follows its link. */
async function openMail(page) {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'shop-mail-'));
  try {
    execFileSync(process.execPath, [
      path.join(here, 'send.mjs'),
      '--url',
      shop,
      '--to',
      ADDRESS,
      '--out',
      out,
    ]);
    await page.goto(pathToFileURL(path.join(out, '1.html')).href);
    const subject = await page.title();
    await onward(page, () => page.getByRole('link', { name: 'Open my comparison' }).click());
    return subject;
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

async function historyOf(page) {
  const answer = await page.request.get(`${shop}/me/download`);
  const lines = (await answer.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line)).filter(({ type }) => type);
}

/** A salesperson looks Ada up and writes down what she decided. */
async function atTheKiosk(page) {
  const { accessKey } = JSON.parse(fs.readFileSync(path.join(here, '.tmp/api-token.json'), 'utf8'));
  await page.goto(`${shop}/kiosk`);
  await page.getByLabel('PIN').fill(process.env.KIOSK_PIN ?? '1337');
  await click(page, 'Open the kiosk');
  await page.getByLabel('E-mail address').fill(ADDRESS);
  await click(page, 'Look up');
  const aloud = await page.locator('.aloud').innerText();
  holds(
    'the kiosk tells what may be named',
    true,
    aloud.includes('Samsung S95') && aloud.includes('Philips 909'),
  );
  await page.getByLabel('What happened').selectOption({ label: 'They decided on it' });
  await page.getByLabel('About').selectOption({ label: 'Samsung S95' });
  await page.getByLabel('In your words').fill('Wants it on the wall.');
  await click(page, 'Record it');
  const html = await page.content();
  holds(
    'and records what was said',
    true,
    html.includes('The site knows it now') && html.includes('Wants it on the wall.'),
  );
  holds('the API token is in no page', false, html.includes(accessKey));
  await page.context().close();
}

try {
  const laptop = await device();
  holds(
    'a stranger reads what everybody reads, from the first HTML on',
    both(DEFAULT),
    await headlines(laptop, `${shop}/home`),
  );
  await click(laptop, 'Yes, remember me');
  await laptop.getByLabel('Search').fill('samsung philips');
  await onward(laptop, () => laptop.keyboard.press('Enter'));
  for (const box of await laptop.getByRole('checkbox').all()) await box.check();
  await click(laptop, 'Compare what is ticked');
  holds(
    'who searches and compares two has them side by side',
    ['Samsung S95', 'Philips 909'].sort(),
    (await names(laptop)).sort(),
  );
  await signIn(laptop);
  holds(
    'and is spoken to as somebody who compares, without a flicker',
    both(COMPARING),
    await headlines(laptop, `${shop}/home`),
  );

  const subject = await openMail(laptop);
  holds(
    'the mail knows what they were between',
    true,
    /Samsung S95 or Philips 909\?|Philips 909 or Samsung S95\?/.test(subject),
  );
  holds('its link leads to their comparison', 2, (await names(laptop)).length);
  await laptop.context().close();

  const phone = await device();
  holds('on another device they are a stranger', both(DEFAULT), await headlines(phone, `${shop}/home`));
  await click(phone, 'Yes, remember me');
  await signIn(phone);
  holds(
    'until they sign in: then the first HTML knows them',
    both(COMPARING),
    await headlines(phone, `${shop}/home`),
  );
  const history = await historyOf(phone);
  holds(
    'it is one history: the search and the comparison of the laptop',
    1,
    history.filter(({ type }) => type === 'compare').length,
  );
  const touches = history.filter(({ type, channel }) => type === 'email_click' && channel === 'email');
  holds('and the click in the mail, once, as a touch of e-mail', 1, touches.length);

  await atTheKiosk(await device());
  holds('what was said in the store, the site knows', both(DECIDING), await headlines(phone, `${shop}/home`));
  holds(
    'and so does the guide',
    both('Before you order your television'),
    await headlines(phone, `${shop}${GUIDE}`),
  );

  await phone.goto(`${shop}/me`);
  await click(phone, 'I have bought one already');
  holds(
    'corrected, the next page follows',
    both('Choosing a television'),
    await headlines(phone, `${shop}${GUIDE}`),
  );

  const borrowed = await device();
  await borrowed.goto(`${shop}/home`);
  await click(borrowed, 'Yes, remember me');
  await signIn(borrowed);
  await borrowed.goto(`${shop}/me`);
  await click(borrowed, 'That was not me');
  holds(
    'a borrowed browser that says “not me” is a stranger’s again',
    both(DEFAULT),
    await headlines(borrowed, `${shop}/home`),
  );
  holds(
    'and they keep what happened on their own',
    1,
    (await historyOf(phone)).filter(({ type }) => type === 'compare').length,
  );
  await borrowed.context().close();

  await phone.goto(`${shop}/me`);
  await click(phone, 'Forget me');
  holds(
    'who asks to be forgotten is told so',
    'Done. We have never met.',
    await phone.getByRole('status').innerText(),
  );
  holds('and is a stranger', both(DEFAULT), await headlines(phone, `${shop}/home`));
  holds(
    'of whom nothing is left',
    0,
    await phone.goto(`${shop}/me`).then(() => phone.locator('.facts li').count()),
  );
} finally {
  await browser.close();
}
