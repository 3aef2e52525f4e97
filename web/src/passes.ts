import { Signal } from './lib/signal.ts';
import type { AccessWindow, Aim } from './live/satelliteroutes.ts';
import { moverOf } from './live/places.ts';
import { cornersOf } from './live/zones.ts';
import { nowMillis, session } from './session.ts';
import { ui } from './ui.ts';

/** Which place is asked about: the middle of the map, the selected track, or a zone by its id. */
export type PassPlace = 'middle' | 'track' | `zone:${string}`;

/** When satellites can see the place, from a moment on. */
export interface PassAnswer {
  from: number;
  windows: AccessWindow[];
  advice: string;
}

const STEP_MILLIS = 600_000;
/** A track that moves is asked about anew when it has gone so far. */
const DEGREES = 0.05;

export const passPlace = new Signal<PassPlace>('middle');
export const passes = new Signal<PassAnswer | null>(null);
export const passesBusy = new Signal(false);
/** What an answer was last asked with. */
let asked = '';

function rounded(deg: number): number {
  return Math.round(deg / DEGREES) * DEGREES;
}

/** What the chosen place is now; null when it is nowhere. */
export function aimNow(): Aim | null {
  const place = passPlace.value;
  if (place === 'middle') return ui.middle.value && { lonDeg: rounded(ui.middle.value.lonDeg), latDeg: rounded(ui.middle.value.latDeg) };
  if (place === 'track') {
    const id = session.selection.id.value;
    const mover = id ? moverOf(session, { kind: 'track', id }) : null;
    return mover && { lonDeg: rounded(mover.lonDeg), latDeg: rounded(mover.latDeg) };
  }
  const zone = session.zones.value.value.find(({ id }) => place === `zone:${id}`);
  const corners = zone ? cornersOf(zone.geometry) : [];
  const first = corners[0];
  if (!first) return null;
  // A circle and a corridor that is a point have no box.
  const [lons, lats] = [corners.map(({ lonDeg }) => lonDeg), corners.map(({ latDeg }) => latDeg)];
  const box = { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
  return box.east > box.west && box.north > box.south ? box : first;
}

/** Asks when satellites can see the place, unless that is known or asked already; an answer that a later question overtook is followed by its own. */
export async function askPasses(): Promise<void> {
  const aim = aimNow();
  const from = Math.floor(nowMillis() / STEP_MILLIS) * STEP_MILLIS;
  const key = aim ? `${JSON.stringify(aim)} ${from}` : '';
  if (key === asked || passesBusy.value) return;
  asked = key;
  if (!aim) {
    passes.value = null;
    return;
  }
  passesBusy.value = true;
  try {
    const { windows, advice } = await session.satellites.windows(aim, from);
    passes.value = { from, windows, advice };
  } catch (error) {
    passes.value = { from, windows: [], advice: error instanceof Error ? error.message : String(error) };
  }
  passesBusy.value = false;
}
