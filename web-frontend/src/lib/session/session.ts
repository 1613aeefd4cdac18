import { ProblemError } from '@/lib/api/problem';
import type { components } from '@/lib/api/generated/auth';

/** Who is signed in, as far as pages ask; what they offer follows from the assignments. */
export type Employee = Omit<components['schemas']['SignedInEmployee'], 'rights'>;
export type SignedIn = components['schemas']['SignInResponse'];

/** Whether somebody is signed in, as pages see it; the access token itself stays inside the session. */
export type SessionState =
  { status: 'unknown' } | { status: 'signed-out' } | { status: 'signed-in'; employee: Employee };

/**
 * The signed-in employee of this page. The access token is kept in this closure only; the refresh token is in a cookie
 * that scripts cannot read.
 */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** Finds out, once, whether the cookie of an earlier visit still holds. */
  restore(): Promise<void>;
  /** Sends a request with the access token; renews the token once when it ran out, however many requests ask for it. */
  fetch(request: Request): Promise<Response>;
}

// Only a hint that there may be a cookie: without it, a visitor's first request would be a refresh that must fail.
const HINT = 'keeper.signed-in';
const RENEW_BEFORE_EXPIRY_MS = 15_000;

export function createSession(storage: Storage = localStorage, now: () => number = Date.now): Session {
  let state: SessionState = { status: 'unknown' };
  let token: { value: string; expiresAt: number } | undefined;
  let renewal: Promise<boolean> | undefined;
  let restoration: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('keeper.session');

  function enter(next: SessionState) {
    state = next;
    listeners.forEach((listener) => listener());
  }

  function begin(answer: SignedIn) {
    token = { value: answer.accessToken, expiresAt: now() + answer.expiresIn * 1000 };
    storage.setItem(HINT, '1');
    enter({ status: 'signed-in', employee: answer.employee });
  }

  function end() {
    token = undefined;
    storage.removeItem(HINT);
    if (state.status !== 'signed-out') enter({ status: 'signed-out' });
  }

  async function renew(): Promise<boolean> {
    const response = await post('/api/v1/auth/refresh', {});
    if (response.ok) {
      begin((await response.json()) as SignedIn);
      return true;
    }
    if (response.status === 401 || response.status === 403) {
      end();
      return false;
    }
    throw ProblemError.from(response, await bodyOf(response));
  }

  function renewOnce(): Promise<boolean> {
    renewal ??= renew().finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  function authorised(request: Request): Request {
    const copy = request.clone();
    if (token) copy.headers.set('Authorization', `Bearer ${token.value}`);
    return copy;
  }

  otherTabs?.addEventListener('message', end);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async signIn(email, password) {
      const response = await post('/api/v1/auth/sign-in', { email, password, cookie: true });
      if (!response.ok) throw ProblemError.from(response, await bodyOf(response));
      begin((await response.json()) as SignedIn);
    },
    async signOut() {
      try {
        await post('/api/v1/auth/sign-out', {});
      } finally {
        otherTabs?.postMessage('signed-out');
        end();
      }
    },
    restore() {
      restoration ??= (async () => {
        if (state.status !== 'unknown') return;
        if (storage.getItem(HINT) === null) return end();
        try {
          await renewOnce();
        } catch (error) {
          restoration = undefined;
          throw error;
        }
      })();
      return restoration;
    },
    async fetch(request) {
      // A page on its way out may still ask; nobody would answer.
      if (state.status === 'signed-out') throw new ProblemError(401, undefined);
      if (token && token.expiresAt - now() < RENEW_BEFORE_EXPIRY_MS) await renewOnce();
      const used = token?.value;
      const response = await send(authorised(request));
      if (response.status !== 401) return response;
      // Another request may have renewed the token while this one was on its way.
      if (token && token.value !== used) return send(authorised(request));
      return (await renewOnce()) ? send(authorised(request)) : response;
    },
  };
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ProblemError.unreachable();
  }
}

function post(path: string, body: object): Promise<Response> {
  return send(
    new Request(new URL(path, location.origin), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

export const session = createSession();
