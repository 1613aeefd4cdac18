import { describe, expect, it } from 'vitest';
import { createSubmission } from './submission';

describe('a submission', () => {
  it('keeps its key when the same content is sent again', () => {
    const submission = createSubmission();
    expect(submission.keyFor({ sku: 'A', quantity: 1 })).toBe(submission.keyFor({ sku: 'A', quantity: 1 }));
  });

  it('takes another key for other content', () => {
    const submission = createSubmission();
    const first = submission.keyFor({ quantity: 1 });
    expect(submission.keyFor({ quantity: 2 })).not.toBe(first);
  });

  it('takes another key once it was answered', () => {
    const submission = createSubmission();
    const first = submission.keyFor({ quantity: 1 });
    submission.done();
    expect(submission.keyFor({ quantity: 1 })).not.toBe(first);
  });
});
