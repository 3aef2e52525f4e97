import type { LonLat } from '../lib/geodesic.ts';
import { toScreen } from '../lib/view.ts';
import { mark } from './measuring.ts';
import type { Sheet } from './overlay.ts';

/** The outline that a person is drawing, with the leg to the pointer while it goes on. */
export function paintDraft(sheet: Sheet, kind: 'area' | 'corridor', corners: readonly LonLat[], pointer: LonLat | null): void {
  const { canvas, view, palette } = sheet;
  const points = [...corners, ...(pointer ? [pointer] : [])].map((corner) => toScreen(view, corner.lonDeg, corner.latDeg));
  canvas.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
  if (kind === 'area' && points.length > 2) {
    canvas.closePath();
    canvas.globalAlpha = 0.14;
    canvas.fillStyle = palette.selection;
    canvas.fill();
    canvas.globalAlpha = 1;
  }
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 1.8;
  canvas.setLineDash(pointer ? [6, 4] : []);
  canvas.stroke();
  canvas.setLineDash([]);
  for (const corner of corners) {
    const [x, y] = toScreen(view, corner.lonDeg, corner.latDeg);
    mark(sheet, x, y);
  }
}
