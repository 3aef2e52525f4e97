import { describe, expect, it } from 'vitest';
import { belowAt, edgeAt, type PathPoint, wayBetween } from '../src/lib/orbit.ts';
import { ageWarning, barOf, hoursOf, nextWindows, passRows, resolution, windowWords } from '../src/lib/passes.ts';
import type { AccessWindow } from '../src/live/satelliteroutes.ts';

const MINUTE = 60_000;
const path: PathPoint[] = [
  [0, 178, 0, 500_000, 1],
  [MINUTE, -178, 0, 510_000, 1],
  [2 * MINUTE, -174, 0, 520_000, 0],
];

describe('where a satellite is between the points of its path', () => {
  it('lies on the shorter way over the antimeridian', () => {
    const below = belowAt(path, MINUTE / 2);
    expect(Math.abs(below?.lonDeg ?? 0)).toBeCloseTo(180, 6);
    expect(below?.heightMeters).toBe(505_000);
    expect(belowAt(path, 2 * MINUTE)?.lonDeg).toBeCloseTo(-174, 6);
  });

  it('passes over a pole', () => {
    const below = belowAt([[0, 10, 88, 500_000, 1], [MINUTE, -170, 88, 500_000, 1]], MINUTE / 2);
    expect(below?.latDeg).toBeCloseTo(90, 6);
  });

  it('is nowhere outside of the path', () => {
    expect(belowAt(path, -1)).toBeNull();
    expect(belowAt(path, 2 * MINUTE + 1)).toBeNull();
    expect(belowAt(path, NaN)).toBeNull();
    expect(belowAt([], 0)).toBeNull();
  });

  it('has a way with both ends', () => {
    const way = wayBetween(path, MINUTE / 2, 1.5 * MINUTE);
    expect(way.map(({ lonDeg }) => Math.round(Math.abs(lonDeg)))).toEqual([180, 178, 176]);
  });

  it('has edges of its swath', () => {
    const edge: [number, number][] = [[178, 1], [-178, 1], [-174, 1]];
    expect(edgeAt(path, edge, 1.5 * MINUTE)?.lonDeg).toBeCloseTo(-176, 6);
  });
});

function window(number: number, begin: string, changes: Partial<AccessWindow> = {}): AccessWindow {
  const at = `2026-08-12T${begin}:00Z`;
  return {
    number, satellite: `KITE ${number}`, operator: 'Us', countries: ['NO'], instrument: 'camera', kind: 'optical', begin: at, end: at, best: at,
    elevationDeg: 60.2, azimuthDeg: 90, incidenceDeg: 29.8, offNadirDeg: 27, rangeMeters: 600_000, side: 'left', resolutionMeters: 0.5,
    sunElevationDeg: 40, lit: true, coveredRatio: 1, elementAgeDays: 1, errorSeconds: 0.4, ...changes,
  };
}

describe('the timeline of passes', () => {
  const now = Date.parse('2026-08-12T12:00:00Z');
  const windows = [window(1, '11:00'), window(2, '13:00'), window(3, '14:00', { kind: 'sar' }), window(1, '15:00'), window(4, '12:30', { lit: false })];
  const ofOther = window(2, '13:00', { instrument: 'radar', kind: 'sar' });

  it('has a row for each instrument, the next first, those without light last', () => {
    const rows = passRows(windows, new Set(['optical', 'sar']), now);
    expect(rows.map(({ number }) => number)).toEqual([2, 3, 1, 4]);
    expect(rows[2]?.windows).toHaveLength(2);
    expect(passRows([...windows, ofOther], new Set(['optical', 'sar']), now)).toHaveLength(5);
    expect(passRows(windows, new Set(['sar']), now).map(({ number }) => number)).toEqual([3]);
  });

  it('places bars and hours', () => {
    const from = Date.parse('2026-08-12T11:50:00Z');
    expect(barOf(window(1, '23:50'), from, 24)).toEqual({ left: 0.5, width: 0 });
    expect(barOf(window(1, '11:00'), from, 24)).toBeNull();
    expect(hoursOf(from, 24)).toHaveLength(8);
    expect(new Date(hoursOf(from, 24)[0] ?? 0).toISOString()).toBe('2026-08-12T12:00:00.000Z');
  });

  it('tells the next of one that have light', () => {
    expect(nextWindows(windows, 1, now, 5)).toHaveLength(1);
    expect(nextWindows(windows, 4, now, 5)).toHaveLength(0);
  });

  it('says all of a window', () => {
    expect(windowWords(window(1, '13:00'))).toBe('13:00:00 · KITE 1, camera (Us, NO) · elevation 60°, incidence 30° · 50 cm · sun 40° · ± 0.4 s');
    expect(windowWords(window(1, '13:00', { kind: 'sar', coveredRatio: 0.4 }))).toContain('looks left · 40 % of it');
    expect(windowWords(window(1, '13:00', { lit: false, sunElevationDeg: -3 }))).toContain('no light: sun -3°');
  });

  it('warns of elements that are old', () => {
    expect(ageWarning(windows)).toBe('');
    expect(ageWarning([...windows, window(5, '13:00', { elementAgeDays: 20.4 })])).toBe('Elements of 1 of 6 windows are more than 14 days from them, up to 20: fetch newer ones.');
  });

  it('says resolutions as people do', () => {
    expect([0.31, 2.5, 375.4].map(resolution)).toEqual(['31 cm', '2.5 m', '375 m']);
    expect(resolution(null)).toBe('');
  });
});
