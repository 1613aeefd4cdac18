import { useState } from 'react';

/** Hands out the Idempotency-Key of a form's submissions. */
export interface Submission {
  /** The same key for a retry of the same content, so that it takes effect once; a new key for other content. */
  keyFor(content: unknown): string;
  /** Called when the submission was answered: submitting the same again is then meant as a second one. */
  done(): void;
}

export function createSubmission(): Submission {
  let current: { content: string; key: string } | undefined;
  return {
    keyFor(content) {
      const text = JSON.stringify(content);
      if (current?.content !== text) current = { content: text, key: crypto.randomUUID() };
      return current.key;
    },
    done() {
      current = undefined;
    },
  };
}

export function useSubmission(): Submission {
  const [submission] = useState(createSubmission);
  return submission;
}
