import type { LonLat } from './geodesic.ts';
import { EARTH_RADIUS_METERS, RAD_PER_DEG, wrap180 } from './units.ts';

/** What the screen shows of a flat, unpitched Mercator map: enough to project exactly as the map does. */
export interface View {
  centerLonDeg: number;
  centerLatDeg: number;
  zoom: number;
  bearingDeg: number;
  /** Where the centre lies on the screen, CSS pixels. */
  centerX: number;
  centerY: number;
  width: number;
  height: number;
}

export type Point = readonly [x: number, y: number];

/** Pixels of a radian of longitude at this zoom. */
export function pixelsPerRad(zoom: number): number {
  return (512 * 2 ** zoom) / (2 * Math.PI);
}

/** Mercator northing of a latitude on the unit sphere. */
export function mercatorY(latDeg: number): number {
  const lat = Math.max(-85.06, Math.min(85.06, latDeg)) * RAD_PER_DEG;
  return Math.log(Math.tan(Math.PI / 4 + lat / 2));
}

/** Metres that a pixel spans at a latitude. */
export function metersPerPixel(zoom: number, latDeg: number): number {
  return (EARTH_RADIUS_METERS * Math.cos(latDeg * RAD_PER_DEG)) / pixelsPerRad(zoom);
}

/** Screen position in CSS pixels; of the copies of the world, the one nearest to the centre. */
export function toScreen(view: View, lonDeg: number, latDeg: number): Point {
  const scale = pixelsPerRad(view.zoom);
  const x = wrap180(lonDeg - view.centerLonDeg) * RAD_PER_DEG * scale;
  const y = (mercatorY(view.centerLatDeg) - mercatorY(latDeg)) * scale;
  const turn = view.bearingDeg * RAD_PER_DEG;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return [view.centerX + x * cos + y * sin, view.centerY - x * sin + y * cos];
}

/** The position under a screen point. */
export function fromScreen(view: View, x: number, y: number): LonLat {
  const scale = pixelsPerRad(view.zoom);
  const turn = view.bearingDeg * RAD_PER_DEG;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [dx, dy] = [x - view.centerX, y - view.centerY];
  const east = (dx * cos - dy * sin) / scale;
  const north = mercatorY(view.centerLatDeg) - (dx * sin + dy * cos) / scale;
  return {
    lonDeg: wrap180(view.centerLonDeg + east / RAD_PER_DEG),
    latDeg: (2 * Math.atan(Math.exp(north)) - Math.PI / 2) / RAD_PER_DEG,
  };
}

/** A window in degrees; east is smaller than west over the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The window in degrees that holds a rectangle of the screen, whichever way the map is turned. */
export function boundsOfScreen(view: View, left: number, top: number, right: number, bottom: number): Bounds {
  if (right - left >= 512 * 2 ** view.zoom) return { west: -180, south: -90, east: 180, north: 90 };
  const corners = [
    fromScreen(view, left, top),
    fromScreen(view, right, top),
    fromScreen(view, left, bottom),
    fromScreen(view, right, bottom),
  ];
  const offsets = corners.map((corner) => wrap180(corner.lonDeg - view.centerLonDeg));
  const lats = corners.map((corner) => corner.latDeg);
  return {
    west: view.centerLonDeg + Math.min(...offsets),
    south: Math.min(...lats),
    east: view.centerLonDeg + Math.max(...offsets),
    north: Math.max(...lats),
  };
}
