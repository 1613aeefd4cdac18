import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSubmission } from '@/lib/api/submission';

/** Sends a change of stock, once however often it is tried, and lets the levels and the ledger be read anew. */
export function useStockChange<Change, Answer>(
  send: (change: Change, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  const submission = useSubmission();
  return useMutation({
    mutationFn: (change: Change) => submission.send(change, (key) => send(change, key)),
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: ['stock-levels'] });
      void queries.invalidateQueries({ queryKey: ['movements'] });
      onDone(answer);
    },
  });
}
