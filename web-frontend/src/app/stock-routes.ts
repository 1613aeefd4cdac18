import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { alertSearch } from '@/features/alerts/alert-search';
import { driftSearch } from '@/features/drift/drift-search';
import { holdSearch } from '@/features/holds/hold-search';
import { partSearch, partsSearch, pastStockSearch, receiveSearch } from '@/features/parts/parts-search';
import { vehicleSearch } from '@/features/vehicles/vehicle-search';
import { inside } from './inside-routes';

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

/** The pages of cars, parts and what becomes of their stock. */
export const stockRoutes = [
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
  alerts,
  driftReport,
] as const;
