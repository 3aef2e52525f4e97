import type { LonLat } from '../lib/geodesic.ts';
import { belowAt, type PathPoint, wayBetween } from '../lib/orbit.ts';
import type { Palette } from '../lib/palette.ts';
import { toScreen, type View } from '../lib/view.ts';
import type { Kind, SwathPath } from '../live/satelliteroutes.ts';
import { AHEAD_MILLIS, type SatelliteWatch } from '../live/satellites.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';
import { paintSwath } from './swath.ts';

const REACH = 14;
const MARGIN = 20;
/** With more satellites than this in the window only the chosen one has its way drawn. */
const MOST_WAYS = 60;

/** Radars are told from cameras by their colour. */
export function kindColour(kind: Kind, palette: Palette): string {
  return (kind === 'sar' ? palette.ships[2] : kind === 'optical' ? palette.ships[3] : kind === 'nightlight' ? palette.ships[4] : palette.ships[6]) as string;
}

interface Drawn {
  number: number;
  points: readonly PathPoint[];
  x: number;
  y: number;
  day: boolean;
}

function inView(watch: SatelliteWatch, view: View, now: number): Drawn[] {
  const drawn: Drawn[] = [];
  for (const [number, points] of watch.paths.value) {
    const below = watch.shows(number) || number === watch.chosen.value ? belowAt(points, now) : null;
    if (!below) continue;
    const [x, y] = toScreen(view, below.lonDeg, below.latDeg);
    const near = x > -MARGIN && y > -MARGIN && x < view.width + MARGIN && y < view.height + MARGIN;
    if (near || number === watch.chosen.value) drawn.push({ number, points, x, y, day: below.day });
  }
  return drawn;
}

/** The satellite that is drawn nearest to a screen point; null when none is within reach. */
export function pickSatellite(watch: SatelliteWatch, view: View, now: number, x: number, y: number): number | null {
  const [nearest] = inView(watch, view, now)
    .map((each) => ({ number: each.number, distance: Math.hypot(each.x - x, each.y - y) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.number ?? null;
}

/** Satellites where they are, their ways ahead, and what the chosen one reaches; the swath of a window that was clicked. */
export function paintSatellites(sheet: Sheet, watch: SatelliteWatch, now: number, pointer: LonLat | null): void {
  const { view, palette, canvas } = sheet;
  const window = watch.window.value;
  if (window && watch.windowPath.value) {
    const [begin, end] = [Date.parse(window.begin) - 20_000, Date.parse(window.end) + 20_000];
    paintSwath(sheet, watch.windowPath.value, begin, end, kindColour(window.kind, palette), 0.22);
    labelWindow(sheet, watch.windowPath.value, Date.parse(window.best), `${window.satellite} · ${window.best.slice(11, 16)}`);
  }
  const drawn = inView(watch, view, now);
  const colourOf = (number: number): string => kindColour(watch.known.value.get(number)?.instruments[0]?.kind ?? 'optical', palette);
  const chosen = watch.chosenPath.value;
  if (chosen) paintSwath(sheet, chosen, now, now + AHEAD_MILLIS, colourOf(chosen.number), 0.14);
  canvas.lineWidth = 1;
  for (const { number, points } of drawn) {
    const own = number === watch.chosen.value;
    if (!own && drawn.length > MOST_WAYS) continue;
    canvas.strokeStyle = colourOf(number);
    canvas.globalAlpha = own ? 1 : 0.35;
    canvas.lineWidth = own ? 2 : 1;
    line(sheet, wayBetween(points, now, now + AHEAD_MILLIS));
  }
  canvas.globalAlpha = 1;
  const pointed = pointer ? pickSatellite(watch, view, now, ...toScreen(view, pointer.lonDeg, pointer.latDeg)) : null;
  canvas.font = `600 11px ${CHART_FONT}`;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  for (const each of drawn) {
    const own = each.number === watch.chosen.value;
    symbol(sheet, each, colourOf(each.number), own);
    if (own || each.number === pointed) haloText(sheet, watch.known.value.get(each.number)?.name ?? '', each.x + 13, each.y);
  }
}

/** A body with a wing on each side; filled by day, hollow by night. */
function symbol({ canvas, palette }: Sheet, { x, y, day }: Drawn, colour: string, own: boolean): void {
  canvas.strokeStyle = palette.chartHalo;
  canvas.fillStyle = day ? colour : palette.chartHalo;
  for (const [width, style] of [[3.6, palette.chartHalo], [1.4, colour]] as const) {
    canvas.strokeStyle = style;
    canvas.lineWidth = width;
    canvas.beginPath();
    canvas.rect(x - 2.5, y - 3.5, 5, 7);
    canvas.rect(x - 9, y - 2, 5, 4);
    canvas.rect(x + 4, y - 2, 5, 4);
    canvas.stroke();
  }
  canvas.fill();
  if (!own) return;
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 2;
  canvas.beginPath();
  canvas.arc(x, y, 14, 0, 2 * Math.PI);
  canvas.stroke();
}

/** A line over the ground, broken where it leaves one side of the world and comes back at the other. */
function line({ canvas, view }: Sheet, way: readonly LonLat[]): void {
  const most = 128 * 2 ** view.zoom;
  canvas.beginPath();
  let before = NaN;
  for (const { lonDeg, latDeg } of way) {
    const [x, y] = toScreen(view, lonDeg, latDeg);
    if (Math.abs(x - before) < most) canvas.lineTo(x, y);
    else canvas.moveTo(x, y);
    before = x;
  }
  canvas.stroke();
}

function labelWindow(sheet: Sheet, path: SwathPath, at: number, text: string): void {
  const below = belowAt(path.points, at);
  if (!below) return;
  const [x, y] = toScreen(sheet.view, below.lonDeg, below.latDeg);
  sheet.canvas.font = `600 11px ${CHART_FONT}`;
  sheet.canvas.textAlign = 'center';
  haloText(sheet, text, x, y);
}
