import { edgeAt } from '../lib/orbit.ts';
import { toScreen } from '../lib/view.ts';
import type { SwathPath } from '../live/satelliteroutes.ts';
import type { Sheet } from './overlay.ts';

/** What an instrument reaches between two moments, with the line where it looks at the first of them. */
export function paintSwath(sheet: Sheet, path: SwathPath, from: number, until: number, colour: string, opacity: number): void {
  const { canvas, view } = sheet;
  const most = 128 * 2 ** view.zoom;
  const times = [from, ...path.points.map(([at]) => at).filter((at) => at > from && at < until), until];
  canvas.fillStyle = canvas.strokeStyle = colour;
  for (const { left, right } of path.strips) {
    const pairs = times.flatMap((at) => {
      const [a, b] = [edgeAt(path.points, left, at), edgeAt(path.points, right, at)];
      return a && b ? [[toScreen(view, a.lonDeg, a.latDeg), toScreen(view, b.lonDeg, b.latDeg)] as const] : [];
    });
    canvas.globalAlpha = opacity;
    canvas.beginPath();
    pairs.slice(1).forEach(([b, c], i) => {
      const [a, d] = pairs[i] as (typeof pairs)[number];
      const xs = [a[0], b[0], c[0], d[0]];
      if (Math.max(...xs) - Math.min(...xs) > most) return;
      canvas.moveTo(...a);
      for (const corner of [b, c, d]) canvas.lineTo(...corner);
      canvas.closePath();
    });
    canvas.fill();
    canvas.globalAlpha = 0.9;
    canvas.lineWidth = 2;
    const [first] = pairs;
    if (!first || Math.abs(first[0][0] - first[1][0]) > most) continue;
    canvas.beginPath();
    canvas.moveTo(...first[0]);
    canvas.lineTo(...first[1]);
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}
