import type { TaggedVehicle, Vehicle } from './vehicle-api';

/** A car as the service answers it, for tests. */
export function aVehicle(differences: Partial<Vehicle> = {}): TaggedVehicle {
  const value: Vehicle = {
    id: 'v1',
    vin: '1M8GDM9AXKP042788',
    stockNumber: 'K1',
    branch: 'PHL',
    make: 'Ford',
    model: 'F-150',
    modelYear: 2019,
    condition: 'USED',
    status: 'AVAILABLE',
    listPrice: { amount: '6300.00', currency: 'USD' },
    forSale: true,
    odometer: { value: 41250, unit: 'MI' },
    source: 'TRADE_IN',
    titleStatus: 'CLEAN',
    acquiredAt: '2026-10-02T08:00:00Z',
    photos: [],
    decodedVin: {
      vin: '1M8GDM9AXKP042788',
      region: 'North America',
      wmi: '1M8',
      checkDigit: 'VALID',
      acceptance: 'ACCEPTABLE',
    },
    ...differences,
  };
  return { tag: '"7"', value };
}
