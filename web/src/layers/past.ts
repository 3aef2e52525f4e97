import { toScreen } from '../lib/view.ts';
import type { Differences, PastTrack } from '../live/pasttypes.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

const RING = 7;
const WITHHELD_RING = 14;
const GAP_PIXELS = 11;
const TRAIL_DOT = 3.4;
/** A line between points further apart in time is broken: nothing is known of what lay between. */
const GAP_MILLIS = 600_000;

/** Where tracks were taken to be, each with a line to where they were; a ring round what was not known. */
export function paintDifferences(sheet: Sheet, differences: Differences): void {
  const { canvas, view, palette } = sheet;
  canvas.font = `600 10px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'top';
  for (const { was, known } of differences.tracks) {
    const [x, y] = toScreen(view, was.lonDeg, was.latDeg);
    canvas.strokeStyle = palette.past;
    canvas.fillStyle = palette.chartHalo;
    canvas.lineWidth = 1.8;
    if (!known) {
      canvas.setLineDash([3, 3]);
      circle(canvas, x, y, WITHHELD_RING);
      canvas.stroke();
      canvas.setLineDash([]);
      haloText(sheet, 'not known', x, y + WITHHELD_RING + 3, palette.past);
      continue;
    }
    const [kx, ky] = toScreen(view, known.lonDeg, known.latDeg);
    canvas.beginPath();
    canvas.moveTo(x, y);
    canvas.lineTo(kx, ky);
    canvas.stroke();
    circle(canvas, kx, ky, RING);
    canvas.fill();
    canvas.stroke();
    if (Math.hypot(kx - x, ky - y) > 4 * RING) haloText(sheet, 'taken to be', kx, ky + RING + 3, palette.past);
  }
}

function circle(canvas: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The hour before: a line with squares, open for what was not known at the time of the picture. */
export function paintPastTrail(sheet: Sheet, { points }: PastTrack, at: number): void {
  const { canvas, view, palette } = sheet;
  const shown = points.map((point) => ({ point, place: toScreen(view, point.lonDeg, point.latDeg) }));
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 1.6;
  canvas.globalAlpha = 0.75;
  canvas.beginPath();
  shown.forEach(({ point, place: [x, y] }, i) => {
    const before = shown[i - 1];
    const apart = !before || Math.abs(x - before.place[0]) > view.width * 2 || point.time - before.point.time > GAP_MILLIS;
    if (apart) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  });
  canvas.stroke();
  canvas.globalAlpha = 1;
  let last: readonly [number, number] | undefined;
  for (const { point, place } of shown) {
    const [x, y] = place;
    if (last && Math.hypot(x - last[0], y - last[1]) < GAP_PIXELS) continue;
    last = place;
    square(sheet, x, y, point.known > at);
  }
}

function square({ canvas, palette }: Sheet, x: number, y: number, late: boolean): void {
  const side = late ? TRAIL_DOT + 2 : TRAIL_DOT;
  canvas.fillStyle = late ? palette.chartHalo : palette.selection;
  canvas.fillRect(x - side / 2, y - side / 2, side, side);
  if (!late) return;
  canvas.strokeStyle = palette.past;
  canvas.lineWidth = 1.5;
  canvas.strokeRect(x - side / 2, y - side / 2, side, side);
}
