// A REST client of the suite, for the data that a test needs to find or make before it begins.
import assert from 'node:assert/strict';

/** Signs in and answers a function that calls the API as that person. */
export async function signedIn(address, email, password) {
  const call = async (method, path, body, token) => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        // Whichever version is there.
        ...(method === 'PUT' ? { 'If-Match': '*' } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path} as ${email} answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  const { accessToken } = await call('POST', '/api/v1/auth/sign-in', { email, password });
  return (method, path, body) => call(method, path, body, accessToken);
}

/** A car at the branch that can be sold now; one is made when there is none. */
export async function availableCar(api, branch) {
  const { items } = await api('GET', `/api/v1/vehicles?branch=${branch}&status=AVAILABLE&minPrice=1&limit=50`);
  const found = items.find(({ forSale, listPrice }) => forSale && listPrice);
  if (found) return found;
  return newCar(api, branch);
}

/** A car that nobody else knows of, ready to be sold. */
export async function newCar(api, branch, more = {}) {
  return api('POST', '/api/v1/vehicles', {
    vin: someVin(),
    branch,
    make: 'Ford',
    model: 'Fusion',
    modelYear: 2019,
    condition: 'USED',
    odometer: { value: 41250, unit: 'MI' },
    exteriorColor: 'blue',
    listPrice: { amount: '15900.00', currency: 'USD' },
    ...more,
  });
}

/** A part of which the branch can promise so many; it is received when there is not enough. */
export async function availablePart(api, branch, quantity) {
  const { items } = await api('GET', `/api/v1/stock-levels?branch=${branch}&limit=200`);
  const found = items.find(({ available }) => available >= quantity);
  if (found) return found.sku;
  const sku = `E2E-${Date.now().toString(36).toUpperCase()}`;
  await api('POST', '/api/v1/products', { sku, name: 'Oil filter', price: { amount: '12.80', currency: 'USD' } });
  await api('POST', '/api/v1/stock-receipts', { branch, reference: 'e2e', lines: [{ sku, quantity: quantity * 2 }] });
  return sku;
}

// ISO 3779 and 49 CFR 565: transliterated characters times weights, modulo 11, at position 9.
export function someVin() {
  const serial = String(Date.now() % 1_000_000).padStart(6, '0');
  const vin = `3FA6P0HD0KR${serial}`;
  const values = 'ABCDEFGH.JKLMN.P.R..STUVWXYZ';
  const value = (character) => (/\d/.test(character) ? Number(character) : transliterated(character));
  const transliterated = (character) => {
    if (character >= 'S') return 'STUVWXYZ'.indexOf(character) + 2;
    return (values.indexOf(character) % 9) + 1;
  };
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...vin].reduce((total, character, index) => total + value(character) * weights[index], 0);
  return vin.slice(0, 8) + (sum % 11 === 10 ? 'X' : String(sum % 11)) + vin.slice(9);
}
