import { approach } from '../lib/approach.ts';
import { interval, miles } from '../lib/format.ts';
import { toScreen } from '../lib/view.ts';
import { moverOf } from '../live/places.ts';
import type { Session } from '../live/session.ts';
import { mark } from './measuring.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

/** Both tracks' ways to their closest point of approach, and the distance there. */
export function paintApproach(sheet: Sheet, session: Session): void {
  const { canvas, view, palette } = sheet;
  const [id, other] = [session.selection.id.value, session.selection.second.value];
  if (!id || !other) return;
  const first = moverOf(session, { kind: 'track', id });
  const second = moverOf(session, other);
  if (!first || !second) return;
  const result = approach(first, second);
  const at = (p: { lonDeg: number; latDeg: number }): readonly [number, number] => toScreen(view, p.lonDeg, p.latDeg);
  const [a0, b0, a1, b1] = [at(first), at(second), at(result.first), at(result.second)];
  const line = (from: readonly [number, number], to: readonly [number, number]): void => {
    canvas.beginPath();
    canvas.moveTo(from[0], from[1]);
    canvas.lineTo(to[0], to[1]);
    canvas.stroke();
  };
  canvas.strokeStyle = palette.selection;
  canvas.font = `600 11px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  if (other.kind === 'point') mark(sheet, b0[0], b0[1]);
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 1.2;
  canvas.setLineDash([6, 4]);
  if (result.diverging || !Number.isFinite(result.tcpaSeconds)) {
    line(a0, b0);
    return;
  }
  line(a0, a1);
  line(b0, b1);
  canvas.setLineDash([]);
  canvas.lineWidth = 2.2;
  line(a1, b1);
  for (const [x, y] of [a1, b1]) {
    canvas.beginPath();
    canvas.arc(x, y, 4.5, 0, 2 * Math.PI);
    canvas.fillStyle = palette.chartHalo;
    canvas.fill();
    canvas.stroke();
  }
  const text = `CPA ${miles(result.cpaMeters)} in ${interval(result.tcpaSeconds)}`;
  haloText(sheet, text, (a1[0] + b1[0]) / 2, (a1[1] + b1[1]) / 2 - 12, palette.selection);
}
