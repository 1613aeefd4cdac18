// Agrees on a price below the floor: refused, kept as a draft, approved by a manager, placed. Takes one part of it back,
// and writes down more about the customer.
//
// The environment is the same as for sell-a-car.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, keepPicture, openBrowser, signInAs } from './browser.mjs';
import { availablePart, newCar, signedIn } from './rest-client.mjs';

const BRANCH = 'PHL';
const SALESPERSON = 'anna.phl@dgauto.example';
const MANAGER = 'manager.phl@dgauto.example';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 900 };
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;
// A name of this run only, of letters as names are.
const LAST_NAME = `Marchetti${Date.now()
  .toString(36)
  .replace(/\d/g, (digit) => 'abcdefghij'[digit])}`;

let car;
let sku;
let draft;
const browsers = [];
let anna;
let manager;

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  const admin = await signedIn(address, 'admin@dgauto.example', password);
  car = await newCar(admin, BRANCH, {
    listPrice: { amount: '20000.00', currency: 'USD' },
    floorPrice: { amount: '18500.00', currency: 'USD' },
    purchaseCost: { amount: '15000.00', currency: 'USD' },
  });
  sku = await availablePart(await signedIn(address, 'parts.phl@dgauto.example', password), BRANCH, 3);
  for (const email of [SALESPERSON, MANAGER]) {
    const browser = await openBrowser(address);
    browsers.push(browser);
    browser.page.setDefaultTimeout(20_000);
    await signInAs(browser.page, email, password);
  }
  [anna, manager] = browsers.map(({ page }) => page);
});

after(() => Promise.all(browsers.map((browser) => browser.close())));

async function looked(page, name) {
  await page.waitForLoadState('networkidle');
  await keepPicture(page, name);
  await assertAccessible(page, name);
}

/** What a hand scanner does: the characters of a code in no time, and Enter. */
async function scan(page, code) {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

const nameOfCar = () => `${car.modelYear} ${car.make} ${car.model}`;
const says = (page, text) => page.getByRole('status').getByText(text).first().waitFor();

test('an order is written with a scanner and a new customer, who is compared with those who are known', async () => {
  await anna.goto('/orders/new');
  await anna.getByRole('combobox', { name: 'Add a car or a part' }).waitFor();
  // The field has the focus when the page opens; the scanner also writes with the focus elsewhere.
  await scan(anna, car.vin);
  await anna.getByRole('listitem', { name: nameOfCar() }).waitFor();
  await anna.getByRole('heading', { level: 1 }).focus();
  await scan(anna, sku);
  await anna.getByLabel('Quantity').fill('3');
  await anna.getByRole('listitem', { name: nameOfCar() }).getByLabel('Discount').fill('10');
  await anna.getByText('−$2,000.00').waitFor();

  await anna.getByRole('combobox', { name: /Customer/ }).fill(`Silvia ${LAST_NAME}`);
  await anna.getByText('No customer found.').waitFor();
  await anna.getByRole('option', { name: /as a new customer/ }).click();
  const dialog = anna.getByRole('dialog');
  assert.equal(await dialog.getByLabel('Last name').inputValue(), LAST_NAME);
  await dialog.getByLabel('E-mail').fill(`silvia.${LAST_NAME.toLowerCase()}@example.com`);
  await dialog.getByRole('button', { name: 'Add customer' }).click();
  await dialog.waitFor({ state: 'detached' });

  await anna.getByRole('button', { name: 'Change: Customer' }).click();
  await anna.getByRole('button', { name: 'New customer' }).click();
  await dialog.getByLabel('First name').fill('Sylvia');
  await dialog.getByLabel('Last name').fill(LAST_NAME);
  await dialog.getByLabel('E-mail').fill(`silvia.${LAST_NAME.toLowerCase()}@example.com`);
  await dialog.getByText(/Same e-mail/).waitFor();
  await looked(anna, '30-known-already');
  await dialog.getByRole('button', { name: `Take Silvia ${LAST_NAME} instead` }).click();
  await anna.getByText(`Silvia ${LAST_NAME}`).first().waitFor();
  await looked(anna, '31-order-entry');
});

test('below the floor it is refused, without a word about where the floor is, and kept as a draft', async () => {
  await anna.getByRole('button', { name: 'Place order' }).click();
  await says(anna, 'Rejected: nothing was reserved.');
  await looked(anna, '32-below-floor');
  assert.doesNotMatch((await anna.textContent('main')) ?? '', /18,?500/);
  await anna.getByRole('button', { name: 'Save as draft and ask for approval' }).click();
  await says(anna, 'A draft: nothing is reserved.');
  draft = new URL(anna.url()).pathname;
  await anna.getByText(nameOfCar()).first().waitFor();
  assert.equal(await anna.getByRole('button', { name: 'Approve prices' }).count(), 0);
  await looked(anna, '33-draft');
});

test('the draft is changed', async () => {
  await anna.getByRole('link', { name: 'Edit', exact: true }).click();
  await anna.getByRole('heading', { level: 1, name: /^Edit draft/ }).waitFor();
  await anna.getByRole('listitem', { name: nameOfCar() }).getByLabel('Discount').fill('9');
  await looked(anna, '34-edit-draft');
  await anna.getByRole('button', { name: 'Save the draft' }).click();
  await says(anna, 'A draft: nothing is reserved.');
});

test('the manager finds it among the drafts and approves its prices', async () => {
  await manager.goto(`/orders?status=DRAFT&branch=${BRANCH}&item=${car.vin}`);
  await manager.getByRole('row').filter({ hasText: LAST_NAME }).getByRole('link').click();
  await manager.getByRole('button', { name: 'Approve prices' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Third car of this family');
  await looked(manager, '35-approve');
  await dialog.getByRole('button', { name: 'Approve prices' }).click();
  await says(manager, 'Prices approved by Diane Foster');
  await looked(manager, '36-approved');
});

test('the salesperson places the approved draft, and everything is reserved', async () => {
  await anna.goto(draft);
  await says(anna, 'Prices approved by Diane Foster');
  await anna.getByRole('button', { name: 'Place order' }).click();
  await says(anna, 'Confirmed: everything is reserved.');
  await anna.getByRole('cell').getByText('$1,800.00').first().waitFor();
  assert.equal(await anna.getByText('Profit').count(), 0);
  await looked(anna, '37-confirmed');
  await anna.getByRole('button', { name: 'Complete order' }).click();
  await says(anna, 'Completed: everything has left the stock.');
  assert.equal(await anna.getByRole('button', { name: 'Return' }).count(), 0);
});

test('one of three parts comes back', async () => {
  await manager.goto(draft);
  await manager.getByText('Profit').first().waitFor();
  await manager.getByRole('button', { name: 'Return' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('textbox', { name: /^Quantity of/ }).fill('1');
  await dialog.getByLabel('Reason').fill('One too many');
  await looked(manager, '38-return');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await dialog.waitFor({ state: 'detached' });
  await says(manager, 'Completed, and a part of it came back.');
  await manager.getByText('1 came back').waitFor();
  await manager.getByRole('region', { name: 'Returns' }).getByText('One too many').waitFor();
  await looked(manager, '39-returned');
});

test('the salesperson writes down more about the customer', async () => {
  await anna.goto(draft);
  await anna.getByRole('region', { name: 'Details' }).getByRole('link', { name: LAST_NAME }).click();
  await anna.getByRole('heading', { level: 1, name: LAST_NAME }).waitFor();
  await anna.getByRole('table', { name: 'Orders of this customer' }).getByText('Completed').waitFor();
  assert.equal(await anna.getByRole('button', { name: 'Erase personal data' }).count(), 0);
  await looked(anna, '40-customer');
  await anna.getByRole('link', { name: 'Edit', exact: true }).click();
  await anna.getByRole('textbox', { name: 'Phone' }).fill('+1 215 555 0177');
  await anna.getByRole('textbox', { name: 'City' }).fill('Philadelphia');
  await anna.getByRole('textbox', { name: 'Country' }).fill('us');
  await anna.getByText('Agreed', { exact: true }).click();
  await anna.getByRole('checkbox', { name: 'Post' }).check();
  await looked(anna, '41-edit-customer');
  await anna.getByRole('button', { name: 'Save' }).click();
  await anna.getByRole('heading', { level: 1, name: LAST_NAME }).waitFor();
  await anna.getByRole('region', { name: 'Details' }).getByText('+1 215 555 0177').waitFor();
  await anna.getByRole('region', { name: 'Consent' }).getByText('E-mail, Post').waitFor();
});

test('the manager takes the personal data along, and is told what stands in the way of deleting', async () => {
  await manager.goto(`/customers?q=${LAST_NAME}`);
  await manager.getByRole('row').filter({ hasText: LAST_NAME }).getByRole('link').click();
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('button', { name: 'Export personal data' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^customer-.*\.json$/);
  await manager.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await dialog
    .getByRole('link', { name: /^Order PHL-/ })
    .first()
    .waitFor();
  await looked(manager, '42-referred-to');
  // The browser itself reports every answer of 409 in its console: this one was asked for.
  browsers[1].complaints.length = 0;
});

test('the lists and forms keep to WCAG 2.2 AA on a phone, in the dark and in Italian', async () => {
  for (const [name, path, heading] of [
    ['43-orders', '/orders?status=CONFIRMED,COMPLETED&mine=true', 'Orders'],
    ['44-customers', '/customers', 'Customers'],
    ['45-new-customer', '/customers/new', 'New customer'],
  ]) {
    await anna.goto(path);
    await anna.getByRole('heading', { level: 1, name: heading }).waitFor();
    await looked(anna, name);
  }
  await anna.setViewportSize(PHONE);
  for (const [name, path] of [
    ['46-order-entry-phone', `/orders/new?vin=${car.vin}`],
    ['47-order-phone', draft],
    ['48-orders-phone', '/orders'],
  ]) {
    await anna.goto(path);
    await looked(anna, name);
    const wide = await anna.evaluate('document.documentElement.scrollWidth');
    assert.ok(wide <= PHONE.width, `${name} is ${wide} pixels wide`);
  }
  await anna.setViewportSize(DESK);
  await anna.goto('/orders/new');
  await anna.getByRole('button', { name: 'Language and appearance' }).click();
  await anna.getByRole('menuitemradio', { name: 'Dark' }).click();
  await anna.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await anna.getByRole('heading', { level: 1, name: 'Nuovo ordine' }).waitFor();
  await anna.keyboard.press('Escape');
  await anna.getByRole('menu').waitFor({ state: 'detached' });
  await looked(anna, '49-order-entry-dark');
  for (const [name, path] of [
    ['50-order-dark', draft],
    ['51-customers-dark', '/customers'],
  ]) {
    await anna.goto(path);
    await looked(anna, name);
  }
});

test('nothing is stuck', async () => {
  const browser = await openBrowser(address);
  browsers.push(browser);
  const { page } = browser;
  page.setDefaultTimeout(20_000);
  await signInAs(page, 'admin@dgauto.example', password);
  await page.goto('/stuck-orders');
  await page.getByText('No order is stuck.').waitFor();
  await looked(page, '52-stuck-orders');
});

test('the browsers had nothing to complain about', () => {
  assert.deepEqual(
    browsers.flatMap(({ complaints }) => complaints),
    [],
  );
});
