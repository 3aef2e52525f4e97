import type { Map as MapView } from 'maplibre-gl';
import type { LonLat } from '../lib/geodesic.ts';
import { wrap180 } from '../lib/units.ts';
import { api } from '../live/api.ts';
import type { Session } from '../live/session.ts';

const AGAIN_MILLIS = 400;
const TRIES = 75;
const ENOUGH = 3;
/** After so many tries fewer than enough will do. */
const TRIES_FOR_ENOUGH = 15;
const MOST_ZOOM = 10.5;

/** West, south, east, north of where most of the points lie: one in twenty may lie outside on each side. */
export function boundsOfMost(points: readonly LonLat[]): [number, number, number, number] | null {
  if (points.length === 0) return null;
  const origin = (points[0] as LonLat).lonDeg;
  const lons = points.map((p) => wrap180(p.lonDeg - origin)).sort((a, b) => a - b);
  const lats = points.map((p) => p.latDeg).sort((a, b) => a - b);
  const skip = Math.floor(points.length / 20);
  const end = points.length - 1 - skip;
  return [origin + (lons[skip] as number), lats[skip] as number, origin + (lons[end] as number), lats[end] as number];
}

/** Shows where the tracks are, once, unless somebody has moved the map before they came. */
export function showTracksFirst(map: MapView, session: Session): void {
  let touched = false;
  let tries = 0;
  for (const event of ['mousedown', 'wheel', 'touchstart', 'keydown'] as const) {
    window.addEventListener(event, () => (touched = true), { once: true, passive: true });
  }
  const look = async (): Promise<void> => {
    if (touched || tries++ > TRIES || session.hello.value?.mode === 'idle') return;
    const points = await api.positions(500).catch(() => []);
    const box = points.length >= ENOUGH || tries > TRIES_FOR_ENOUGH ? boundsOfMost(points) : null;
    if (!box || touched) {
      window.setTimeout(() => void look(), AGAIN_MILLIS);
      return;
    }
    map.fitBounds(box, { padding: 90, maxZoom: MOST_ZOOM, duration: 0 });
  };
  void look();
}
