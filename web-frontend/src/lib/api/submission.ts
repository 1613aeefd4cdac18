import { useState } from 'react';
import { ProblemError } from './problem';

/** Sends what a form says, each submission with an Idempotency-Key of its own. */
export interface Submission {
  /**
   * Sends some content. While no answer came, the same content goes with the same key, so that it takes effect once. After
   * an answer, be it a refusal, it is meant as another try: with the old key the service would only repeat itself.
   */
  send<T>(content: unknown, request: (key: string) => Promise<T>): Promise<T>;
}

export function createSubmission(): Submission {
  let unanswered: { content: string; key: string } | undefined;
  return {
    async send(content, request) {
      const text = JSON.stringify(content);
      if (unanswered?.content !== text) unanswered = { content: text, key: crypto.randomUUID() };
      try {
        const answer = await request(unanswered.key);
        unanswered = undefined;
        return answer;
      } catch (error) {
        if (isRefusal(error)) unanswered = undefined;
        throw error;
      }
    },
  };
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.code !== 'REQUEST_IN_PROGRESS'
  );
}

export function useSubmission(): Submission {
  const [submission] = useState(createSubmission);
  return submission;
}
