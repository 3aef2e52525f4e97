import type { LonLat } from './geodesic.ts';
import { RAD_PER_DEG } from './units.ts';

/** A point below a satellite: epoch milliseconds, longitude, latitude, metres of height, 1 where it is day. */
export type PathPoint = readonly [at: number, lonDeg: number, latDeg: number, heightMeters: number, day: number];

/** Where a satellite is at a moment. */
export interface Below extends LonLat {
  heightMeters: number;
  day: boolean;
}

type Vector = readonly [x: number, y: number, z: number];

function vector([, lonDeg, latDeg]: PathPoint): Vector {
  const [lon, lat] = [lonDeg * RAD_PER_DEG, latDeg * RAD_PER_DEG];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** The last point that is not after a moment; −1 when all are, or when it is behind the last. */
function indexAt(points: readonly PathPoint[], at: number): number {
  const last = points.length - 1;
  if (last < 1 || !(at >= (points[0] as PathPoint)[0]) || at > (points[last] as PathPoint)[0]) return -1;
  let [low, high] = [0, last - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((points[middle] as PathPoint)[0] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where it is between two points of its path: along the great circle, within some 500 m for points a minute apart. Null outside of the path. */
export function belowAt(points: readonly PathPoint[], at: number): Below | null {
  const index = indexAt(points, at);
  if (index < 0) return null;
  const [from, to] = [points[index] as PathPoint, points[index + 1] as PathPoint];
  const ratio = (at - from[0]) / (to[0] - from[0]);
  const [a, b] = [vector(from), vector(to)];
  const [x, y, z] = [0, 1, 2].map((i) => (a[i] as number) * (1 - ratio) + (b[i] as number) * ratio) as [number, number, number];
  return {
    lonDeg: Math.atan2(y, x) / RAD_PER_DEG,
    latDeg: Math.atan2(z, Math.hypot(x, y)) / RAD_PER_DEG,
    heightMeters: from[3] * (1 - ratio) + to[3] * ratio,
    day: from[4] === 1,
  };
}

/** The way over the ground from one moment to another, both included where the path has them. */
export function wayBetween(points: readonly PathPoint[], from: number, until: number): LonLat[] {
  const between = points.filter(([at]) => at > from && at < until).map(([, lonDeg, latDeg]) => ({ lonDeg, latDeg }));
  const [first, last] = [belowAt(points, from), belowAt(points, until)];
  return [...(first ? [first] : []), ...between, ...(last ? [last] : [])];
}

/** The corner of an edge of a swath at a moment, edges being points for those of the path. */
export function edgeAt(points: readonly PathPoint[], edge: readonly (readonly [number, number])[], at: number): LonLat | null {
  const along = points.map(([time, , , height, day], i): PathPoint => [time, edge[i]?.[0] ?? 0, edge[i]?.[1] ?? 0, height, day]);
  return belowAt(along, at);
}
