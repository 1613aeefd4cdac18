import { useSyncExternalStore } from 'react';
import { permissionsOf, type Permissions } from './permissions';
import { session, type Employee, type SessionState } from './session';

export function useSessionState(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

const NOBODY: Employee = { id: '', name: '', email: '', assignments: [] };

/** The signed-in employee. On the way out of a page nobody may be signed in any more: then one without any rights. */
export function useEmployee(): Employee {
  const state = useSessionState();
  return state.status === 'signed-in' ? state.employee : NOBODY;
}

export function usePermissions(): Permissions {
  return permissionsOf(useEmployee());
}
