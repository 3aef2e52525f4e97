import type { Cell } from '../live/frame.ts';
import { shortCount } from '../lib/format.ts';
import { toScreen } from '../lib/view.ts';
import { CHART_FONT, type Sheet } from './overlay.ts';

/** Radius of a circle that stands for so many tracks, pixels: its area grows with the logarithm. */
export function cellRadius(count: number): number {
  return 7 + 6.2 * Math.log10(Math.max(1, count));
}

/** Graded circles with counts, where the server sent cells instead of tracks; the arc is the moving share. */
export function paintCells(sheet: Sheet, cells: readonly Cell[]): void {
  const { canvas, view, palette } = sheet;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  for (const cell of cells) {
    const [x, y] = toScreen(view, cell.lonDeg, cell.latDeg);
    const radius = cellRadius(cell.count);
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
    canvas.globalAlpha = 0.82;
    canvas.fillStyle = palette.accent;
    disc(canvas, x, y, radius);
    canvas.fill();
    canvas.globalAlpha = 1;
    canvas.lineWidth = 2;
    canvas.strokeStyle = cell.distress ? palette.alert : palette.chartHalo;
    canvas.stroke();
    if (cell.distress) {
      disc(canvas, x, y, radius + 3.5);
      canvas.stroke();
    }
    canvas.beginPath();
    canvas.strokeStyle = palette.accentText;
    canvas.lineWidth = 1.6;
    canvas.arc(x, y, radius - 3, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(1, cell.moving / cell.count));
    canvas.stroke();
    canvas.fillStyle = palette.accentText;
    canvas.font = `600 ${radius > 13 ? 11 : 9.5}px ${CHART_FONT}`;
    canvas.fillText(shortCount(cell.count), x, y + 0.5);
  }
}

function disc(canvas: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
}
