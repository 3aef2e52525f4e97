import { wrap180 } from '../lib/units.ts';
import type { Bounds } from '../lib/view.ts';
import { RECORD_WORDS } from './frame.ts';
import { outOfBand } from './band.ts';
import type { TrackStore } from './store.ts';

/** How far a track may have run on since its report, degrees of latitude: 30 minutes at 36 knots. */
const RUN_DEG = 0.3;

/** Calls with each slot that may be drawn within the bounds and the band of altitudes: a coarse choice by integers alone, for exact ones to follow. */
export function eachNear(store: TrackStore, bounds: Bounds, visit: (slot: number) => void): void {
  const margin = RUN_DEG / Math.max(0.05, Math.cos((Math.max(Math.abs(bounds.south), Math.abs(bounds.north)) * Math.PI) / 180));
  const span = bounds.east - bounds.west;
  const wide = (span < 0 ? span + 360 : span) + 2 * margin;
  const west = bounds.west - margin;
  const [south, north] = [(bounds.south - RUN_DEG) * 1e7, (bounds.north + RUN_DEG) * 1e7];
  const { ints, count } = store;
  for (let slot = 0; slot < count; slot++) {
    const lat = ints[slot * RECORD_WORDS + 2] as number;
    if (lat < south || lat > north) continue;
    const from = wrap180((ints[slot * RECORD_WORDS + 1] as number) * 1e-7 - west - 180) + 180;
    if ((from <= wide || wide >= 360) && !outOfBand(store, slot)) visit(slot);
  }
}
