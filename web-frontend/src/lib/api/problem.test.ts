import { describe, expect, it } from 'vitest';
import { fieldErrors, ProblemError, problemOf } from './problem';

describe('a problem', () => {
  it('carries what the service said', () => {
    const problem = new ProblemError(409, { code: 'INSUFFICIENT_STOCK', detail: 'Only 2 left', traceId: 'abc' });
    expect(problem).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK', detail: 'Only 2 left', traceId: 'abc' });
  });

  it('has a code even when a proxy answered without a problem document', () => {
    expect(new ProblemError(502, '<html>').code).toBe('UNAVAILABLE');
    expect(new ProblemError(429, undefined).code).toBe('TOO_MANY_REQUESTS');
    expect(new ProblemError(500, null).code).toBe('INTERNAL');
  });

  it('names its fields, and ignores what is no field error', () => {
    const problem = new ProblemError(422, {
      code: 'INVALID',
      errors: [{ field: 'lines[0].sku', message: 'There is no product X' }, 'nonsense', { field: 1 }],
    });
    expect(fieldErrors(problem)).toEqual({ 'lines[0].sku': 'There is no product X' });
  });

  it('knows when to try again', () => {
    const response = new Response(null, { status: 429, headers: { 'Retry-After': '3' } });
    expect(ProblemError.from(response, {}).retryAfter).toBe(3);
  });

  it('is made of anything that was thrown', () => {
    expect(problemOf(new TypeError('x is undefined')).code).toBe('UNEXPECTED');
    expect(fieldErrors(new TypeError('x'))).toEqual({});
  });
});
