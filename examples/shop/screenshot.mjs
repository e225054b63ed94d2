// node examples/shop/screenshot.mjs [url] [file]: takes the picture of the split screen, for the README.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [url = 'http://localhost:1337', file] = process.argv.slice(2);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Who does what before the picture is taken, as the radio buttons and buttons of the page are called. */
const STORY = [
  ['Ada', ['compare two televisions', 'search like a beginner']],
  ['Ben', ['compare two televisions', 'search like an expert']],
];

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
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1180 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    locale: 'en-GB',
    // A headless browser calls itself a robot, and robots are not remembered.
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  });
  await page.goto(`${url}/?lang=en`);
  await page.locator('body[data-ready]').waitFor();
  for (const [who, deeds] of STORY) {
    await page.getByText(who, { exact: true }).first().click();
    for (const deed of deeds) {
      const answered = page.waitForResponse((response) => response.url().includes('/me?'));
      await page.getByRole('button', { name: deed }).click();
      await answered;
      await page.locator('body:not(.busy)').waitFor();
    }
  }
  // Two visitors who read the same are no picture of two answers.
  await page.locator('.verdict.two').waitFor();
  await page.mouse.move(0, 0);
  await page.locator('.cover img').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file ?? path.join(root, 'docs', 'split-screen.png') });
} finally {
  await browser.close();
}
