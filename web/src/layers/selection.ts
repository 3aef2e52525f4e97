import type { LonLat } from '../lib/geodesic.ts';
import { RAD_PER_DEG } from '../lib/units.ts';
import { metersPerPixel, toScreen } from '../lib/view.ts';
import { moverOf } from '../live/places.ts';
import type { Ellipse, Trail } from '../live/protocol.ts';
import type { Session } from '../live/session.ts';
import { ellipseNow, trackAt } from '../live/track.ts';
import type { Sheet } from './overlay.ts';

const BRACKET = 17;

/** Corners of a square round a point: the selection of the standard. */
function brackets({ canvas, palette }: Sheet, x: number, y: number, dashed: boolean): void {
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 2;
  canvas.setLineDash(dashed ? [3, 3] : []);
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    canvas.beginPath();
    canvas.moveTo(x + sx * BRACKET, y + sy * (BRACKET - 8));
    canvas.lineTo(x + sx * BRACKET, y + sy * BRACKET);
    canvas.lineTo(x + sx * (BRACKET - 8), y + sy * BRACKET);
    canvas.stroke();
  }
  canvas.setLineDash([]);
}

function paintEllipse(sheet: Sheet, at: LonLat, ellipse: Ellipse, predicted: boolean): void {
  const { canvas, view, palette } = sheet;
  const [x, y] = toScreen(view, at.lonDeg, at.latDeg);
  const perMeter = 1 / metersPerPixel(view.zoom, at.latDeg);
  const [major, minor] = [ellipse.semiMajorMeters * perMeter, ellipse.semiMinorMeters * perMeter];
  if (!(major > 3) || major > 20_000) return;
  canvas.beginPath();
  const turn = (ellipse.bearingDeg - 90 - view.bearingDeg) * RAD_PER_DEG;
  canvas.ellipse(x, y, major, Math.max(minor, 0.5), turn, 0, 2 * Math.PI);
  canvas.globalAlpha = 0.1;
  canvas.fillStyle = palette.selection;
  canvas.fill();
  canvas.globalAlpha = 0.9;
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 1.2;
  canvas.setLineDash(predicted ? [5, 4] : []);
  canvas.stroke();
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}

function paintTrail(sheet: Sheet, trail: Trail, end: LonLat | null): void {
  const { canvas, view, palette } = sheet;
  const points = trail.geometry.coordinates.map(([lon, lat]) => toScreen(view, lon as number, lat as number));
  if (end) points.push(toScreen(view, end.lonDeg, end.latDeg));
  canvas.strokeStyle = palette.selection;
  canvas.lineWidth = 1.6;
  canvas.globalAlpha = 0.75;
  canvas.beginPath();
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    if (i === 0 || !before || Math.abs(x - before[0]) > view.width * 2) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  });
  canvas.stroke();
  canvas.fillStyle = palette.selection;
  let last: readonly [number, number] | undefined;
  for (const [x, y] of points) {
    if (last && Math.hypot(x - last[0], y - last[1]) < 14) continue;
    last = [x, y];
    canvas.fillRect(x - 1.7, y - 1.7, 3.4, 3.4);
  }
  canvas.globalAlpha = 1;
}

/** Trail, uncertainty and brackets of the selected track, and brackets of the other party of an approach. */
export function paintSelection(sheet: Sheet, session: Session): void {
  const id = session.selection.id.value;
  const second = session.selection.second.value;
  if (second?.kind === 'track') {
    const other = moverOf(session, second);
    if (other) {
      const [x, y] = toScreen(sheet.view, other.lonDeg, other.latDeg);
      brackets(sheet, x, y, true);
    }
  }
  if (!id) return;
  const mover = moverOf(session, { kind: 'track', id });
  const trail = session.selection.trail.value;
  if (trail && !session.past.on) paintTrail(sheet, trail, mover);
  if (!mover) return;
  const ellipse = session.selection.track.value?.estimate?.ellipse95;
  const slot = session.store.slotOfId(id);
  const track = slot < 0 ? null : trackAt(session.store, slot, sheet.nowMillis);
  if (ellipse && !session.past.on) paintEllipse(sheet, mover, track ? ellipseNow(track, ellipse) : ellipse, track?.predicted ?? false);
  const [x, y] = toScreen(sheet.view, mover.lonDeg, mover.latDeg);
  brackets(sheet, x, y, false);
}

