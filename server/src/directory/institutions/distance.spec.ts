import { distanceKm } from './distance';

const beijing = { latitude: 39.9042, longitude: 116.4074 };
const shanghai = { latitude: 31.2304, longitude: 121.4737 };

describe('the distance to an institution', () => {
  it('is nothing at the same place', () => expect(distanceKm(beijing, beijing)).toBe(0));
  // A known great-circle distance: about 1,067 km.
  it('follows the great circle', () => expect(distanceKm(beijing, shanghai)).toBeCloseTo(1067, -1));
  it('does not depend on the direction', () =>
    expect(distanceKm(beijing, shanghai)).toBe(distanceKm(shanghai, beijing)));
  it('is about 111 km for one degree of latitude', () =>
    expect(distanceKm(beijing, { ...beijing, latitude: 40.9042 })).toBeCloseTo(111.2, 0));
});
