import { describe, expect, it } from 'vitest';
import { cornersToDrag, type Geometry, importWords, reshaped } from '../src/live/zones.ts';

const HOLE: [number, number][] = [[1, 1], [2, 1], [2, 2], [1, 1]];
const AREA: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 4], [0, 0]], HOLE] };
const LINE: Geometry = { type: 'LineString', coordinates: [[0, 0], [1, 1]] };

describe('the outline of a zone', () => {
  it('is of as many corners as a person sees', () => {
    expect(cornersToDrag(AREA)).toHaveLength(3);
    expect(cornersToDrag(LINE)).toHaveLength(2);
  });

  it('is closed again after a corner was moved, with its holes', () => {
    const [, ...rest] = cornersToDrag(AREA);
    expect(reshaped(AREA, [{ lonDeg: -1, latDeg: 0 }, ...rest])).toEqual({ type: 'Polygon', coordinates: [[[-1, 0], [4, 0], [4, 4], [-1, 0]], HOLE] });
    expect(reshaped(LINE, [{ lonDeg: 0, latDeg: 0 }, { lonDeg: 2, latDeg: 1.00000049 }])).toEqual({ type: 'LineString', coordinates: [[0, 0], [2, 1]] });
    expect(reshaped(AREA, cornersToDrag(AREA))).toBe(AREA);
    const point: Geometry = { type: 'Point', coordinates: [1, 2] };
    expect(reshaped(point, [])).toBe(point);
  });
});

describe('importWords', () => {
  it('tells what became of a file', () => {
    const answer = { ids: ['a', 'b'], changed: 1, same: 3, dryRun: false, badCount: 1, bad: [] };
    expect(importWords(answer)).toBe('2 zones were imported, 1 of them as a new version; 3 there already; 1 feature is bad.');
    expect(importWords({ ...answer, ids: ['a'], changed: 0, same: 0, dryRun: true, badCount: 0 })).toBe('1 zone would be imported.');
  });
});
