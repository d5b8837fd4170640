const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The great-circle distance by the haversine formula, to a tenth of a kilometre. */
export function distanceKm(from: Point, to: Point): number {
  const [lat1, lat2] = [radians(from.latitude), radians(to.latitude)];
  const half = (a: number, b: number) => Math.sin((b - a) / 2) ** 2;
  const h =
    half(lat1, lat2) + Math.cos(lat1) * Math.cos(lat2) * half(radians(from.longitude), radians(to.longitude));
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h)) * 10) / 10;
}
