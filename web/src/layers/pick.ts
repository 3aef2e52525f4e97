import { boundsOfScreen, toScreen, type View } from '../lib/view.ts';
import { eachNear } from '../live/near.ts';
import type { TrackStore } from '../live/store.ts';
import { placeOf } from '../live/track.ts';

/** The slot drawn nearest to a screen point within so many pixels; −1 when there is none. */
export function pick(store: TrackStore, view: View, nowMillis: number, x: number, y: number, reach: number): number {
  const place: [number, number] = [0, 0];
  let best = -1;
  let nearest = reach * reach;
  eachNear(store, boundsOfScreen(view, x - reach, y - reach, x + reach, y + reach), (slot) => {
    placeOf(store, slot, nowMillis, place);
    const [px, py] = toScreen(view, place[0], place[1]);
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < nearest) {
      nearest = distance;
      best = slot;
    }
  });
  return best;
}
