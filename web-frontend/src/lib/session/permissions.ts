import type { Employee } from './session';

export type Role = Employee['assignments'][number]['role'];

/**
 * What an employee is offered. It mirrors the table of permissions so that nobody is shown a button that must fail;
 * the services decide.
 */
export interface Permissions {
  /** The branch an employee works at, where all assignments name the same. */
  homeBranch: string | undefined;
  everywhere: boolean;
  mayChangePrice(branch: string): boolean;
  mayImportVehicles: boolean;
  mayReceiveParts(branch?: string): boolean;
  mayPlaceOrders(branch?: string): boolean;
  mayHandleOrder(order: { branch: string; salesperson: { id: string } }): boolean;
  mayCancelOrder(order: { branch: string; status: string; salesperson: { id: string } }): boolean;
}

const EVERYWHERE: readonly Role[] = ['ADMIN', 'AREA_MANAGER'];

export function permissionsOf(employee: Employee): Permissions {
  const everywhere = employee.assignments.some(({ role }) => EVERYWHERE.includes(role));
  const branches = new Set(employee.assignments.flatMap(({ branch }) => branch ?? []));
  const as = (roles: readonly Role[], branch?: string) =>
    everywhere ||
    employee.assignments.some((a) => roles.includes(a.role) && (branch === undefined || a.branch === branch));
  const isTheirs = (order: { salesperson: { id: string } }) => order.salesperson.id === employee.id;

  return {
    homeBranch: branches.size === 1 ? [...branches][0] : undefined,
    everywhere,
    mayChangePrice: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch),
    mayImportVehicles: as(['BRANCH_MANAGER', 'SALES_MANAGER', 'ASSISTANT']),
    mayReceiveParts: (branch) => as(['BRANCH_MANAGER', 'PARTS_CLERK'], branch),
    mayPlaceOrders: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'PARTS_CLERK'], branch),
    mayHandleOrder: (order) =>
      as(['BRANCH_MANAGER', 'SALES_MANAGER', 'PARTS_CLERK'], order.branch) ||
      (isTheirs(order) && as(['SALESPERSON'], order.branch)),
    mayCancelOrder: (order) =>
      as(['BRANCH_MANAGER', 'SALES_MANAGER', 'PARTS_CLERK'], order.branch) ||
      (isTheirs(order) && order.status === 'PENDING' && as(['SALESPERSON'], order.branch)),
  };
}
