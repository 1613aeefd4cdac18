// Finds a sale in the reports as soon as its order is completed, with what each role may know of it.
//
// The environment is the same as for sell-a-car.test.mjs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { assertAccessible, keepPicture, openBrowser } from './browser.mjs';
import { availableCar, signedIn } from './rest-client.mjs';

const BRANCH = 'PHL';
const MANAGER = 'manager.phl@dgauto.example';
const SALESPERSON = 'anna.phl@dgauto.example';
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;

let car;
let browser;
let page;

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  car = await availableCar(await signedIn(address, 'admin@dgauto.example', password), BRANCH);
  browser = await openBrowser(address);
  page = browser.page;
  page.setDefaultTimeout(20_000);
});

after(() => browser?.close());

async function looked(name) {
  await page.waitForLoadState('networkidle');
  await keepPicture(page, name);
  await assertAccessible(page, name);
}

async function signIn(email) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /Hello/ }).waitFor();
}

async function unitsOf(make) {
  await page.goto(`/reports?branch=${BRANCH}&by=brand&kind=VEHICLE`);
  await page.getByRole('region', { name: 'Totals' }).waitFor();
  await page.waitForLoadState('networkidle');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: `Only ${make}` }) });
  if ((await row.count()) === 0) return 0;
  return Number(await row.getByRole('cell').nth(2).textContent());
}

async function sell({ vin }) {
  const names = { firstName: 'Elisa', lastName: `Serra ${Date.now().toString(36)}` };
  const anna = await signedIn(address, SALESPERSON, password);
  const customer = await anna('POST', '/api/v1/customers', { kind: 'PRIVATE', ...names });
  const { id } = await anna('POST', '/api/v1/orders', {
    branch: BRANCH,
    customerId: customer.id,
    lines: [{ vin }],
  });
  for (let tries = 0; tries < 100; tries++) {
    const { status } = await anna('GET', `/api/v1/orders/${id}`);
    if (status === 'CONFIRMED') break;
    assert.equal(status, 'PENDING', `the order of ${vin} was not confirmed`);
    await pause(100);
  }
  await anna('POST', `/api/v1/orders/${id}/completion`, {});
}

test('the first page does not load the charts', async () => {
  const loaded = [];
  page.on('request', (request) => loaded.push(request.url()));
  await signIn(MANAGER);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    loaded.filter((url) => /charts?-/.test(url)),
    [],
  );
});

test('a sale is in the report as soon as its order is completed', async () => {
  const before = await unitsOf(car.make);
  await sell(car);
  assert.equal(await unitsOf(car.make), before + 1);
  await page.locator('.recharts-surface').first().waitFor();
  await page.getByRole('columnheader', { name: 'Profit' }).first().waitFor();
  await looked('50-report-by-brand');
});

test('a row narrows the report down, and the figures of the months are left', async () => {
  await page.getByRole('button', { name: `Only ${car.make}` }).click();
  await page.waitForURL(/brand=/);
  await page.getByRole('region', { name: 'Sales by month' }).getByRole('table').waitFor();
  await page.getByRole('button', { name: `No longer only ${car.make}` }).click();
  await page.waitForURL((url) => !url.search.includes('brand='));
});

test('the best sellers and the period before stand beside it', async () => {
  await page.getByRole('region', { name: 'Best sellers' }).getByRole('table').waitFor();
  const performance = page.getByRole('region', { name: /against the period before/ });
  await performance.getByRole('row', { name: /Revenue/ }).waitFor();
  await page.goto('/reports');
  await page.getByRole('button', { name: 'This year' }).click();
  await page.getByRole('region', { name: 'Sales by month' }).getByRole('table').waitFor();
  await looked('51-report-of-the-year');
});

test('it is saved as a CSV file', async () => {
  await page.goto(`/reports?branch=${BRANCH}&by=employee`);
  await page.getByRole('region', { name: 'Sales by employee' }).getByRole('table').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Sales by employee' }).getByRole('button', { name: 'CSV' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  assert.match(text.split(/\r?\n/)[0], /revenue,cost,profit/);
  assert.match(text, /Anna Keller/);
});

test('on a phone and in the dark it can be read as well', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/reports?branch=${BRANCH}`);
  await page.locator('.recharts-surface').first().waitFor();
  await page.getByRole('button', { name: 'Language and appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await looked('52-report-phone-dark');
  await page.setViewportSize({ width: 1366, height: 900 });
});

test('a salesperson sees the own sales, without cost and profit', async () => {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(SALESPERSON);
  await page.goto('/reports?by=brand');
  await page.getByRole('region', { name: 'Sales by brand' }).getByRole('table').waitFor();
  await page.getByRole('region', { name: /Anna Keller/ }).waitFor();
  assert.equal(await page.getByRole('columnheader', { name: /Cost|Profit|Margin/ }).count(), 0);
  await looked('53-report-of-a-salesperson');
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(browser.complaints, []);
});
