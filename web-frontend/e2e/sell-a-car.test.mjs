// Sells a car through the pages of a running suite.
//
//   KEEPER_URL           the gateway's address, such as http://127.0.0.1:8080
//   KEEPER_PASSWORD      the password of the demo group's users
//   KEEPER_SCREENSHOTS   a folder for pictures of the pages (optional)
//   CHROMIUM             the browser (optional; else looked for on the path)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, keepPicture, openBrowser } from './browser.mjs';
import { availableCar, availablePart, signedIn } from './rest-client.mjs';

const BRANCH = 'PHL';
const SALESPERSON = 'anna.phl@dgauto.example';
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;

let car;
let sku;
let browser;
let page;

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  car = await availableCar(await signedIn(address, 'admin@dgauto.example', password), BRANCH);
  sku = await availablePart(await signedIn(address, 'parts.phl@dgauto.example', password), BRANCH, 2);
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

test('the pages come with a content security policy that allows nothing inline', async () => {
  const policy = (await fetch(address)).headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
});

test('a wrong password is refused in plain words', async () => {
  await page.goto('/vehicles');
  await page.getByLabel('E-mail').fill(SALESPERSON);
  await page.getByRole('textbox', { name: 'Password' }).fill('not-the-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('E-mail or password is wrong.').waitFor();
  await looked('01-sign-in');
  // The browser itself reports every answer of 401 in its console: this one was asked for.
  browser.complaints.length = 0;
});

test('the salesperson signs in and comes to the page that was asked for', async () => {
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Vehicles' }).waitFor();
  await page.getByRole('table').waitFor();
  await looked('02-vehicles');
});

test('a reload keeps the session, without a token where scripts could read it', async () => {
  await page.reload();
  await page.getByRole('table').waitFor();
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }, document.cookie]),
  );
  assert.doesNotMatch(stored, /eyJ|refresh/);
});

test('the car is found by its VIN and opened', async () => {
  await page.getByRole('searchbox', { name: 'Search vehicles' }).fill(car.vin);
  // The car may stand in the list before it is narrowed, which happens when the typing pauses.
  await page.waitForURL(/[?&]q=/);
  await page.getByRole('row').filter({ hasText: car.vin }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: `${car.modelYear} ${car.make} ${car.model}` }).waitFor();
  await page.getByText('What the VIN says').waitFor();
  await looked('03-vehicle');
});

test('it is ordered with two parts for a new customer, and confirmed', async () => {
  await page.getByRole('link', { name: 'Order this car' }).click();
  await page.getByRole('listitem', { name: `${car.modelYear} ${car.make} ${car.model}` }).waitFor();

  await page.getByRole('combobox', { name: 'Add a car or a part' }).fill(sku);
  await page.keyboard.press('Enter');
  await page.getByLabel('Quantity').fill('2');

  await page.getByRole('button', { name: 'New customer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First name').fill('Elena');
  await dialog.getByLabel('Last name').fill(`Ferrari ${Date.now().toString(36)}`);
  await looked('04-new-customer');
  await dialog.getByRole('button', { name: 'Add customer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await looked('05-order-entry');

  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByText('Confirmed: everything is reserved.').waitFor();
  await looked('06-confirmed');
});

test('a second order for the same car is rejected and says why', async () => {
  const order = page.url();
  await page.goto(`/orders/new?vin=${car.vin}&branch=${BRANCH}`);
  await page.getByRole('combobox', { name: /Customer/ }).fill('Ferrari');
  await page.getByRole('option').filter({ hasText: 'Elena' }).first().click();
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByText('Rejected: nothing was reserved.').waitFor();
  await looked('07-rejected');
  await page.goto(order);
});

test('completing the order takes the car out of the stock', async () => {
  await page.getByRole('button', { name: 'Complete order' }).click();
  await page.getByText('Completed: everything has left the stock.').waitFor();
  await looked('08-completed');
  await page.getByRole('link', { name: car.vin }).click();
  const row = page.getByRole('row').filter({ hasText: car.vin });
  await row.getByText(/Sold|Delivered/).waitFor();
});

test('the other pages keep to WCAG 2.2 AA as well', async () => {
  for (const [name, path, heading] of [
    ['09-start', '/', /Hello/],
    ['10-parts', `/parts?branch=${BRANCH}`, 'Parts'],
    ['11-part', `/parts/${encodeURIComponent(sku)}`, /./],
    ['12-orders', '/orders', 'Orders'],
    ['13-alerts', '/alerts', 'Alerts'],
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await looked(name);
  }
});

test('the pages speak Italian, also in the dark', async () => {
  await page.goto('/orders');
  await page.getByRole('button', { name: 'Language and appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ordini' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await looked('14-italian-dark');
  await page.goto('/vehicles');
  await page.getByRole('table').waitFor();
  await looked('15-vehicles-dark');
});

test('signing out closes the pages', async () => {
  await page.getByRole('button', { name: /^Account di/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await page.getByRole('heading', { name: 'Accedi' }).waitFor();
  await page.goto('/orders');
  await page.getByRole('heading', { name: 'Accedi' }).waitFor();
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(browser.complaints, []);
});
