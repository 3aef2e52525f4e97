import { feet, timeUtc } from '../lib/format.ts';
import { pointAt, profileOf } from '../lib/profile.ts';
import { toScreen } from '../lib/view.ts';
import type { Trail } from '../live/protocol.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

const RING = 6;

/** Where the selected flight was at the time that its profile is pointed at. */
export function paintProfileMark(sheet: Sheet, trail: Trail, time: number): void {
  const at = pointAt(profileOf(trail), time);
  if (!at) return;
  const { canvas, view, palette } = sheet;
  const [x, y] = toScreen(view, at.lonDeg, at.latDeg);
  canvas.beginPath();
  canvas.arc(x, y, RING, 0, 2 * Math.PI);
  canvas.fillStyle = palette.chartHalo;
  canvas.fill();
  canvas.lineWidth = 2.4;
  canvas.strokeStyle = at.emergency ? palette.alert : palette.selection;
  canvas.stroke();
  canvas.font = `600 11px ${CHART_FONT}`;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  haloText(sheet, `${Number.isFinite(at.meters) ? `${feet(at.meters)} · ` : ''}${timeUtc(at.time)}`, x + RING + 5, y - RING - 3, palette.selection);
}
