// A real Chromium, watched: nothing may be written to its console as an error, and no content policy be broken.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function executable() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const onPath = (process.env.PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM, ...onPath].find((path) => path && existsSync(path));
  assert.ok(found, 'No Chromium: name one in CHROMIUM, or install it on the path');
  return found;
}

/** Opens a page of the suite; `complaints` collects what the browser objects to. */
export async function openBrowser(address) {
  const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-US',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 900 },
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('policyViolated', (violation) => complaints.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.policyViolated(`${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}`);
    });
  });
  return { page, complaints, close: () => browser.close() };
}

/** Refuses a page on which axe finds a violation of WCAG 2.2 A or AA. */
export async function assertAccessible(page, name) {
  await page.evaluate(`${axe.source}; undefined`);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), WCAG);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html).join('\n    ')}`,
  );
  assert.deepEqual(found, [], `${name} breaks WCAG 2.2 AA`);
}

/** Keeps a picture of the page where KEEPER_SCREENSHOTS says. */
export async function keepPicture(page, name) {
  const folder = process.env.KEEPER_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Signs in through the page. */
export async function signInAs(page, email, password) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /Hello/ }).waitFor();
}
