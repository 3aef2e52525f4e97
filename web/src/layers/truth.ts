import { advance } from '../lib/approach.ts';
import { inverse } from '../lib/geodesic.ts';
import { boundsOfScreen, type Point, toScreen, type View } from '../lib/view.ts';
import { truthWords } from '../lib/words.ts';
import { RECORD_BYTES } from '../live/frame.ts';
import { eachNear } from '../live/near.ts';
import type { TrackStore } from '../live/store.ts';
import { SENSED, trackAt, type TrackView } from '../live/track.ts';
import type { TrueCraft, Truth } from '../live/truth.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

const ARM = 8;
const GAP = 3;
/** A track that only sensors see, nearer than this to a craft, may be of it. */
const NEAR_METERS = 500;
/** What is told is not carried forward for longer. */
const MOST_SECONDS = 30;
const NAMES_FROM_ZOOM = 9;
/** What lies this far outside of the screen may have a line into it. */
const MARGIN_PIXELS = 60;

interface Shown {
  craft: TrueCraft;
  at: { lonDeg: number; latDeg: number };
  point: Point;
}

/** Each craft of a simulated world as it really is: a cross with an open middle, and a line to the track that shows it. */
export function paintTruth(sheet: Sheet, truth: Truth, store: TrackStore): void {
  const { canvas, view, palette } = sheet;
  const shown = craftOnScreen(sheet, truth);
  const byNumber = slotsByNumber(store);
  const unnamed = seenOnly(sheet, store);
  canvas.font = `600 10px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'top';
  for (const one of shown) {
    canvas.strokeStyle = palette.truth;
    const track = trackOf(one, byNumber, unnamed, store, sheet.nowMillis);
    if (track) line(canvas, one.point, toScreen(view, track.lonDeg, track.latDeg));
    cross(canvas, one.point);
    const text = caption(one.craft, track !== null && !(track.sensors & SENSED.only), view.zoom);
    if (text) haloText(sheet, text, one.point[0], one.point[1] + ARM + 2, palette.truth);
  }
}

/** Its name, where no track says it, and what it does, where that is not just to send. */
function caption({ name, state }: TrueCraft, named: boolean, zoom: number): string {
  const words = state === 'SENDING' ? '' : truthWords(state);
  return [named || zoom < NAMES_FROM_ZOOM ? '' : name, words].filter(Boolean).join(' · ');
}

function craftOnScreen({ view, nowMillis }: Sheet, truth: Truth): Shown[] {
  const seconds = Math.max(0, Math.min(MOST_SECONDS, (nowMillis - truth.epochMillis) / 1000)) || 0;
  return truth.craft.flatMap((craft) => {
    const at = advance(craft, seconds);
    const point = toScreen(view, at.lonDeg, at.latDeg);
    return onScreen(view, point) ? [{ craft, at, point }] : [];
  });
}

function onScreen({ width, height }: View, [x, y]: Point): boolean {
  return x > -MARGIN_PIXELS && y > -MARGIN_PIXELS && x < width + MARGIN_PIXELS && y < height + MARGIN_PIXELS;
}

function slotsByNumber(store: TrackStore): Map<number, number> {
  const slots = new Map<number, number>();
  for (const label of store.labels.values()) {
    if (label.number) slots.set(label.number, store.slotOf(label.handle));
  }
  return slots;
}

function seenOnly({ view, nowMillis }: Sheet, store: TrackStore): TrackView[] {
  const tracks: TrackView[] = [];
  eachNear(store, boundsOfScreen(view, 0, 0, view.width, view.height), (slot) => {
    if ((store.octets[slot * RECORD_BYTES + 47] as number) & SENSED.only) tracks.push(trackAt(store, slot, nowMillis));
  });
  return tracks;
}

/** The track that claims the craft's number, else the nearest that only sensors see; null when neither is there. */
function trackOf({ craft, at }: Shown, byNumber: Map<number, number>, unnamed: TrackView[], store: TrackStore, nowMillis: number): TrackView | null {
  const slot = craft.mmsi === null ? undefined : byNumber.get(craft.mmsi);
  if (slot !== undefined && slot >= 0) return trackAt(store, slot, nowMillis);
  let nearest: TrackView | null = null;
  let least = NEAR_METERS;
  for (const track of unnamed) {
    const { distanceMeters } = inverse(at, track);
    if (distanceMeters < least) [nearest, least] = [track, distanceMeters];
  }
  return nearest;
}

function line(canvas: CanvasRenderingContext2D, from: Point, to: Point): void {
  canvas.lineWidth = 1;
  canvas.globalAlpha = 0.8;
  canvas.beginPath();
  canvas.moveTo(from[0], from[1]);
  canvas.lineTo(to[0], to[1]);
  canvas.stroke();
  canvas.globalAlpha = 1;
}

function cross(canvas: CanvasRenderingContext2D, [x, y]: Point): void {
  canvas.lineWidth = 2;
  canvas.beginPath();
  for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
    canvas.moveTo(x + dx * GAP, y + dy * GAP);
    canvas.lineTo(x + dx * ARM, y + dy * ARM);
  }
  canvas.stroke();
}
