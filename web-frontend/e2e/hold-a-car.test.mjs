// Finds a car by its filters, holds it for a customer, lets another wait, and gives it back; and enters and edits a car.
//
// The environment is the same as for sell-a-car.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, keepPicture, openBrowser } from './browser.mjs';
import { availableCar, signedIn, someVin } from './rest-client.mjs';

const BRANCH = 'PHL';
const MANAGER = 'manager.phl@dgauto.example';
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;
const CUSTOMER = `Paolo Conti ${Date.now().toString(36)}`;

let car;
let browser;
let page;

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  car = await availableCar(await signedIn(address, 'admin@dgauto.example', password), BRANCH);
  browser = await openBrowser(address);
  page = browser.page;
  page.setDefaultTimeout(20_000);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(MANAGER);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /Hello/ }).waitFor();
});

after(() => browser?.close());

async function looked(name) {
  await page.waitForLoadState('networkidle');
  await keepPicture(page, name);
  await assertAccessible(page, name);
}

const nameOf = ({ modelYear, make, model }) => `${modelYear} ${make} ${model}`;
const heading = (name) => page.getByRole('heading', { level: 1, name });

test('the list is narrowed by choices that say how many cars are behind them', async () => {
  await page.goto(`/vehicles?branch=${BRANCH}`);
  await page.getByRole('button', { name: /More filters/ }).click();
  await page.getByRole('combobox', { name: 'Make' }).click();
  await page.getByRole('option', { name: new RegExp(`^${car.make} \\(\\d`) }).click();
  await page.waitForURL(/make=/);
  await page.getByRole('combobox', { name: 'Model', exact: true }).click();
  await page.getByRole('option', { name: new RegExp(`^${car.model} \\(\\d`) }).click();
  await page.waitForURL(/model=/);
  await page
    .getByRole('cell')
    .getByText(new RegExp(`${car.make} ${car.model}`))
    .first()
    .waitFor();
  await looked('20-filters');
});

test('the filters unfold on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/vehicles');
  await page.getByRole('table').waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Make' }).isVisible(), false);
  await page.getByRole('button', { name: /More filters/ }).click();
  await page.getByRole('combobox', { name: 'Make' }).waitFor();
  await looked('21-filters-phone');
  await page.setViewportSize({ width: 1366, height: 900 });
});

test('the car is held for a customer until a time', async () => {
  await page.goto(`/vehicles/${car.id}`);
  await heading(nameOf(car)).waitFor();
  await page.getByRole('button', { name: 'Hold for a customer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Customer’s name').fill(CUSTOMER);
  await dialog.getByLabel('Phone').fill('+1 215 555 0143');
  await dialog.getByLabel('Deposit note').fill('500 USD in cash');
  await looked('22-hold-dialog');
  await dialog.getByRole('button', { name: 'Hold the car' }).click();
  await dialog.waitFor({ state: 'detached' });
  const holder = page.getByRole('region', { name: 'Held by' });
  await holder.getByText(CUSTOMER).waitFor();
  await holder.getByRole('link', { name: 'Make an order from it' }).waitFor();
  await page.getByRole('region', { name: 'What happened' }).getByText('Reserved', { exact: true }).first().waitFor();
  await looked('23-held');
});

test('another customer waits for it', async () => {
  await page.getByRole('button', { name: 'Add a customer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Customer’s name').fill('Giulia Ricci');
  await dialog.getByRole('button', { name: 'Add a customer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Withdraw Giulia Ricci from the waiting list' }).first().waitFor();
  await looked('24-waiting');
  await page.getByRole('button', { name: 'Withdraw Giulia Ricci from the waiting list' }).first().click();
  await page.getByText('Nobody waits for this car.').waitFor();
});

test('the hold is found among all holds, extended and released', async () => {
  await page.goto(`/holds?branch=${BRANCH}&status=ACTIVE&mine=true`);
  const row = page.getByRole('row').filter({ hasText: CUSTOMER });
  await row.waitFor();
  await looked('25-holds');
  await row.getByRole('button', { name: /^Extend hold/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Extend' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: /^Release hold/ }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Customer bought elsewhere');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await row.waitFor({ state: 'detached' });
  await page.goto(`/vehicles/${car.id}`);
  await page.getByRole('button', { name: 'Hold for a customer' }).waitFor();
});

test('a car is entered by its VIN, which fills in what it says', async () => {
  await page.goto('/vehicles/new');
  await page.getByRole('textbox', { name: /^VIN/ }).fill(someVin());
  await page.getByText('Ford').first().waitFor();
  await page.getByRole('textbox', { name: 'Model', exact: true }).fill('Fusion');
  await page.getByRole('textbox', { name: 'Model year' }).fill('2019');
  await page.getByRole('textbox', { name: 'Odometer' }).fill('41250');
  await looked('26-new-vehicle');
  await page.getByRole('button', { name: 'Add the vehicle' }).click();
  await heading(/2019 .* Fusion/).waitFor();
});

test('its record is edited, and the change is told', async () => {
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await heading(/^Edit/).waitFor();
  await page.getByRole('textbox', { name: 'Lot spot' }).fill('B-12');
  await looked('27-edit-vehicle');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/2019 .* Fusion/).waitFor();
  await page.getByText('Lot spot: empty → B-12').waitFor();
  await looked('28-edited');
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(browser.complaints, []);
});
