// Puts right what was entered wrong about a car: its floor price, its VIN, and that it was entered at all.
//
// The environment is the same as for sell-a-car.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, keepPicture, openBrowser, signInAs } from './browser.mjs';
import { newCar, signedIn } from './rest-client.mjs';

const BRANCH = 'PHL';
const MANAGER = 'manager.phl@dgauto.example';
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;
const usd = (amount) => ({ amount, currency: 'USD' });
// Of a European car: at the place of the check digit stands none, so somebody has to compare it with the car.
const WITHOUT_CHECK_DIGIT = `WVGZZZ5NZEW${String(Date.now() % 1_000_000).padStart(6, '0')}`;

let admin;
let car;
let enteredTwice;
let browser;
let page;

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  admin = await signedIn(address, 'admin@dgauto.example', password);
  car = await newCar(admin, BRANCH, { floorPrice: usd('14000.00') });
  enteredTwice = await newCar(admin, BRANCH);
  browser = await openBrowser(address);
  page = browser.page;
  page.setDefaultTimeout(20_000);
  await signInAs(page, MANAGER, password);
});

after(() => browser?.close());

async function looked(name) {
  await page.waitForLoadState('networkidle');
  await keepPicture(page, name);
  await assertAccessible(page, name);
}

/** The browser itself reports an answer of 4xx in its console: nothing else may have been reported. */
function onlyReported(status) {
  const reported = browser.complaints.splice(0);
  assert.equal(reported.length, 1, reported.join('\n'));
  assert.match(reported[0], new RegExp(`status of ${status}`));
}

const nameOf = ({ modelYear, make, model }) => `${modelYear} ${make} ${model}`;
const panel = (name) => page.getByRole('region', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const refusal = () => dialog().getByRole('alert');

async function openCar({ id, ...named }) {
  await page.goto(`/vehicles/${id}`);
  await page.getByRole('heading', { level: 1, name: nameOf(named) }).waitFor();
}

test('a floor price has to be an amount', async () => {
  await openCar(car);
  await page.getByRole('button', { name: 'Change the floor price' }).click();
  await dialog().getByLabel('Floor price').fill('ask Diane');
  await dialog().getByLabel('Reason').fill('Ninety days on the lot');
  await dialog().getByRole('button', { name: 'Save the floor price' }).click();
  await dialog().getByText('Enter an amount').waitFor();
  await looked('60-floor-price-no-amount');
});

test('when somebody else was faster, what was typed stays, and the second attempt is meant for their version', async () => {
  await admin('PUT', `/api/v1/vehicles/${car.id}/floor-price`, { floorPrice: usd('14500.00'), reason: 'Fresh paint' });
  await dialog().getByLabel('Floor price').fill('13,250.50');
  await dialog().getByRole('button', { name: 'Save the floor price' }).click();
  await refusal().getByText('Somebody changed this in the meantime').waitFor();
  assert.equal(await dialog().getByLabel('Floor price').inputValue(), '13,250.50');
  await panel('Price').getByText('$14,500').waitFor();
  await looked('61-floor-price-stale');
  onlyReported(412);
  await dialog().getByRole('button', { name: 'Save the floor price' }).click();
  await dialog().waitFor({ state: 'detached' });
  await panel('Price').getByText('$13,250.50').waitFor();
  await panel('What happened').getByText('Ninety days on the lot').waitFor();
  await looked('62-floor-price-changed');
});

test('a VIN that is too short, or that another car in stock has, is refused', async () => {
  await page.getByRole('button', { name: 'Correct the VIN' }).click();
  await dialog().getByLabel('The right VIN').fill(enteredTwice.vin.slice(0, 16));
  await dialog().getByLabel('Reason').fill('Misread');
  await dialog().getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog().getByText('A VIN has 17 letters and digits').waitFor();
  await dialog().getByLabel('The right VIN').fill(enteredTwice.vin);
  await dialog().getByRole('button', { name: 'Correct', exact: true }).click();
  await refusal().getByText('The car is in stock already.').waitFor();
  await looked('63-vin-in-stock');
  onlyReported(409);
});

test('a VIN that its check digit does not confirm is compared with the car, and then the car has it', async () => {
  await dialog().getByLabel('The right VIN').fill(WITHOUT_CHECK_DIGIT.toLowerCase());
  await dialog().getByRole('button', { name: 'Correct', exact: true }).click();
  const compared = dialog().getByRole('checkbox', { name: /I compared the VIN/ });
  await compared.waitFor();
  await looked('64-vin-to-compare');
  onlyReported(422);
  await compared.check();
  await dialog().getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByText(`The VIN is now ${WITHOUT_CHECK_DIGIT}.`).waitFor();
  await panel('What happened').getByText('VIN corrected').waitFor();
  await looked('65-vin-corrected');
});

test('a car that is held for a customer cannot be deleted, and the dialog says what refers to it', async () => {
  await admin('POST', '/api/v1/holds', {
    branch: BRANCH,
    customer: { name: 'Paolo Conti' },
    lines: [{ vin: WITHOUT_CHECK_DIGIT }],
  });
  await openCar(car);
  await panel('Held by').getByText('Paolo Conti').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog().getByLabel('Reason').fill('Entered twice');
  await dialog().getByRole('button', { name: 'Delete the vehicle' }).click();
  await refusal()
    .getByText(/refer to it: .*hold/i)
    .waitFor();
  await looked('66-not-deleted');
  onlyReported(409);
  await dialog().getByRole('button', { name: 'Keep it' }).click();
  await dialog().waitFor({ state: 'detached' });
});

test('a car that was entered twice is deleted, and no list has it any more', async () => {
  await openCar(enteredTwice);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog().getByLabel('Reason').fill('Entered twice');
  await looked('67-delete');
  await dialog().getByRole('button', { name: 'Delete the vehicle' }).click();
  await page.getByText(`${nameOf(enteredTwice)} was deleted.`).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Vehicles' }).waitFor();
  await page.goto(`/vehicles?q=${enteredTwice.vin}`);
  await page.getByText('No vehicle fits.').waitFor();
  await looked('68-deleted');
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(browser.complaints, []);
});
