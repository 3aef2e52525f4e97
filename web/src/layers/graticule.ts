import { boundsOfScreen, toScreen, type View } from '../lib/view.ts';
import { wrap180 } from '../lib/units.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

/** Spacings that a chart uses, in degrees: from 30° down to a tenth of a minute. */
const SPACINGS = [30, 15, 10, 5, 2, 1, 0.5, 1 / 3, 1 / 6, 1 / 12, 1 / 30, 1 / 60, 1 / 120, 1 / 300, 1 / 600];
const LEAST_PIXELS = 130;
const TOP = 58;
const LEFT = 8;

/** Spacing of the graticule in degrees so that lines stand at least some way apart. */
export function spacingDeg(view: View): number {
  const perDegree = (512 * 2 ** view.zoom) / 360;
  let best = SPACINGS[0] as number;
  for (const spacing of SPACINGS) if (spacing * perDegree >= LEAST_PIXELS) best = spacing;
  return best;
}

function words(valueDeg: number, letters: string, spacing: number): string {
  const letter = valueDeg === 0 || Math.abs(valueDeg) === 180 ? '' : valueDeg < 0 ? letters[1] : letters[0];
  const tenths = Math.round(Math.abs(valueDeg) * 600);
  const degrees = Math.floor(tenths / 600);
  if (spacing >= 1) return `${degrees}°${letter}`;
  const minutes = (tenths % 600) / 10;
  const text = spacing < 1 / 60 ? minutes.toFixed(1).padStart(4, '0') : String(Math.round(minutes)).padStart(2, '0');
  return `${degrees}°${text}′${letter}`;
}

/** Meridians and parallels, with their degrees along the upper and left edge. */
export function paintGraticule(sheet: Sheet): void {
  const { canvas, view, palette } = sheet;
  const spacing = spacingDeg(view);
  const bounds = boundsOfScreen(view, 0, 0, view.width, view.height);
  const { west, east } = bounds;
  const south = Math.max(-85, bounds.south);
  const north = Math.min(85, bounds.north);
  canvas.font = `10.5px ${CHART_FONT}`;
  canvas.textBaseline = 'middle';
  for (let i = Math.ceil(south / spacing); i * spacing <= north; i++) {
    const lat = i * spacing;
    const [x0, y0] = toScreen(view, west + 1e-9, lat);
    const [x1, y1] = toScreen(view, east - 1e-9, lat);
    stroke(sheet, x0, y0, x1, y1);
    canvas.textAlign = 'left';
    if (y0 > TOP + 14) haloText(sheet, words(lat, 'NS', spacing), LEFT, y0, palette.muted);
  }
  for (let i = Math.ceil(west / spacing); i * spacing <= east; i++) {
    const lon = i * spacing;
    const [x0, y0] = toScreen(view, lon, north);
    const [x1, y1] = toScreen(view, lon, south);
    stroke(sheet, x0, y0, x1, y1);
    canvas.textAlign = 'center';
    if (x0 > 60) haloText(sheet, words(wrap180(lon), 'EW', spacing), x0, TOP, palette.muted);
  }
}

function stroke({ canvas, palette }: Sheet, x0: number, y0: number, x1: number, y1: number): void {
  canvas.strokeStyle = palette.graticule;
  canvas.lineWidth = 0.7;
  canvas.beginPath();
  canvas.moveTo(x0, y0);
  canvas.lineTo(x1, y1);
  canvas.stroke();
}
