import { describe, expect, it } from 'vitest';
import { permissionsOf, type Role } from './permissions';

const employee = (role: Role, branch?: string) => ({
  id: 'me',
  name: 'Me',
  email: 'me@dgauto.example',
  assignments: [branch ? { role, branch } : { role }],
});
const mine = { branch: 'PHL', status: 'CONFIRMED', salesperson: { id: 'me' }, lines: [{ vin: 'V' }] };
const anothers = { ...mine, salesperson: { id: 'other' } };

describe('what is offered', () => {
  it('to a salesperson are own orders at the own branch, and no prices', () => {
    const may = permissionsOf(employee('SALESPERSON', 'PHL'));
    expect(may.mayPlaceOrders('PHL')).toBe(true);
    expect(may.mayPlaceOrders('MIA')).toBe(false);
    expect(may.mayHandleOrder(mine)).toBe(true);
    expect(may.mayHandleOrder(anothers)).toBe(false);
    expect(may.mayCancelOrder(mine)).toBe(false);
    expect(may.mayChangePrice('PHL')).toBe(false);
    expect(may.mayReceiveParts()).toBe(false);
  });

  it('to a branch manager is everything of the own branch', () => {
    const may = permissionsOf(employee('BRANCH_MANAGER', 'PHL'));
    expect(may.mayChangePrice('PHL')).toBe(true);
    expect(may.mayChangePrice('MIA')).toBe(false);
    expect(may.mayCancelOrder(anothers)).toBe(true);
    expect(may.mayCancelOrder({ ...anothers, branch: 'MIA' })).toBe(false);
    expect(may.homeBranch).toBe('PHL');
  });

  it('about holds is the own ones, once, and everybody’s to managers', () => {
    const hold = { branch: 'PHL', heldBy: { id: 'me' }, lines: [{ vehicleId: 'v1' }], extensions: 0 };
    const salesperson = permissionsOf(employee('SALESPERSON', 'PHL'));
    expect(salesperson.mayMakeHolds('MIA')).toBe(false);
    expect(salesperson.mayExtendHold(hold)).toBe(true);
    expect(salesperson.mayExtendHold({ ...hold, extensions: 1 })).toBe(false);
    expect(salesperson.mayReleaseHold({ ...hold, heldBy: { id: 'other' } })).toBe(false);
    expect(permissionsOf(employee('SALES_MANAGER', 'PHL')).mayExtendHold({ ...hold, extensions: 3 })).toBe(true);
    const clerk = permissionsOf(employee('PARTS_CLERK', 'PHL'));
    expect([clerk.mayReleaseHold(hold), clerk.mayReleaseHold({ ...hold, lines: [{}] })]).toEqual([false, true]);
  });

  it('of the diary is one’s own, service, or all of the branch', () => {
    const own = { branch: 'PHL', kind: 'TEST_DRIVE', employee: { id: 'me' } } as const;
    const anothersService = { branch: 'PHL', kind: 'SERVICE', employee: { id: 'other' } } as const;
    const handles = (role: Role) =>
      [own, anothersService].map(permissionsOf(employee(role, 'PHL')).mayHandleAppointment);
    expect(handles('SALESPERSON')).toEqual([true, false]);
    expect(handles('TECHNICIAN')).toEqual([false, true]);
    expect(handles('ASSISTANT')).toEqual([true, true]);
    expect(handles('PARTS_CLERK')).toEqual([false, false]);
    const technician = permissionsOf(employee('TECHNICIAN', 'PHL'));
    expect([technician.mayBookAppointments('PHL', 'SERVICE'), technician.mayBookAppointments('PHL', 'VISIT')]).toEqual([
      true,
      false,
    ]);
    const sets = (role: Role, branch?: string) => permissionsOf(employee(role, branch)).maySetOpeningHours('PHL');
    expect([sets('BRANCH_MANAGER', 'PHL'), sets('BRANCH_MANAGER', 'MIA'), sets('SALES_MANAGER', 'PHL')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of reports is nothing to assistants and technicians', () => {
    const roles: Role[] = ['SALES_MANAGER', 'SALESPERSON', 'PARTS_CLERK', 'ASSISTANT', 'TECHNICIAN'];
    expect(roles.map((role) => permissionsOf(employee(role, 'PHL')).maySeeReports())).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(permissionsOf(employee('SALESPERSON', 'PHL')).maySeeBranchReports('PHL')).toBe(false);
  });

  it('about a vehicle follows its status and branch', () => {
    const technician = permissionsOf(employee('TECHNICIAN', 'PHL'));
    expect(technician.mayEditVehicle({ branch: 'PHL', status: 'PREPARATION' })).toBe(true);
    expect(technician.mayEditVehicle({ branch: 'PHL', status: 'AVAILABLE' })).toBe(false);
    expect(technician.mayPrepareVehicles('MIA')).toBe(false);
    const manager = permissionsOf(employee('SALES_MANAGER', 'PHL'));
    expect([manager.mayChangePrice('PHL'), manager.mayApprovePrice('PHL')]).toEqual([true, false]);
    expect([manager.mayTakeVehiclesBack('PHL'), manager.mayRemoveVehicles('PHL')]).toEqual([true, false]);
  });

  it('of orders depends on what is in them and how they stand', () => {
    const clerk = permissionsOf(employee('PARTS_CLERK', 'PHL'));
    const parts = { ...anothers, lines: [{}] };
    expect([clerk.mayReturnOrder(parts), clerk.mayReturnOrder(anothers)]).toEqual([true, false]);
    expect([clerk.mayPlaceOrders('PHL'), clerk.maySellVehicles('PHL'), clerk.maySeeCustomers]).toEqual([
      true,
      false,
      false,
    ]);
    const assistant = permissionsOf(employee('ASSISTANT', 'PHL'));
    expect([assistant.mayDraftOrders('PHL'), assistant.mayPlaceOrders('PHL')]).toEqual([true, false]);
    const drafted = { ...anothers, status: 'DRAFT' };
    const salesperson = permissionsOf(employee('SALESPERSON', 'PHL'));
    expect([salesperson.mayCancelOrder(drafted), salesperson.mayCancelOrder(anothers)]).toEqual([true, false]);
    const approves = (role: Role) => permissionsOf(employee(role, 'PHL')).mayApproveOrderPrices('PHL');
    expect([approves('BRANCH_MANAGER'), approves('SALES_MANAGER'), approves('SALESPERSON')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([salesperson.maySeeStuckOrders, permissionsOf(employee('AREA_MANAGER')).maySeeStuckOrders]).toEqual([
      false,
      true,
    ]);
  });

  it('to a salesperson is changing the customers registered by himself, and to managers those of the branch', () => {
    const salesperson = permissionsOf(employee('SALESPERSON', 'PHL'));
    const own = { branch: 'MIA', registeredBy: { id: 'me' } };
    const others = { branch: 'PHL', registeredBy: { id: 'other' } };
    expect([salesperson.mayChangeCustomer(own), salesperson.mayChangeCustomer(others)]).toEqual([true, false]);
    const manager = permissionsOf(employee('BRANCH_MANAGER', 'PHL'));
    expect([manager.mayChangeCustomer(others), manager.mayDisposeOfCustomer(others)]).toEqual([true, true]);
    expect([manager.mayDisposeOfCustomer(own), manager.mayDisposeOfCustomer({})]).toEqual([false, false]);
    const assistant = permissionsOf(employee('ASSISTANT', 'PHL'));
    expect([assistant.mayChangeCustomer(others), assistant.mayDisposeOfCustomer(others)]).toEqual([true, false]);
    expect(permissionsOf(employee('ADMIN')).mayDisposeOfCustomer({})).toBe(true);
  });

  it('to an administrator is everything everywhere', () => {
    const may = permissionsOf(employee('ADMIN'));
    expect(may.everywhere).toBe(true);
    expect(may.mayReceiveParts('LAX')).toBe(true);
    expect(may.mayCancelOrder(anothers)).toBe(true);
    expect(may.homeBranch).toBeUndefined();
  });

  it('to those who refill are the alerts about what they keep', () => {
    const parts = { branch: 'PHL', kind: 'LOW_STOCK' } as const;
    const cars = { branch: 'PHL', kind: 'LOW_VEHICLES' } as const;
    const handles = (role: Role) => [parts, cars].map(permissionsOf(employee(role, 'PHL')).mayHandleAlert);
    expect(handles('BRANCH_MANAGER')).toEqual([true, true]);
    expect(handles('PARTS_CLERK')).toEqual([true, false]);
    expect(handles('SALES_MANAGER')).toEqual([false, true]);
    expect(handles('SALESPERSON')).toEqual([false, false]);
    expect(permissionsOf(employee('BRANCH_MANAGER', 'MIA')).mayHandleAlert(parts)).toBe(false);
  });

  it('to a technician is looking', () => {
    const may = permissionsOf(employee('TECHNICIAN', 'PHL'));
    expect([may.mayPlaceOrders(), may.mayReceiveParts(), may.mayImportVehicles, may.mayChangePrice('PHL')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
