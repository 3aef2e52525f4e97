import type { LonLat } from '../lib/geodesic.ts';
import { Watch } from './watch.ts';

export const CATEGORIES = ['OTHER', 'CABLE', 'PIPELINE', 'ANCHORAGE', 'PORT', 'LANE', 'WIND_FARM', 'PLATFORM', 'BOUNDARY', 'PROTECTED', 'TRANSFER', 'EXERCISE', 'SITE'] as const;

/** A GeoJSON geometry that a zone or an alert can have. */
export type Geometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'Polygon'; coordinates: [number, number][][] };

/** A zone as the server tells it. */
export interface Zone {
  id: string;
  geometry: Geometry;
  properties: {
    name: string;
    category: (typeof CATEGORIES)[number];
    kind: 'area' | 'corridor' | 'circle';
    radiusMeters: number | null;
    halfWidthMeters: number | null;
    validFrom: string | null;
    validUntil: string | null;
    revision: number;
    known: string;
    person: string;
    tlp: string;
    licence: string;
  };
}

/** A version of a zone, the newest first among its fellows. */
export type ZoneVersion = Zone & { properties: { ended: boolean } };

/** What became of a file. */
export interface ZoneImport {
  ids: string[];
  changed: number;
  same: number;
  dryRun: boolean;
  badCount: number;
  bad: { number: number; name: string; reason: string }[];
}

export function watchZones(): Watch<Zone[]> {
  return new Watch<Zone[]>('api/zones', [], (body) => (body as { features: Zone[] }).features);
}

/** Corners of a geometry, of an area those of its first ring. */
export function cornersOf(geometry: Geometry): LonLat[] {
  const line = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return line.map(([lonDeg, latDeg]) => ({ lonDeg, latDeg }));
}

/** The corners that a person can take hold of: a ring ends where it began, and that is one corner. */
export function cornersToDrag(geometry: Geometry): LonLat[] {
  const corners = cornersOf(geometry);
  return geometry.type === 'Polygon' ? corners.slice(0, -1) : corners;
}

/** The geometry of a zone after its corners were moved: the same where none was; holes stay as they are. */
export function reshaped(geometry: Geometry, corners: readonly LonLat[]): Geometry {
  if (geometry.type === 'Point' || JSON.stringify(corners) === JSON.stringify(cornersToDrag(geometry))) return geometry;
  const outline = geometryOf(geometry.type === 'Polygon' ? 'area' : 'corridor', corners);
  return outline.type === 'Polygon' && geometry.type === 'Polygon' ? { type: 'Polygon', coordinates: [...outline.coordinates, ...geometry.coordinates.slice(1)] } : outline;
}

/** In words what became of a file, of so many zones. */
export function importWords({ ids, changed, same, dryRun, badCount }: ZoneImport): string {
  const zones = ids.length === 1 ? '1 zone' : `${ids.length} zones`;
  const begun = dryRun ? `${zones} would be imported` : ids.length === 1 ? `${zones} was imported` : `${zones} were imported`;
  return `${begun}${changed ? `, ${changed} of them as a new version` : ''}${same ? `; ${same} there already` : ''}${badCount ? `; ${badCount === 1 ? '1 feature is' : `${badCount} features are`} bad` : ''}.`;
}

/** The geometry of corners that a person drew. */
export function geometryOf(kind: 'area' | 'corridor', corners: readonly LonLat[]): Geometry {
  const line = corners.map(({ lonDeg, latDeg }): [number, number] => [round(lonDeg), round(latDeg)]);
  if (kind === 'corridor') return { type: 'LineString', coordinates: line };
  return { type: 'Polygon', coordinates: [[...line, line[0] as [number, number]]] };
}

/** A tenth of a metre is finer than any click. */
function round(deg: number): number {
  return Math.round(deg * 1e6) / 1e6;
}

/** An id for a new zone: of its name, and of what no other has. */
export function newZoneId(name: string, random = Math.random()): string {
  const words = name.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
  return `${words || 'zone'}-${Math.floor(random * 36 ** 5).toString(36).padStart(5, '0')}`;
}
