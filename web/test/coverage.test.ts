import { describe, expect, it } from 'vitest';
import { uncovered, type Rectangle } from '../src/live/coverage.ts';

const area = (all: readonly Rectangle[]): number => all.reduce((sum, { west, south, east, north }) => sum + (east - west) * (north - south), 0);

describe('what no cell covers', () => {
  it('is the whole map when there is none', () => {
    expect(uncovered([])).toEqual([{ west: -180, south: -85.06, east: 180, north: 85.06 }]);
  });

  it('and the cells make the map, without overlap', () => {
    const cells = [
      { west: 10, south: 50, east: 10.2, north: 50.1 },
      { west: 10.2, south: 50, east: 10.4, north: 50.1 },
      { west: 11, south: 50, east: 11.2, north: 50.1 },
      { west: -180, south: 50.1, east: -179.8, north: 50.2 },
      { west: 179.8, south: 60, east: 180, north: 60.1 },
    ];
    const rest = uncovered(cells);
    expect(area(rest) + area(cells)).toBeCloseTo(360 * 2 * 85.06, 6);
    expect(rest).toContainEqual({ west: 10.4, south: 50, east: 11, north: 50.1 });
  });
});
