/** Degrees to radians. */
export const RAD_PER_DEG = Math.PI / 180;
/** Metres in a nautical mile, by definition. */
export const METERS_PER_NM = 1852;
/** Metres a second in a knot. */
export const MPS_PER_KNOT = METERS_PER_NM / 3600;
/** Metres in a foot, by definition. */
export const METERS_PER_FOOT = 0.3048;
/** Semi-major axis of WGS 84, metres: the sphere of web Mercator. */
export const EARTH_RADIUS_METERS = 6378137;

/** An angle brought into 0 ≤ angle < 360 degrees. */
export function wrap360(angleDeg: number): number {
  const wrapped = angleDeg % 360;
  return wrapped < 0 ? wrapped + 360 : wrapped;
}

/** An angle brought into −180 ≤ angle < 180 degrees. */
export function wrap180(angleDeg: number): number {
  return wrap360(angleDeg + 180) - 180;
}
