import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useTell } from '@/components/tell';
import { isStale } from '@/lib/api/problem';
import { showChanged, vehicleQuery, type TaggedVehicle, type Vehicle } from './vehicle-api';

interface VehicleChange<T> {
  id: string;
  run: (wanted: T) => Promise<TaggedVehicle>;
  /** What is said once it is done. */
  said: (changed: Vehicle) => string;
  onDone: () => void;
}

/** Changes a car and shows what became of it. When somebody else was faster, the page shows the car as it is now. */
export function useVehicleChange<T>(change: VehicleChange<T>): UseMutationResult<TaggedVehicle, Error, T> {
  const { id, run, said, onDone } = change;
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: run,
    onSuccess: (changed) => {
      void showChanged(queries, changed);
      tell(said(changed.value));
      onDone();
    },
    onError: (error) => {
      // Sent again, the change is meant for the version that is then on the page.
      if (isStale(error)) void queries.invalidateQueries({ queryKey: vehicleQuery(id).queryKey });
    },
  });
}
