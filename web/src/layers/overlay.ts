import type { Palette } from '../lib/palette.ts';
import type { View } from '../lib/view.ts';

/** What a painter of the overlay works with: a canvas in CSS pixels, the view, the moment and the colours. */
export interface Sheet {
  canvas: CanvasRenderingContext2D;
  view: View;
  nowMillis: number;
  palette: Palette;
}

export type Painter = (sheet: Sheet) => void;

export const CHART_FONT = '"Inter", "Segoe UI", "Noto Sans", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif';

/** A transparent canvas over the map on which painters draw, in order, whenever the map has drawn. */
export class Overlay {
  private readonly element = document.createElement('canvas');

  constructor(
    container: HTMLElement,
    private readonly painters: readonly Painter[],
  ) {
    this.element.className = 'overlay';
    this.element.setAttribute('aria-hidden', 'true');
    container.append(this.element);
  }

  draw(view: View, nowMillis: number, palette: Palette): void {
    const ratio = window.devicePixelRatio;
    const [wide, high] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.element.width !== wide || this.element.height !== high) {
      this.element.width = wide;
      this.element.height = high;
    }
    const canvas = this.element.getContext('2d');
    if (!canvas) return;
    canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
    canvas.clearRect(0, 0, view.width, view.height);
    const sheet = { canvas, view, nowMillis, palette };
    for (const paint of this.painters) {
      canvas.save();
      paint(sheet);
      canvas.restore();
    }
  }
}

/** Text with a halo that keeps it legible over lines. */
export function haloText(sheet: Sheet, text: string, x: number, y: number, colour = sheet.palette.chartText): void {
  const { canvas, palette } = sheet;
  canvas.lineJoin = 'round';
  canvas.lineWidth = 3;
  canvas.strokeStyle = palette.chartHalo;
  canvas.strokeText(text, x, y);
  canvas.fillStyle = colour;
  canvas.fillText(text, x, y);
}
