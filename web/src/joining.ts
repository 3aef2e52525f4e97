import type { Place } from './lib/place.ts';
import { inverse, type LonLat } from './lib/geodesic.ts';
import { api } from './live/api.ts';
import { moverOf } from './live/places.ts';
import type { Track } from './live/protocol.ts';
import { session } from './session.ts';
import { ui } from './ui.ts';

/** Asks the person whether the selected track and this one are the same. */
export async function proposeSame(id: string): Promise<void> {
  if (id === session.selection.id.value) {
    session.tell('That is the selected track itself: choose the other one.');
    return;
  }
  try {
    ui.other.value = await api.track(id);
  } catch (error) {
    session.tell(error instanceof Error ? error.message : String(error));
    return;
  }
  ui.tool.value = 'select';
  ui.dialog.value = 'same';
}

/** Two tracks that a person takes for one: the one without identity goes on as the other. */
export interface Joining {
  from: Track;
  into: Track;
  /** NaN when one of them has no position. */
  apartMeters: number;
}

/** The selected track and the other one; null while one of them is not known. */
export function joining(): Joining | null {
  const [selected, other] = [session.selection.track.value, ui.other.value];
  if (!selected || !other) return null;
  const [from, into] = selected.identity && !other.identity ? [other, selected] : [selected, other];
  const [a, b] = [placeOf(from), placeOf(into)];
  return { from, into, apartMeters: a && b ? inverse(a, b).distanceMeters : NaN };
}

/** Where a track is drawn, or where it was last known to be. */
function placeOf(track: Track): LonLat | null {
  const place: Place = { kind: 'track', id: track.id };
  return moverOf(session, place) ?? track.estimate;
}
