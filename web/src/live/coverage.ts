import { Watch } from './watch.ts';

/** Reception in one cell of the map, as the server tells it. */
export interface Coverage {
  geometry: { coordinates: [number, number][][] };
  properties: { state: 'LEARNING' | 'KNOWN' | 'BLIND'; classA: number | null; classB: number | null; craft: number; known: string };
}

export function watchCoverage(): Watch<Coverage[]> {
  return new Watch<Coverage[]>('api/coverage', [], (body) => (body as { features: Coverage[] }).features);
}

/** A part of the earth between parallels and meridians. */
export interface Rectangle {
  west: number;
  south: number;
  east: number;
  north: number;
}

const MOST_LAT = 85.06;

/** The box of a cell. */
export function boxOf(cell: Coverage): Rectangle {
  const ring = cell.geometry.coordinates[0] ?? [];
  const [west, south] = ring[0] ?? [0, 0];
  const [east, north] = ring[2] ?? [0, 0];
  return { west, south, east: east < west ? east + 360 : east, north };
}

/** What no cell covers, as rectangles that do not overlap: rows between the cells, and all the rest in bands. */
export function uncovered(cells: readonly Rectangle[]): Rectangle[] {
  const rows = new Map<number, Rectangle[]>();
  for (const cell of cells) rows.set(cell.south, [...(rows.get(cell.south) ?? []), cell]);
  const rest: Rectangle[] = [];
  let top = -MOST_LAT;
  for (const [south, row] of [...rows].sort((a, b) => a[0] - b[0])) {
    const north = row[0]?.north ?? south;
    if (south > top + 1e-9) rest.push({ west: -180, south: top, east: 180, north: south });
    let from = -180;
    for (const cell of row.sort((a, b) => a.west - b.west)) {
      if (cell.west > from + 1e-9) rest.push({ west: from, south, east: cell.west, north });
      from = Math.max(from, cell.east);
    }
    if (from < 180 - 1e-9) rest.push({ west: from, south, east: 180, north });
    top = Math.max(top, north);
  }
  if (top < MOST_LAT) rest.push({ west: -180, south: top, east: 180, north: MOST_LAT });
  return rest;
}
