import { direction, miles } from '../lib/format.ts';
import { alongGeodesic, direct, inverse, type LonLat } from '../lib/geodesic.ts';
import { METERS_PER_NM } from '../lib/units.ts';
import { metersPerPixel, type Point, toScreen } from '../lib/view.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

const RING_MILES = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 200, 400];
const RING_LEAST_PIXELS = 75;
const RINGS = 4;
const ARC_STEPS = 72;

/** A line through points; it is broken where it would run round the world. */
function path(sheet: Sheet, points: readonly LonLat[], colour: string, wide: number): Point[] {
  const { canvas, view } = sheet;
  canvas.strokeStyle = colour;
  canvas.lineWidth = wide;
  const screen = points.map((p) => toScreen(view, p.lonDeg, p.latDeg));
  canvas.beginPath();
  screen.forEach(([x, y], i) => {
    const before = screen[i - 1];
    if (!before || Math.abs(x - before[0]) > view.width * 2) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  });
  canvas.stroke();
  return screen;
}

/** Distance between range rings for a view, metres. */
export function ringSpacingMeters(zoom: number, latDeg: number): number {
  const least = RING_LEAST_PIXELS * metersPerPixel(zoom, latDeg);
  const miles_ = RING_MILES.find((nm) => nm * METERS_PER_NM >= least) ?? (RING_MILES[RING_MILES.length - 1] as number);
  return miles_ * METERS_PER_NM;
}

/** Range rings round a point, each with its distance. */
export function paintRings(sheet: Sheet, centre: LonLat): void {
  const { canvas, view, palette } = sheet;
  const spacing = ringSpacingMeters(view.zoom, centre.latDeg);
  canvas.font = `600 10.5px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  for (let ring = 1; ring <= RINGS; ring++) {
    canvas.globalAlpha = 0.65;
    const circle = Array.from({ length: ARC_STEPS + 1 }, (_, i) => direct(centre, (i * 360) / ARC_STEPS, ring * spacing));
    const [x, y] = path(sheet, circle, palette.accent, 1)[0] as Point;
    canvas.globalAlpha = 1;
    haloText(sheet, `${Number(((ring * spacing) / METERS_PER_NM).toFixed(2))} nm`, x, y, palette.accent);
  }
  const [x, y] = toScreen(view, centre.lonDeg, centre.latDeg);
  mark(sheet, x, y);
}

/** A small cross with a circle: a point that a person set. */
export function mark({ canvas, palette }: Sheet, x: number, y: number): void {
  canvas.strokeStyle = palette.accent;
  canvas.lineWidth = 1.4;
  canvas.beginPath();
  canvas.arc(x, y, 4, 0, 2 * Math.PI);
  canvas.moveTo(x - 8, y);
  canvas.lineTo(x + 8, y);
  canvas.moveTo(x, y - 8);
  canvas.lineTo(x, y + 8);
  canvas.stroke();
}

/** The bearing-distance line: geodesic legs with true bearing and distance, and the sum at the end. */
export function paintMeasure(sheet: Sheet, points: readonly LonLat[], pointer: LonLat | null): void {
  const { canvas, view, palette } = sheet;
  const all = pointer ? [...points, pointer] : points;
  canvas.font = `600 11px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  let sum = 0;
  all.forEach((to, i) => {
    const [x, y] = toScreen(view, to.lonDeg, to.latDeg);
    mark(sheet, x, y);
    const from = all[i - 1];
    if (!from) return;
    const leg = inverse(from, to);
    sum += leg.distanceMeters;
    const line = path(sheet, alongGeodesic(from, to, leg.distanceMeters > 200_000 ? 48 : 8), palette.selection, 1.8);
    const [mx, my] = line[Math.floor(line.length / 2)] as Point;
    haloText(sheet, `${direction(leg.initialDeg)} T  ${miles(leg.distanceMeters)}`, mx, my - 10, palette.selection);
    if (i > 1 && i === all.length - 1) haloText(sheet, `total ${miles(sum)}`, x, y + 16, palette.selection);
  });
}
