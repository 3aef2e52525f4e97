import { HIGHEST_CENTIMETERS, LOWEST_CENTIMETERS } from '../lib/altitude.ts';
import { flies } from '../lib/words.ts';
import { RECORD_BYTES, RECORD_WORDS } from './frame.ts';
import { MARK, type TrackStore } from './store.ts';
import { CRAFT, FLAG, NO_ALTITUDE } from './track.ts';

/**
 * True for what flies outside of the band that is shown. Never of what is in distress or an emergency, in an open alert, or selected,
 * nor of what has said no altitude; the shaders have the same.
 */
export function outOfBand(store: TrackStore, slot: number): boolean {
  const at = slot * RECORD_BYTES;
  const { octets, low, high } = store;
  if ((low === LOWEST_CENTIMETERS && high === HIGHEST_CENTIMETERS) || !flies(octets[at + 20] as number)) return false;
  const craft = octets[at + 52] as number;
  const spared = (octets[at + 46] as number) & FLAG.distress || (octets[at + 29] as number) & MARK.spared || craft & CRAFT.emergency;
  if (spared) return false;
  if (craft & CRAFT.onGround) return low > LOWEST_CENTIMETERS;
  const altitude = store.ints[slot * RECORD_WORDS + 12] as number;
  return altitude !== NO_ALTITUDE && (altitude < low || altitude > high);
}

/** How many tracks of the window fly, and how many of them are left out. */
export function countFlying(store: TrackStore): { flying: number; leftOut: number } {
  let [flying, leftOut] = [0, 0];
  for (let slot = 0; slot < store.count; slot++) {
    if (!flies(store.octets[slot * RECORD_BYTES + 20] as number)) continue;
    flying++;
    if (outOfBand(store, slot)) leftOut++;
  }
  return { flying, leftOut };
}
