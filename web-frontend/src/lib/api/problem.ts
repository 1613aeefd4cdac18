export interface FieldError {
  field: string;
  message: string;
}

interface ProblemBody {
  title?: unknown;
  detail?: unknown;
  code?: unknown;
  traceId?: unknown;
  errors?: unknown;
}

/** A request that was refused or failed: what the service's problem document (RFC 9457) said. */
export class ProblemError extends Error {
  readonly status: number;
  /** The stable code of the problem, or NETWORK when no answer came. */
  readonly code: string;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldError[];
  /** Seconds after which the request may be tried again, where the service said so. */
  readonly retryAfter: number | undefined;
  /** The whole document, for what only some problems tell on top. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown, retryAfter?: number) {
    const problem: ProblemBody = typeof body === 'object' && body !== null ? body : {};
    const detail = text(problem.detail) ?? text(problem.title);
    super(detail ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = text(problem.code) ?? codeOf(status);
    this.detail = detail;
    this.traceId = text(problem.traceId);
    this.errors = Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [];
    this.retryAfter = retryAfter;
    this.body = { ...problem };
  }

  static from(response: Response, body: unknown): ProblemError {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new ProblemError(response.status, body, Number.isFinite(seconds) ? seconds : undefined);
  }

  static unreachable(): ProblemError {
    return new ProblemError(0, { code: 'NETWORK' });
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isFieldError(value: unknown): value is FieldError {
  const error = value as Partial<FieldError> | null;
  return typeof error?.field === 'string' && typeof error.message === 'string';
}

// A proxy in between may answer without a problem document.
function codeOf(status: number): string {
  const codes: Record<number, string> = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    413: 'TOO_LARGE',
    429: 'TOO_MANY_REQUESTS',
    502: 'UNAVAILABLE',
    503: 'UNAVAILABLE',
    504: 'TIMED_OUT',
  };
  return codes[status] ?? (status >= 500 ? 'INTERNAL' : 'UNKNOWN');
}

/** Anything that was thrown, as a problem that can be shown. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(-1, { code: 'UNEXPECTED' });
}

/** Whether somebody else changed in the meantime what was to be changed. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}

/** The messages of a problem by the name of their field, as in `lines[0].sku`. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
}

/** The parts of an amount that a service may name when it refuses one. */
export function moneyFields(field: string): string[] {
  return [`${field}.amount`, `${field}.currency`, field];
}

/** What a service said about an amount, whichever part of it was refused. */
export function moneyError(errors: Readonly<Record<string, string>>, field: string): string | undefined {
  return moneyFields(field)
    .map((part) => errors[part])
    .find(Boolean);
}
