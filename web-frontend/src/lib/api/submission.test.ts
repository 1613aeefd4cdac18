import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem';
import { createSubmission } from './submission';

const order = { branch: 'PHL', lines: [{ vin: '1M8GDM9AXKP042788' }] };
const answered = (key: string) => Promise.resolve(key);

/** The key with which a request was sent that failed. */
async function failed(submission = createSubmission(), error: unknown = ProblemError.unreachable(), content = order) {
  let sent = '';
  const request = (key: string) => {
    sent = key;
    return Promise.reject(error as Error);
  };
  await expect(submission.send(content, request)).rejects.toBe(error);
  return sent;
}

describe('the Idempotency-Key of a submission', () => {
  it.each([
    ['without an answer', ProblemError.unreachable()],
    ['after a fault of the service', new ProblemError(503, {})],
    ['while the first one still runs', new ProblemError(409, { code: 'REQUEST_IN_PROGRESS' })],
  ])('stays the same %s', async (_, error) => {
    const submission = createSubmission();
    const first = await failed(submission, error);
    expect(await submission.send({ ...order }, answered)).toBe(first);
  });

  it('is another one for other content', async () => {
    const submission = createSubmission();
    const first = await failed(submission);
    expect(await submission.send({ ...order, notes: 'call first' }, answered)).not.toBe(first);
  });

  it('is another one once the submission took effect', async () => {
    const submission = createSubmission();
    const first = await submission.send(order, answered);
    expect(await submission.send(order, answered)).not.toBe(first);
  });

  it('is another one after a refusal, which the service would only repeat', async () => {
    const submission = createSubmission();
    const first = await failed(submission, new ProblemError(409, { code: 'SLOT_TAKEN' }));
    expect(await submission.send(order, answered)).not.toBe(first);
  });
});
