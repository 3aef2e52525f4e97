import type { Mover } from '../lib/approach.ts';
import { advance } from '../lib/approach.ts';
import type { Place } from '../lib/place.ts';
import { type Label, RECORD_BYTES } from './frame.ts';
import type { Track } from './protocol.ts';
import type { Session } from './session.ts';
import { FLAG, RECKON_LIMIT_SECONDS, trackAt } from './track.ts';

function orZero(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function selectedMover(session: Session, id: string): Mover | null {
  const track = session.selection.track.value;
  const estimate = track?.id === id ? track.estimate : null;
  if (!estimate) return null;
  const mover: Mover = {
    lonDeg: estimate.lonDeg,
    latDeg: estimate.latDeg,
    speedMps: estimate.speedMps ?? 0,
    courseDeg: estimate.courseDeg ?? 0,
  };
  const seconds = (session.clock.now() - Date.parse(estimate.time ?? '')) / 1000;
  const run = track?.status === 'LOST' ? 0 : Math.max(0, Math.min(RECKON_LIMIT_SECONDS, orZero(seconds)));
  return { ...mover, ...advance(mover, run) };
}

/** Where a place is now and how it moves; null when it has left the window and nothing is known of it. */
export function moverOf(session: Session, place: Place): Mover | null {
  if (place.kind === 'point') return { lonDeg: place.lonDeg, latDeg: place.latDeg, speedMps: 0, courseDeg: 0 };
  const slot = session.store.slotOfId(place.id);
  // Where it is now says nothing of where it was.
  if (slot < 0) return session.past.on ? null : selectedMover(session, place.id);
  const track = trackAt(session.store, slot, session.clock.now());
  return {
    lonDeg: track.lonDeg,
    latDeg: track.latDeg,
    speedMps: orZero(track.speedMps),
    courseDeg: orZero(track.courseDeg),
  };
}

/** The track that is flagged as own ship, by id; null when there is none in the window. */
export function ownShip(session: Session): Place | null {
  const { store } = session;
  for (let slot = 0; slot < store.count; slot++) {
    if (!((store.octets[slot * RECORD_BYTES + 46] as number) & FLAG.own)) continue;
    const label = store.labelAt(slot);
    if (label) return { kind: 'track', id: label.id };
  }
  return null;
}

/** The end of an id, enough to tell tracks without name and number apart. */
export function shortId(id: string): string {
  return `#${id.slice(-4)}`;
}

/** What to write beside a track. */
export function labelText(label: Label): string {
  return label.name || (label.number ? String(label.number).padStart(9, '0') : shortId(label.id));
}

/** What to call a track of which all is known. */
export function calledOf(track: Track): string {
  return track.name ?? String(track.identity?.number ?? shortId(track.id));
}

/** What to call a track by its id alone. */
export function nameOfId(session: Session, id: string): string {
  const slot = session.store.slotOfId(id);
  const label = slot < 0 ? undefined : session.store.labelAt(slot);
  return label ? labelText(label) : shortId(id);
}

/** What to call a place. */
export function nameOf(session: Session, place: Place): string {
  if (place.kind === 'point') return 'Fixed point';
  const slot = session.store.slotOfId(place.id);
  const label = slot < 0 ? undefined : session.store.labelAt(slot);
  if (label) return labelText(label);
  const track = session.selection.track.value;
  return track?.id === place.id ? calledOf(track) : 'Out of the window';
}
