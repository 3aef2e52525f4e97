import { SIGMAS_95 } from '../lib/growth.ts';
import { RAD_PER_DEG } from '../lib/units.ts';
import { boundsOfScreen, metersPerPixel, toScreen } from '../lib/view.ts';
import { RECORD_BYTES } from '../live/frame.ts';
import { eachNear } from '../live/near.ts';
import type { TrackStore } from '../live/store.ts';
import { SENSED, sigmaNow, trackAt } from '../live/track.ts';
import type { Sheet } from './overlay.ts';

/** A smaller ellipse lies under its symbol. */
const LEAST_PIXELS = 9;
const MOST_PIXELS = 4000;

/** Where each track that only sensors see lies now with 95 %: solid while it is measured, dashed when it is predicted. */
export function paintEllipses(sheet: Sheet, store: TrackStore): void {
  const { canvas, view, palette } = sheet;
  canvas.strokeStyle = palette.vector;
  canvas.lineWidth = 1;
  canvas.globalAlpha = 0.7;
  eachNear(store, boundsOfScreen(view, 0, 0, view.width, view.height), (slot) => {
    if (!((store.octets[slot * RECORD_BYTES + 47] as number) & SENSED.only)) return;
    const track = trackAt(store, slot, sheet.nowMillis);
    const pixels = (decimeters: number): number => (SIGMAS_95 * sigmaNow(track, 0.1 * decimeters)) / metersPerPixel(view.zoom, track.latDeg);
    const at = (slot * RECORD_BYTES + 40) / 2;
    const major = pixels(store.shorts[at] as number);
    const minor = pixels(store.shorts[at + 1] as number);
    if (major < LEAST_PIXELS || major > MOST_PIXELS) return;
    const [x, y] = toScreen(view, track.lonDeg, track.latDeg);
    const turn = ((store.shorts[at + 2] as number) * 0.01 - 90 - view.bearingDeg) * RAD_PER_DEG;
    canvas.setLineDash(track.predicted ? [4, 3] : []);
    canvas.beginPath();
    canvas.ellipse(x, y, major, Math.max(minor, 0.5), turn, 0, 2 * Math.PI);
    canvas.stroke();
  });
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}
