import { RECORD_BYTES } from '../live/frame.ts';
import { eachNear } from '../live/near.ts';
import { labelText } from '../live/places.ts';
import { MARK, type TrackStore } from '../live/store.ts';
import { CRAFT, FLAG, SENSED, type TrackView, trackAt } from '../live/track.ts';
import { age, feet } from '../lib/format.ts';
import { boundsOfScreen, toScreen, type View } from '../lib/view.ts';
import { flies, LOST, PLATFORMS } from '../lib/words.ts';
import { CHART_FONT, type Sheet } from './overlay.ts';

const MOST_LABELS = 220;
const MOST_TRACKS = 1500;
const LINE = 13;
const NAME_FONT = `500 11px ${CHART_FONT}`;
/** Of a craft, what its name is shown for before others. */
const CALLING = CRAFT.emergency | CRAFT.fenceBreached;
const CELL_WIDE = 8;
const CELL_HIGH = 6;

interface Placed {
  slot: number;
  handle: number;
  dx: number;
  dy: number;
}

interface Candidate {
  track: TrackView;
  x: number;
  y: number;
  rank: number;
  marks: number;
}

/** Lines of a track's label: its name, and its age where that matters. */
export function labelLines(name: string, track: TrackView): string[] {
  if (Number.isNaN(track.ageSeconds)) return [name, 'undated'];
  if (track.status === LOST) return [name, `lost ${age(track.ageSeconds)}`];
  const up = flies(track.platform) ? levelLines(track) : [];
  return track.predicted ? [name, ...up, age(track.ageSeconds)] : [name, ...up];
}

function levelLines({ altitudeMeters, craft }: TrackView): string[] {
  const called = craft & CRAFT.emergency ? ['emergency'] : [];
  if (craft & CRAFT.onGround) return ['ground', ...called];
  return Number.isFinite(altitudeMeters) ? [feet(altitudeMeters), ...called] : called;
}

function rank(track: TrackView, marks: number): number {
  if (marks & 3) return 5;
  if (track.flags & (FLAG.distress | FLAG.own) || track.craft & CALLING) return 4;
  if (track.platform >= 8 && track.platform <= 10) return 4;
  const moving = track.speedMps > 0.5 ? 1 : 0;
  if (track.sensors & SENSED.only) return moving;
  return moving + (track.flags & FLAG.classB ? 0 : 1) + (track.flags & FLAG.named ? 1 : 0);
}

/** Chooses, a few times a second, the labels that fit without covering each other, and draws them at every frame. */
export class LabelLayer {
  private placed: Placed[] = [];
  private placedAt = -Infinity;
  private placedZoom = NaN;

  constructor(private readonly store: TrackStore) {}

  paint(sheet: Sheet, monotonicMillis: number): void {
    const { view } = sheet;
    if (monotonicMillis - this.placedAt > 400 || Math.abs(view.zoom - this.placedZoom) > 0.15) {
      this.placed = this.place(sheet);
      this.placedAt = monotonicMillis;
      this.placedZoom = view.zoom;
    }
    sheet.canvas.textBaseline = 'middle';
    sheet.canvas.textAlign = 'left';
    for (const label of this.placed) this.draw(sheet, label);
  }

  private draw(sheet: Sheet, label: Placed): void {
    const { canvas, palette, view } = sheet;
    const slot = this.store.slotOf(label.handle);
    if (slot < 0) return;
    const track = trackAt(this.store, slot, sheet.nowMillis);
    const [x, y] = toScreen(view, track.lonDeg, track.latDeg);
    const lines = labelLines(this.name(slot), track);
    const distress = (track.flags & FLAG.distress) !== 0 || (track.craft & CRAFT.emergency) !== 0 || (track.platform >= 8 && track.platform <= 10);
    canvas.lineJoin = 'round';
    canvas.lineWidth = 2.6;
    canvas.strokeStyle = palette.chartHalo;
    lines.forEach((line, i) => {
      canvas.font = i === 0 ? `${distress ? 700 : 500} 11px ${CHART_FONT}` : `10px ${CHART_FONT}`;
      canvas.fillStyle = distress ? palette.alert : i === 0 ? palette.chartText : palette.muted;
      canvas.strokeText(line, x + label.dx, y + label.dy + i * LINE);
      canvas.fillText(line, x + label.dx, y + label.dy + i * LINE);
    });
  }

  private name(slot: number): string {
    const label = this.store.labelAt(slot);
    return label ? labelText(label) : '';
  }

  private place(sheet: Sheet): Placed[] {
    const taken = new Set<number>();
    const placed: Placed[] = [];
    const candidates = this.candidates(sheet);
    for (const { x, y } of candidates) occupy(taken, sheet.view, x - 5, y - 5, 10, 10, true);
    for (const { track, x, y, rank: order, marks } of candidates) {
      if (placed.length >= MOST_LABELS) break;
      const lines = labelLines(this.name(track.slot), track);
      sheet.canvas.font = NAME_FONT;
      const wide = Math.max(...lines.map((line) => sheet.canvas.measureText(line).width));
      const high = LINE * lines.length;
      const beside = marks & 3 ? 23 : order >= 4 || track.platform >= 3 ? 17 : 13;
      const places: [number, number][] = [
        [beside, 0],
        [-beside - wide, 0],
        [-wide / 2, beside + 7],
        [-wide / 2, 5 - beside - high],
      ];
      const free = places.find(([dx, dy]) => occupy(taken, sheet.view, x + dx, y + dy - 7, wide, high, order >= 4));
      if (free) placed.push({ slot: track.slot, handle: track.handle, dx: free[0], dy: free[1] });
    }
    return placed;
  }

  private candidates({ view, nowMillis }: Sheet): Candidate[] {
    const found: Candidate[] = [];
    const few = this.store.count <= MOST_TRACKS && view.zoom > 6.5;
    eachNear(this.store, boundsOfScreen(view, 0, 0, view.width, view.height), (slot) => {
      const marks = this.store.octets[slot * RECORD_BYTES + 29] as number;
      const flags = this.store.octets[slot * RECORD_BYTES + 46] as number;
      const called = flags & (FLAG.distress | FLAG.own) || (this.store.octets[slot * RECORD_BYTES + 52] as number) & CALLING;
      if (!few && !(marks & ~MARK.alerted) && !called && view.zoom < 10.5) return;
      const track = trackAt(this.store, slot, nowMillis);
      const [x, y] = toScreen(view, track.lonDeg, track.latDeg);
      if (x < 0 || y < 40 || x > view.width || y > view.height) return;
      if (PLATFORMS[track.platform] === 'COAST_STATION' && view.zoom < 9) return;
      found.push({ track, x, y, rank: rank(track, marks), marks });
    });
    return found.sort((a, b) => b.rank - a.rank || a.track.handle - b.track.handle);
  }
}

/** Claims the grid cells under a box when all are free, or in any case when forced. */
function occupy(taken: Set<number>, view: View, x: number, y: number, wide: number, high: number, force: boolean): boolean {
  const columns = Math.ceil(view.width / CELL_WIDE) + 60;
  const cells: number[] = [];
  for (let cy = Math.floor(y / CELL_HIGH); cy <= Math.floor((y + high - 1) / CELL_HIGH); cy++) {
    for (let cx = Math.floor(x / CELL_WIDE); cx <= Math.floor((x + wide - 1) / CELL_WIDE); cx++) {
      const cell = cy * columns + cx + 30;
      if (!force && taken.has(cell)) return false;
      cells.push(cell);
    }
  }
  for (const cell of cells) taken.add(cell);
  return true;
}
