import { direct, type LonLat } from '../lib/geodesic.ts';
import { metersPerPixel, type Point, toScreen } from '../lib/view.ts';
import { outOfBand } from '../live/band.ts';
import { moverOf } from '../live/places.ts';
import type { Gaze } from '../live/protocol.ts';
import type { Session } from '../live/session.ts';
import type { Sheet } from './overlay.ts';

const CROSS = 5;
/** How far a line of sight is drawn that says no place where it ends. */
const SIGHT_PIXELS = 70;
/** A footprint is drawn when it can be told from a dot. */
const LEAST_PIXELS = 5;

/** Where the cameras of drones look: the image on the ground, its centre, and the line of sight to it; the selected one stands out. */
export function paintGazes(sheet: Sheet, session: Session): void {
  const { selection, gazes, store } = session;
  const chosen = selection.track.value;
  for (const [id, gaze] of gazes.shown.value) {
    const slot = store.slotOfId(id);
    if (id === chosen?.id || slot < 0 || outOfBand(store, slot)) continue;
    paintGaze(sheet, moverOf(session, { kind: 'track', id }), gaze, false);
  }
  if (chosen?.gaze) paintGaze(sheet, moverOf(session, { kind: 'track', id: chosen.id }), chosen.gaze, true);
}

function paintGaze(sheet: Sheet, from: LonLat | null, gaze: Gaze, chosen: boolean): void {
  const { canvas, view, palette } = sheet;
  const corners = gaze.corners.map(([lon, lat]) => toScreen(view, lon, lat));
  const centre = gaze.centre ? toScreen(view, ...gaze.centre) : middleOf(corners);
  const start = from ? toScreen(view, from.lonDeg, from.latDeg) : null;
  canvas.strokeStyle = canvas.fillStyle = chosen ? palette.selection : palette.vector;
  canvas.lineJoin = 'round';
  canvas.lineWidth = chosen ? 1.8 : 1.1;
  if (corners.length > 0 && reachOf(corners) > LEAST_PIXELS) {
    ring(canvas, corners);
    canvas.globalAlpha = chosen ? 0.16 : 0.08;
    canvas.fill();
    canvas.globalAlpha = chosen ? 1 : 0.75;
    canvas.stroke();
  }
  canvas.setLineDash([6, 4]);
  if (start && centre) sight(canvas, start, centre);
  else if (start && from && gaze.azimuthDeg !== null) paintSector(sheet, from, start, gaze.azimuthDeg, gaze.horizontalFieldDeg ?? 0);
  canvas.setLineDash([]);
  if (centre) cross(canvas, centre);
  canvas.globalAlpha = 1;
}

/** Only the direction is known: a line, or the two sides of the field of view. */
function paintSector({ canvas, view }: Sheet, from: LonLat, start: Point, azimuthDeg: number, fieldDeg: number): void {
  const meters = SIGHT_PIXELS * metersPerPixel(view.zoom, from.latDeg);
  for (const side of fieldDeg > 0 && fieldDeg < 180 ? [-0.5, 0.5] : [0]) {
    const end = direct(from, azimuthDeg + side * fieldDeg, meters);
    sight(canvas, start, toScreen(view, end.lonDeg, end.latDeg));
  }
}

function sight(canvas: CanvasRenderingContext2D, [ax, ay]: Point, [bx, by]: Point): void {
  canvas.beginPath();
  canvas.moveTo(ax, ay);
  canvas.lineTo(bx, by);
  canvas.stroke();
}

function cross(canvas: CanvasRenderingContext2D, [x, y]: Point): void {
  canvas.beginPath();
  canvas.moveTo(x - CROSS, y);
  canvas.lineTo(x + CROSS, y);
  canvas.moveTo(x, y - CROSS);
  canvas.lineTo(x, y + CROSS);
  canvas.stroke();
}

function ring(canvas: CanvasRenderingContext2D, corners: readonly Point[]): void {
  canvas.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
  canvas.closePath();
}

function middleOf(corners: readonly Point[]): Point | null {
  if (corners.length === 0) return null;
  return [corners.reduce((sum, [x]) => sum + x, 0) / corners.length, corners.reduce((sum, [, y]) => sum + y, 0) / corners.length];
}

function reachOf(corners: readonly Point[]): number {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
