/** What is left of the map between bars and panels, CSS pixels. */
export interface FreeArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const EDGE = 40;

/** The part of the map that no panel covers: sheets take from below, drawers from their side. */
export function freeArea(width: number, height: number): FreeArea {
  const area = { left: 0, top: 46, right: width, bottom: height - 28 };
  for (const panel of document.querySelectorAll('.drawer, .replay, .timebar, .card.profile, .card.passes')) {
    const box = panel.getBoundingClientRect();
    if (box.width > width * 0.7 || panel.matches('.replay, .timebar, .profile, .passes')) area.bottom = Math.min(area.bottom, box.top);
    else if (box.left > width / 2) area.right = Math.min(area.right, box.left);
    else area.left = Math.max(area.left, box.right);
  }
  return area;
}

/** How far the middle of the free part lies from the middle of the map. */
export function freeOffset(width: number, height: number): [x: number, y: number] {
  const area = freeArea(width, height);
  return [(area.left + area.right - width) / 2, (area.top + area.bottom - height) / 2];
}

/** True when a point can be seen: within the free part and not at its very edge. */
export function isFree(x: number, y: number, width: number, height: number): boolean {
  const area = freeArea(width, height);
  return x > area.left + EDGE && x < area.right - EDGE && y > area.top + EDGE && y < area.bottom - EDGE;
}
