import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  appointmentSearch,
  newAppointmentSearch,
  openingHoursSearch,
} from '@/features/appointments/appointment-search';
import { customerSearch, customersSearch } from '@/features/customers/customer-search';
import { newOrderSearch, orderSearch, stuckSearch } from '@/features/orders/order-search';
import { reportSearch } from '@/features/reports/report-search';
import { inside } from './inside-routes';

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

/** The pages of orders, customers, appointments and what was sold. */
export const salesRoutes = [
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
] as const;
