import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { alertSearch } from '@/features/alerts/alert-search';
import {
  appointmentSearch,
  newAppointmentSearch,
  openingHoursSearch,
} from '@/features/appointments/appointment-search';
import { customerSearch, customersSearch } from '@/features/customers/customer-search';
import { driftSearch } from '@/features/drift/drift-search';
import { holdSearch } from '@/features/holds/hold-search';
import { newOrderSearch, orderSearch, stuckSearch } from '@/features/orders/order-search';
import { partSearch, partsSearch, pastStockSearch, receiveSearch } from '@/features/parts/parts-search';
import { reportSearch } from '@/features/reports/report-search';
import { signInSearch } from '@/features/sign-in/sign-in-search';
import { vehicleSearch } from '@/features/vehicles/vehicle-search';
import { Loading } from '@/components/list-state';
import { parseSearch, stringifySearch } from '@/lib/search-params';
import { session } from '@/lib/session/session';
import { FailedPage, FailedStart, NotFoundPage } from './failed-page';
import { Shell } from './shell';

const root = createRootRoute({ notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: signInSearch,
  beforeLoad: async ({ search }) => {
    await session.restore().catch(() => undefined);
    if (session.state().status === 'signed-in') throw redirect({ href: safeReturn(search.redirect) });
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    await session.restore();
    if (session.state().status === 'signed-in') return;
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { redirect: location.href } });
  },
  component: Shell,
  errorComponent: ({ error, reset }) => <FailedStart error={error} onRetry={reset} />,
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/start/start-page'), 'StartPage'),
});

const vehicles = createRoute({
  getParentRoute: () => inside,
  path: 'vehicles',
  validateSearch: vehicleSearch,
  component: lazyRouteComponent(() => import('@/features/vehicles/vehicles-page'), 'VehiclesPage'),
});

const vehicle = createRoute({
  getParentRoute: () => inside,
  path: 'vehicles/$vehicleId',
  component: lazyRouteComponent(() => import('@/features/vehicles/vehicle-page'), 'VehiclePage'),
});

const newVehicle = createRoute({
  getParentRoute: () => inside,
  path: 'vehicles/new',
  component: lazyRouteComponent(() => import('@/features/vehicles/new-vehicle-page'), 'NewVehiclePage'),
});

const editVehicle = createRoute({
  getParentRoute: () => inside,
  path: 'vehicles/$vehicleId/edit',
  component: lazyRouteComponent(() => import('@/features/vehicles/edit-vehicle-page'), 'EditVehiclePage'),
});

const holds = createRoute({
  getParentRoute: () => inside,
  path: 'holds',
  validateSearch: holdSearch,
  component: lazyRouteComponent(() => import('@/features/holds/holds-page'), 'HoldsPage'),
});

const newImport = createRoute({
  getParentRoute: () => inside,
  path: 'vehicle-imports/new',
  component: lazyRouteComponent(() => import('@/features/imports/new-import-page'), 'NewImportPage'),
});

const vehicleImport = createRoute({
  getParentRoute: () => inside,
  path: 'vehicle-imports/$importId',
  component: lazyRouteComponent(() => import('@/features/imports/import-page'), 'ImportPage'),
});

const parts = createRoute({
  getParentRoute: () => inside,
  path: 'parts',
  validateSearch: partsSearch,
  component: lazyRouteComponent(() => import('@/features/parts/parts-page'), 'PartsPage'),
});

const part = createRoute({
  getParentRoute: () => inside,
  path: 'parts/$sku',
  validateSearch: partSearch,
  component: lazyRouteComponent(() => import('@/features/parts/part-page'), 'PartPage'),
});

const newPart = createRoute({
  getParentRoute: () => inside,
  path: 'new-part',
  component: lazyRouteComponent(() => import('@/features/parts/new-part-page'), 'NewPartPage'),
});

const receive = createRoute({
  getParentRoute: () => inside,
  path: 'stock-receipts/new',
  validateSearch: receiveSearch,
  component: lazyRouteComponent(() => import('@/features/parts/receive-parts-page'), 'ReceivePartsPage'),
});

const receipt = createRoute({
  getParentRoute: () => inside,
  path: 'stock-receipts/$receiptId',
  component: lazyRouteComponent(() => import('@/features/parts/receipt-page'), 'ReceiptPage'),
});

const pastStock = createRoute({
  getParentRoute: () => inside,
  path: 'past-stock',
  validateSearch: pastStockSearch,
  component: lazyRouteComponent(() => import('@/features/parts/past-stock-page'), 'PastStockPage'),
});

const orders = createRoute({
  getParentRoute: () => inside,
  path: 'orders',
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import('@/features/orders/orders-page'), 'OrdersPage'),
});

const newOrder = createRoute({
  getParentRoute: () => inside,
  path: 'orders/new',
  validateSearch: newOrderSearch,
  component: lazyRouteComponent(() => import('@/features/orders/place-order-page'), 'PlaceOrderPage'),
});

const order = createRoute({
  getParentRoute: () => inside,
  path: 'orders/$orderId',
  component: lazyRouteComponent(() => import('@/features/orders/order-page'), 'OrderPage'),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: 'alerts',
  validateSearch: alertSearch,
  component: lazyRouteComponent(() => import('@/features/alerts/alerts-page'), 'AlertsPage'),
});

const driftReport = createRoute({
  getParentRoute: () => inside,
  path: 'drift-report',
  validateSearch: driftSearch,
  component: lazyRouteComponent(() => import('@/features/drift/drift-report-page'), 'DriftReportPage'),
});

const appointments = createRoute({
  getParentRoute: () => inside,
  path: 'appointments',
  validateSearch: appointmentSearch,
  component: lazyRouteComponent(() => import('@/features/appointments/appointments-page'), 'AppointmentsPage'),
});

const newAppointment = createRoute({
  getParentRoute: () => inside,
  path: 'appointments/new',
  validateSearch: newAppointmentSearch,
  component: lazyRouteComponent(() => import('@/features/appointments/new-appointment-page'), 'NewAppointmentPage'),
});

const appointment = createRoute({
  getParentRoute: () => inside,
  path: 'appointments/$appointmentId',
  component: lazyRouteComponent(() => import('@/features/appointments/appointment-page'), 'AppointmentPage'),
});

const openingHours = createRoute({
  getParentRoute: () => inside,
  path: 'opening-hours',
  validateSearch: openingHoursSearch,
  component: lazyRouteComponent(() => import('@/features/appointments/opening-hours-page'), 'OpeningHoursPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: 'reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('@/features/reports/reports-page'), 'ReportsPage'),
});

const editDraft = createRoute({
  getParentRoute: () => inside,
  path: 'orders/$orderId/edit',
  component: lazyRouteComponent(() => import('@/features/orders/edit-draft-page'), 'EditDraftPage'),
});

const stuckOrders = createRoute({
  getParentRoute: () => inside,
  path: 'stuck-orders',
  validateSearch: stuckSearch,
  component: lazyRouteComponent(() => import('@/features/orders/stuck-orders-page'), 'StuckOrdersPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: 'customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('@/features/customers/customers-page'), 'CustomersPage'),
});

const newCustomer = createRoute({
  getParentRoute: () => inside,
  path: 'customers/new',
  component: lazyRouteComponent(() => import('@/features/customers/new-customer-page'), 'NewCustomerPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: 'customers/$customerId',
  validateSearch: customerSearch,
  component: lazyRouteComponent(() => import('@/features/customers/customer-page'), 'CustomerPage'),
});

const editCustomer = createRoute({
  getParentRoute: () => inside,
  path: 'customers/$customerId/edit',
  component: lazyRouteComponent(() => import('@/features/customers/edit-customer-page'), 'EditCustomerPage'),
});

const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    start,
    vehicles,
    vehicle,
    newVehicle,
    editVehicle,
    holds,
    newImport,
    vehicleImport,
    parts,
    part,
    newPart,
    receive,
    receipt,
    pastStock,
    orders,
    newOrder,
    order,
    appointments,
    newAppointment,
    appointment,
    openingHours,
    reports,
    editDraft,
    stuckOrders,
    customers,
    newCustomer,
    customer,
    editCustomer,
    alerts,
    driftReport,
  ]),
]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }: ErrorComponentProps): ReactElement => (
      <FailedPage error={error} onRetry={reset} />
    ),
    defaultNotFoundComponent: NotFoundPage,
  });
}

/** The address to return to, if it is one of ours: a foreign one could lead whoever signs in astray. */
export function safeReturn(address: string | undefined): string {
  if (!address) return '/';
  const target = new URL(address, location.origin);
  return target.origin === location.origin && address.startsWith('/') ? target.pathname + target.search : '/';
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
