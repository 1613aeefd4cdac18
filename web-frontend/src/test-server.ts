import { vi } from 'vitest';

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = (request: Received) => Response | Promise<Response>;

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });
}

/** Stands where the network is: answers by method and path, and keeps what was asked. */
export function serve(answers: Record<string, Answer>): Received[] {
  const received: Received[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const asked: Received = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: request.headers.get('Content-Type')?.includes('json') && text ? (JSON.parse(text) as unknown) : text,
    };
    received.push(asked);
    const answer = answers[`${request.method} ${url.pathname}`];
    return answer ? answer(asked) : json(404, { code: 'NOT_FOUND', detail: `Nothing at ${url.pathname}` });
  });
  return received;
}

export const branches = {
  items: ['PHL', 'MIA'].map((code) => ({ code, name: code, city: code, country: 'US', timeZone: 'UTC', regions: [] })),
};
