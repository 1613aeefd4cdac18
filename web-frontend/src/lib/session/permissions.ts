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
  /** The branches of the assignments; none for one who acts everywhere only. */
  ownBranches: readonly string[];
  maySeeAppointments: boolean;
  /** Technicians book service only, salespeople only with themselves. */
  mayBookAppointments(branch?: string, kind?: AppointmentKind): boolean;
  mayBookForOthers(branch: string): boolean;
  mayHandleAppointment(appointment: AppointmentOf): boolean;
  maySetOpeningHours(branch: string): boolean;
  maySeeReports(branch?: string): boolean;
  /** The figures of everybody, where others see those of their own sales. */
  maySeeBranchReports(branch?: string): boolean;
  mayChangePrice(branch: string): boolean;
  /** Sales managers ask for a price below the floor; these give it. */
  mayApprovePrice(branch: string): boolean;
  maySeeVehicleCosts(branch: string): boolean;
  mayCreateVehicles(branch?: string): boolean;
  mayEditVehicle(vehicle: { branch: string; status: string }): boolean;
  mayEditWholeVehicle(branch: string): boolean;
  mayPrepareVehicles(branch: string): boolean;
  mayDeliverVehicles(branch: string): boolean;
  mayTakeVehiclesBack(branch: string): boolean;
  /** Wholesale, write off, delete, and correct the VIN. */
  mayRemoveVehicles(branch: string): boolean;
  mayMakeHolds(branch?: string): boolean;
  mayExtendHold(hold: HeldStock & { extensions: number }): boolean;
  mayReleaseHold(hold: HeldStock): boolean;
  mayWithdraw(entry: { branch: string; addedById: string }): boolean;
  mayImportVehicles: boolean;
  mayReceiveParts(branch?: string): boolean;
  /** Acknowledge and snooze. */
  mayHandleAlert(alert: { branch: string; kind: 'LOW_STOCK' | 'LOW_VEHICLES' }): boolean;
  mayCheckTheBooks(branch?: string): boolean;
  /** All, own ones, those of parts or drafts. */
  maySeeOrders(branch: string): boolean;
  maySeeOrdersOfOthers(branch: string): boolean;
  mayPlaceOrders(branch?: string): boolean;
  /** Parts clerks sell parts only, over the counter. */
  maySellVehicles(branch?: string): boolean;
  mayDraftOrders(branch?: string): boolean;
  /** Who may agree on prices below the floor approves those of a draft. */
  mayApproveOrderPrices(branch: string): boolean;
  mayHandleOrder(order: HandledOrder): boolean;
  mayCancelOrder(order: HandledOrder & { status: string }): boolean;
  mayReturnOrder(order: HandledOrder): boolean;
  maySeeStuckOrders: boolean;
  maySeeCustomers: boolean;
  /** A salesperson changes those whom he registered himself. */
  mayChangeCustomer(customer: KnownCustomer): boolean;
  /** Export, erase and delete. */
  mayDisposeOfCustomer(customer: KnownCustomer): boolean;
}

/** An order, as far as it decides who may do something with it. */
export interface HandledOrder {
  branch: string;
  salesperson: { id: string };
  lines: readonly { vin?: string | undefined }[];
}

/** A customer, as far as that decides who may change him. */
export interface KnownCustomer {
  branch?: string | undefined;
  registeredBy?: { id: string } | undefined;
}

export type AppointmentKind = 'TEST_DRIVE' | 'VISIT' | 'SERVICE';

/** An appointment, as far as it decides who may change it. */
export interface AppointmentOf {
  branch: string;
  kind: AppointmentKind;
  employee?: { id?: string | undefined } | undefined;
}

/** A hold, as far as it decides who may extend or release it. */
export interface HeldStock {
  branch: string;
  heldBy: { id: string };
  lines: readonly { vehicleId?: string | undefined }[];
}

const EVERYWHERE: readonly Role[] = ['ADMIN', 'AREA_MANAGER'];

export function permissionsOf(employee: Employee): Permissions {
  const everywhere = employee.assignments.some(({ role }) => EVERYWHERE.includes(role));
  const branches = new Set(employee.assignments.flatMap(({ branch }) => branch ?? []));
  const as = (roles: readonly Role[], branch?: string) =>
    everywhere ||
    employee.assignments.some((a) => roles.includes(a.role) && (branch === undefined || a.branch === branch));
  const isTheirs = (order: { salesperson: { id: string } }) => order.salesperson.id === employee.id;

  const managesHold = ({ branch, lines }: HeldStock) =>
    as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch) ||
    (as(['PARTS_CLERK'], branch) && lines.every(({ vehicleId }) => !vehicleId));
  const managesOrder = ({ branch, lines }: HandledOrder) =>
    as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch) || (as(['PARTS_CLERK'], branch) && lines.every(({ vin }) => !vin));
  const mayHold = (branch?: string) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'ASSISTANT'], branch);
  const ownsHold = ({ branch, heldBy }: HeldStock) => heldBy.id === employee.id && mayHold(branch);
  const mayKeepDiary = (branch?: string) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'ASSISTANT'], branch);
  const mayEdit = (branch?: string) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'ASSISTANT'], branch);
  const mayDraft = (branch?: string) =>
    as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'ASSISTANT', 'PARTS_CLERK'], branch);

  return {
    homeBranch: branches.size === 1 ? [...branches][0] : undefined,
    everywhere,
    ownBranches: [...branches],
    maySeeAppointments: mayKeepDiary() || as(['SALESPERSON', 'TECHNICIAN']),
    mayBookAppointments: (branch, kind) =>
      mayKeepDiary(branch) ||
      as(['SALESPERSON'], branch) ||
      ((kind === undefined || kind === 'SERVICE') && as(['TECHNICIAN'], branch)),
    mayBookForOthers: (branch) => mayKeepDiary(branch) || as(['TECHNICIAN'], branch),
    mayHandleAppointment: ({ branch, kind, employee: whose }) =>
      mayKeepDiary(branch) ||
      (whose?.id === employee.id && as(['SALESPERSON'], branch)) ||
      (kind === 'SERVICE' && as(['TECHNICIAN'], branch)),
    maySetOpeningHours: (branch) => as(['BRANCH_MANAGER'], branch),
    maySeeReports: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'PARTS_CLERK'], branch),
    maySeeBranchReports: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'PARTS_CLERK'], branch),
    mayChangePrice: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch),
    mayApprovePrice: (branch) => as(['BRANCH_MANAGER'], branch),
    maySeeVehicleCosts: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch),
    mayCreateVehicles: mayEdit,
    mayEditVehicle: ({ branch, status }) => mayEdit(branch) || (status === 'PREPARATION' && as(['TECHNICIAN'], branch)),
    mayEditWholeVehicle: mayEdit,
    mayPrepareVehicles: (branch) => mayEdit(branch) || as(['TECHNICIAN'], branch),
    mayDeliverVehicles: (branch) => mayEdit(branch) || as(['SALESPERSON'], branch),
    mayTakeVehiclesBack: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch),
    mayRemoveVehicles: (branch) => as(['BRANCH_MANAGER'], branch),
    mayMakeHolds: mayHold,
    mayExtendHold: (hold) => managesHold(hold) || (ownsHold(hold) && hold.extensions === 0),
    mayReleaseHold: (hold) => managesHold(hold) || ownsHold(hold),
    mayWithdraw: ({ branch, addedById }) =>
      as(['BRANCH_MANAGER', 'SALES_MANAGER'], branch) || (addedById === employee.id && mayHold(branch)),
    mayImportVehicles: as(['BRANCH_MANAGER', 'SALES_MANAGER', 'ASSISTANT']),
    mayReceiveParts: (branch) => as(['BRANCH_MANAGER', 'PARTS_CLERK'], branch),
    mayHandleAlert: ({ branch, kind }) =>
      as(['BRANCH_MANAGER', kind === 'LOW_STOCK' ? 'PARTS_CLERK' : 'SALES_MANAGER'], branch),
    mayCheckTheBooks: (branch) => as(['BRANCH_MANAGER'], branch),
    maySeeOrders: mayDraft,
    maySeeOrdersOfOthers: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'ASSISTANT', 'PARTS_CLERK'], branch),
    mayPlaceOrders: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'PARTS_CLERK'], branch),
    maySellVehicles: (branch) => as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'ASSISTANT'], branch),
    mayDraftOrders: mayDraft,
    mayApproveOrderPrices: (branch) => as(['BRANCH_MANAGER'], branch),
    mayHandleOrder: (order) => managesOrder(order) || (isTheirs(order) && as(['SALESPERSON'], order.branch)),
    mayCancelOrder: (order) =>
      managesOrder(order) ||
      (isTheirs(order) && order.status === 'PENDING' && as(['SALESPERSON'], order.branch)) ||
      (order.status === 'DRAFT' && as(['SALESPERSON', 'ASSISTANT'], order.branch)),
    mayReturnOrder: managesOrder,
    maySeeStuckOrders: everywhere,
    maySeeCustomers: as(['BRANCH_MANAGER', 'SALES_MANAGER', 'SALESPERSON', 'ASSISTANT']),
    mayChangeCustomer: ({ branch, registeredBy }) =>
      (branch ? mayEdit(branch) : everywhere) || (registeredBy?.id === employee.id && as(['SALESPERSON'])),
    mayDisposeOfCustomer: ({ branch }) => (branch ? as(['BRANCH_MANAGER'], branch) : everywhere),
  };
}
