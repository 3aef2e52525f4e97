import type { LonLat } from './lib/geodesic.ts';
import { toScreen, type View } from './lib/view.ts';
import { ui } from './ui.ts';

const SAME_PIXELS = 9;
const LEAST = { area: 3, corridor: 2 } as const;

/** Begins to draw a zone. */
export function draw(kind: 'area' | 'corridor'): void {
  ui.draft.value = { kind, corners: [], zone: null };
  ui.tool.value = kind;
}

/** Takes a click: a corner more; on the last corner, or of an area on the first, the drawing ends. */
export function addCorner(point: LonLat, view: View, x: number, y: number): void {
  const draft = ui.draft.value;
  if (!draft || draft.kind === 'circle') return;
  const ends = draft.kind === 'area' ? [draft.corners[0], draft.corners[draft.corners.length - 1]] : [draft.corners[draft.corners.length - 1]];
  const again = ends.some((corner) => {
    if (!corner) return false;
    const [cx, cy] = toScreen(view, corner.lonDeg, corner.latDeg);
    return Math.hypot(cx - x, cy - y) < SAME_PIXELS;
  });
  if (again) finishDrawing();
  else ui.draft.value = { ...draft, corners: [...draft.corners, point] };
}

/** The corner of a zone that is being changed at this place on the screen; -1 for none. */
export function cornerAt(view: View, x: number, y: number, reach: number): number {
  const draft = ui.draft.value;
  if (!draft || draft.kind === 'circle' || isDrawing()) return -1;
  return draft.corners.findIndex(({ lonDeg, latDeg }) => {
    const [cx, cy] = toScreen(view, lonDeg, latDeg);
    return Math.hypot(cx - x, cy - y) < reach;
  });
}

/** Puts a corner somewhere else. */
export function moveCorner(index: number, point: LonLat): void {
  const draft = ui.draft.value;
  if (draft) ui.draft.value = { ...draft, corners: draft.corners.map((corner, i) => (i === index ? point : corner)) };
}

/** Ends the drawing where it is a zone already. */
export function finishDrawing(): void {
  const draft = ui.draft.value;
  if (draft && draft.kind !== 'circle' && draft.corners.length >= LEAST[draft.kind]) ui.tool.value = 'select';
}

/** True while corners are still being drawn. */
export function isDrawing(): boolean {
  return ui.draft.value !== null && (ui.tool.value === 'area' || ui.tool.value === 'corridor');
}

/** Puts the drawing away. */
export function dropDraft(): void {
  if (isDrawing()) ui.tool.value = 'select';
  ui.draft.value = null;
}
