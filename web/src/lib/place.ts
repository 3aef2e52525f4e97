import type { LonLat } from './geodesic.ts';

/** Something on the map to measure against: a track by its id, or a point. */
export type Place = { kind: 'track'; id: string } | ({ kind: 'point' } & LonLat);
