// Books a car for a test drive, finds its time taken, moves and confirms it, and sets when the branch is open.
//
// The environment is the same as for sell-a-car.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, keepPicture, openBrowser } from './browser.mjs';
import { availableCar, signedIn } from './rest-client.mjs';

const BRANCH = 'PHL';
const MANAGER = 'manager.phl@dgauto.example';
const { KEEPER_URL: address, KEEPER_PASSWORD: password } = process.env;
const RUN = Date.now().toString(36);
const LAST_NAME = `Marino ${RUN}`;
const WALK_IN = `Luca Greco ${RUN}`;

// A Tuesday that is far enough away to be open, whatever day it is today.
const tuesday = dayFrom(new Date(), (day) => day.getUTCDay() === 2, 7);
const [year, month, date] = tuesday.split('-').map(Number);
const inWords = new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-US', {
  dateStyle: 'full',
  timeZone: 'UTC',
});

let car;
let browser;
let page;
let booked;
let firstTime;

function dayFrom(start, fits, days) {
  const day = new Date(start.getTime() + days * 86_400_000);
  while (!fits(day)) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

before(async () => {
  assert.ok(address && password, 'KEEPER_URL and KEEPER_PASSWORD are needed');
  car = await availableCar(await signedIn(address, 'admin@dgauto.example', password), BRANCH);
  const anna = await signedIn(address, 'anna.phl@dgauto.example', password);
  await anna('POST', '/api/v1/customers', { kind: 'PRIVATE', firstName: 'Sofia', lastName: LAST_NAME });
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

const heading = (name) => page.getByRole('heading', { level: 1, name });
const freeSlots = () => page.getByRole('group', { name: 'Free that day' }).getByRole('button');
const dayColumn = () => page.getByRole('region', { name: inWords });

test('a test drive is booked from the page of the car, for a customer on file', async () => {
  await page.goto(`/vehicles/${car.id}`);
  await page.getByRole('link', { name: 'Book a test drive' }).click();
  await heading('New appointment').waitFor();
  await page.getByRole('group', { name: 'Vehicle' }).getByText(car.vin).waitFor();
  await page.getByRole('combobox', { name: /Customer/ }).fill(LAST_NAME);
  await page.getByRole('option', { name: new RegExp(LAST_NAME) }).click();
  await page.getByRole('combobox', { name: 'Employee' }).click();
  await page.getByRole('option', { name: 'Anna Keller' }).click();
  await page.getByLabel(/^Day/).fill(tuesday);
  await freeSlots().first().click();
  firstTime = await page.getByLabel(/^Time/).inputValue();
  await looked('40-new-appointment');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await heading(`Test drive: Sofia ${LAST_NAME}`).waitFor();
  await page.getByText('Requested', { exact: true }).waitFor();
  booked = page.url();
  await looked('41-appointment');
});

test('the same car at the same time is refused, and the next free time is taken with one press', async () => {
  await page.goto(`/appointments/new?branch=${BRANCH}&day=${tuesday}&vin=${car.vin}`);
  await freeSlots().first().waitFor();
  await page.getByText('Walk-in').click();
  await page.getByLabel('Customer’s name').fill(WALK_IN);
  await page.getByLabel(/^Time/).fill(firstTime);
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'This time was just taken.' });
  await refusal.waitFor();
  assert.equal(await refusal.getByRole('button', { name: /^Take / }).count(), 3);
  await looked('42-slot-taken');
  await refusal
    .getByRole('button', { name: /^Take / })
    .first()
    .press('Enter');
  await heading(`Test drive: ${WALK_IN}`).waitFor();
  // The browser itself reports every answer of 409 in its console: this one was asked for.
  browser.complaints.length = 0;
});

test('it is confirmed and moved to another time', async () => {
  await page.goto(booked);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText('Confirmed', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Reschedule' }).click();
  const dialog = page.getByRole('dialog');
  const last = dialog.getByRole('group', { name: 'Free that day' }).getByRole('button').last();
  await last.click();
  const moved = await dialog.getByLabel(/^Time/).inputValue();
  assert.notEqual(moved, firstTime);
  await looked('43-reschedule');
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Moved to/).waitFor();
});

test('the week shows it on its day, and by the kind that is asked for', async () => {
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}`);
  await dayColumn()
    .getByRole('link', { name: new RegExp(LAST_NAME) })
    .waitFor();
  await dayColumn()
    .getByRole('link', { name: new RegExp(WALK_IN) })
    .waitFor();
  await looked('44-week');
  await page.getByRole('combobox', { name: 'Kind of appointment' }).click();
  await page.getByRole('option', { name: 'Service' }).click();
  await dayColumn()
    .getByRole('link', { name: new RegExp(LAST_NAME) })
    .waitFor({ state: 'detached' });
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}`);
  await page.getByRole('combobox', { name: 'Vehicle' }).fill(car.vin);
  await page.getByRole('option', { name: new RegExp(car.vin) }).click();
  await page.waitForURL(/vin=/);
  await dayColumn()
    .getByRole('link', { name: new RegExp(LAST_NAME) })
    .press('Enter');
  await heading(`Test drive: Sofia ${LAST_NAME}`).waitFor();
});

test('a phone shows one day at a time', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}`);
  await dayColumn()
    .getByRole('link', { name: new RegExp(LAST_NAME) })
    .waitFor();
  assert.equal(await page.getByRole('region', { name: /day, / }).count(), 1);
  await looked('45-day-on-a-phone');
  await page.getByRole('button', { name: 'The day after' }).click();
  await page.getByRole('region', { name: /^Wednesday, / }).waitFor();
  await page.setViewportSize({ width: 1366, height: 900 });
});

test('it is cancelled with a reason, and its time is free again', async () => {
  await page.goto(booked);
  await page.getByRole('button', { name: 'Cancel appointment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The customer is ill');
  await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
  await page.getByText('The customer is ill').waitFor();
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}`);
  await dayColumn()
    .getByRole('link', { name: new RegExp(WALK_IN) })
    .waitFor();
  assert.equal(
    await dayColumn()
      .getByRole('link', { name: new RegExp(LAST_NAME) })
      .count(),
    0,
  );
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}&status=CANCELLED`);
  await dayColumn()
    .getByRole('link', { name: new RegExp(LAST_NAME) })
    .waitFor();
});

test('the manager closes a day, on which nothing is free then', async () => {
  const closed = dayFrom(new Date(), (day) => day.getUTCDay() === 4, 21);
  await page.goto(`/opening-hours?branch=${BRANCH}`);
  await page.getByRole('group', { name: 'Monday' }).waitFor();
  // From an earlier run.
  const before = page.getByRole('button', { name: /^Remove [A-Z][a-z]{2} / });
  while ((await before.count()) > 0) await before.first().click();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page
    .getByRole('group', { name: /^New day/ })
    .getByLabel('Note')
    .fill('Stocktaking');
  await page
    .getByRole('group', { name: /^New day/ })
    .getByLabel('Day', { exact: true })
    .fill(closed);
  await looked('46-opening-hours');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`The opening hours of ${BRANCH} were saved.`).waitFor();
  await page.goto(`/appointments/new?branch=${BRANCH}&day=${closed}`);
  await page.getByText('Nothing is free that day.').waitFor();
});

test('a technician books service and nothing else', async () => {
  const tech = await openBrowser(address);
  try {
    await tech.page.goto(`/sign-in?redirect=${encodeURIComponent(`/appointments/new?branch=${BRANCH}`)}`);
    await tech.page.getByLabel('E-mail').fill('tech.phl@dgauto.example');
    await tech.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await tech.page.getByRole('button', { name: 'Sign in' }).click();
    await tech.page.getByRole('radio', { name: 'Service' }).waitFor();
    assert.equal(await tech.page.getByRole('radio').count(), 1);
    assert.deepEqual(tech.complaints, []);
  } finally {
    await tech.close();
  }
});

test('the week speaks Italian, also in the dark', async () => {
  await page.goto(`/appointments?branch=${BRANCH}&day=${tuesday}`);
  await page.getByRole('button', { name: 'Language and appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await page.getByRole('heading', { level: 1, name: 'Appuntamenti' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await looked('47-week-italian-dark');
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(browser.complaints, []);
});
