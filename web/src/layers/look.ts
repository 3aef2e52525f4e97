import { RAD_PER_DEG } from '../lib/units.ts';
import { metersPerPixel, toScreen } from '../lib/view.ts';
import type { Glimpse } from '../live/looks.ts';
import type { Sheet } from './overlay.ts';

/** What an eye can look at on its way, and where the thing lies then with 95 %. */
export function paintLook({ canvas, view, palette }: Sheet, look: Glimpse): void {
  canvas.strokeStyle = canvas.fillStyle = palette.selection;
  canvas.lineWidth = 1.4;
  if (look.reach.length > 2) {
    canvas.beginPath();
    look.reach.forEach(([lon, lat], i) => {
      const [x, y] = toScreen(view, lon, lat);
      if (i === 0) canvas.moveTo(x, y);
      else canvas.lineTo(x, y);
    });
    canvas.closePath();
    canvas.globalAlpha = 0.12;
    canvas.fill();
    canvas.globalAlpha = 1;
    canvas.stroke();
  }
  const { ellipse95: ellipse } = look;
  if (!ellipse) return;
  const scale = 1 / metersPerPixel(view.zoom, ellipse.latDeg);
  const [x, y] = toScreen(view, ellipse.lonDeg, ellipse.latDeg);
  const turn = (ellipse.bearingDeg - 90 - view.bearingDeg) * RAD_PER_DEG;
  canvas.setLineDash([6, 4]);
  canvas.beginPath();
  canvas.ellipse(x, y, ellipse.semiMajorMeters * scale, ellipse.semiMinorMeters * scale, turn, 0, 2 * Math.PI);
  canvas.stroke();
  canvas.setLineDash([]);
}
