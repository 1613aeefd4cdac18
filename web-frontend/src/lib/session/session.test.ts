import { beforeEach, describe, expect, it } from 'vitest';
import { json, serve, type Received } from '@/test-server';
import { createSession } from './session';

const employee = { id: '1', name: 'Anna Rossi', email: 'anna@dgauto.example', assignments: [] };
const signedIn = (token: string) => json(200, { accessToken: token, tokenType: 'Bearer', expiresIn: 600, employee });
const bearer = ({ headers }: Received) => headers.get('Authorization');
const vehicles = () => new Request(new URL('/api/v1/vehicles', location.origin));

describe('a session', () => {
  beforeEach(() => localStorage.clear());

  it('begins with a cookie and keeps no token where a script could find it', async () => {
    const received = serve({ 'POST /api/v1/auth/sign-in': () => signedIn('first') });
    const session = createSession();
    await session.signIn('anna@dgauto.example', 'secret');

    expect(received[0]?.body).toEqual({ email: 'anna@dgauto.example', password: 'secret', cookie: true });
    expect(session.state()).toEqual({ status: 'signed-in', employee });
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('first');
    expect(JSON.stringify(session)).not.toContain('first');
  });

  it('tells a refused sign-in by its code', async () => {
    serve({ 'POST /api/v1/auth/sign-in': () => json(401, { code: 'SIGN_IN_FAILED' }) });
    const session = createSession();
    await expect(session.signIn('a@b.c', 'wrong')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED', status: 401 });
    expect(session.state().status).toBe('unknown');
  });

  it('asks for no refresh where nobody was signed in', async () => {
    const received = serve({});
    const session = createSession();
    await session.restore();
    expect(session.state().status).toBe('signed-out');
    expect(received).toEqual([]);
  });

  it('is restored silently by the cookie of an earlier visit', async () => {
    localStorage.setItem('keeper.signed-in', '1');
    const received = serve({ 'POST /api/v1/auth/refresh': () => signedIn('restored') });
    const session = createSession();
    await Promise.all([session.restore(), session.restore()]);
    expect(session.state().status).toBe('signed-in');
    expect(received).toHaveLength(1);
  });

  it('renews an expired token once for all requests that were refused with it', async () => {
    let valid = 'first';
    const received = serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/refresh': () => {
        valid = 'second';
        return signedIn('second');
      },
      'GET /api/v1/vehicles': (request) =>
        bearer(request) === `Bearer ${valid}` ? json(200, { items: [] }) : json(401, { code: 'UNAUTHENTICATED' }),
    });
    const session = createSession();
    await session.signIn('a@b.c', 'secret');
    valid = 'none any more';

    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => session.fetch(vehicles())));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(received.filter(({ path }) => path.endsWith('/refresh'))).toHaveLength(1);
  });

  it('renews a token that is about to expire before it is used', async () => {
    let time = 0;
    const received = serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/refresh': () => signedIn('second'),
      'GET /api/v1/vehicles': () => json(200, { items: [] }),
    });
    const session = createSession(localStorage, () => time);
    await session.signIn('a@b.c', 'secret');
    time = 595_000;
    await session.fetch(vehicles());
    expect(received.map(({ path }) => path.split('/').at(-1))).toEqual(['sign-in', 'refresh', 'vehicles']);
    expect(received.map(bearer).at(-1)).toBe('Bearer second');
  });

  it('sends the same body again after the renewal', async () => {
    let refused = true;
    const received = serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/refresh': () => signedIn('second'),
      'POST /api/v1/orders': () => {
        if (!refused) return json(201, {});
        refused = false;
        return json(401, { code: 'UNAUTHENTICATED' });
      },
    });
    const session = createSession();
    await session.signIn('a@b.c', 'secret');
    await session.fetch(
      new Request(new URL('/api/v1/orders', location.origin), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
        body: '{"branch":"PHL"}',
      }),
    );
    const orders = received.filter(({ path }) => path.endsWith('/orders'));
    expect(orders.map(({ body }) => body)).toEqual([{ branch: 'PHL' }, { branch: 'PHL' }]);
    expect(orders.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k', 'k']);
  });

  it('ends when the refresh is refused', async () => {
    serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/refresh': () => json(401, { code: 'SESSION_ENDED' }),
      'GET /api/v1/vehicles': () => json(401, { code: 'UNAUTHENTICATED' }),
    });
    const session = createSession();
    await session.signIn('a@b.c', 'secret');
    expect((await session.fetch(vehicles())).status).toBe(401);
    expect(session.state().status).toBe('signed-out');
  });

  it('asks nobody any more once it has ended', async () => {
    const received = serve({ 'POST /api/v1/auth/sign-out': () => new Response(null, { status: 204 }) });
    const session = createSession();
    await session.signOut();
    await expect(session.fetch(vehicles())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(received.map(({ path }) => path)).toEqual(['/api/v1/auth/sign-out']);
  });

  it('goes on when the refresh only failed on the way', async () => {
    serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/refresh': () => json(503, { code: 'UNAVAILABLE' }),
      'GET /api/v1/vehicles': () => json(401, { code: 'UNAUTHENTICATED' }),
    });
    const session = createSession();
    await session.signIn('a@b.c', 'secret');
    await expect(session.fetch(vehicles())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(session.state().status).toBe('signed-in');
  });

  it('ends here even when the service cannot be told', async () => {
    serve({
      'POST /api/v1/auth/sign-in': () => signedIn('first'),
      'POST /api/v1/auth/sign-out': () => Promise.reject(new TypeError('network')),
    });
    const session = createSession();
    await session.signIn('a@b.c', 'secret');
    await expect(session.signOut()).rejects.toMatchObject({ code: 'NETWORK' });
    expect(session.state().status).toBe('signed-out');
  });
});
