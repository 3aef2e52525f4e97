import { describe, expect, it } from 'vitest';
import { seeded } from '../dev/fleet.mjs';
import { placeOf, rowsOf, spanOf, ticksOf } from '../src/lib/timeline.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-02T00:20:00Z');
const ago = (hours: number): number => NOW - hours * HOUR;

describe('the strip of the last hours', () => {
  it('is as short as what happened allows, three hours at least and a day at most', () => {
    expect(spanOf([], NOW)).toBe(3 * HOUR);
    expect(spanOf([{ from: ago(3), until: NOW }], NOW)).toBe(3 * HOUR);
    expect(spanOf([{ from: ago(1), until: NOW }, { from: ago(7), until: ago(6) }], NOW)).toBe(12 * HOUR);
    expect(spanOf([{ from: ago(90), until: ago(80) }], NOW)).toBe(24 * HOUR);
  });

  it('has whole hours of UTC over midnight, six at most', () => {
    expect(ticksOf(NOW, 3 * HOUR).map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['22:00', '23:00', '00:00']);
    for (const span of [3, 6, 12, 24]) expect(ticksOf(NOW, span * HOUR).length).toBeLessThanOrEqual(6);
  });

  it('places what was partly before at its left end, and what was over before nowhere', () => {
    expect(placeOf({ from: ago(1.5), until: NOW }, NOW, 3 * HOUR)).toEqual({ left: 0.5, right: 1 });
    expect(placeOf({ from: ago(9), until: ago(1.5) }, NOW, 3 * HOUR)).toEqual({ left: 0, right: 0.5 });
    expect(placeOf({ from: ago(9), until: ago(3.1) }, NOW, 3 * HOUR)).toBeNull();
    // A time that is not over yet, or lies before its beginning.
    expect(placeOf({ from: ago(1.5), until: NOW + HOUR }, NOW, 3 * HOUR)).toEqual({ left: 0.5, right: 1 });
    expect(placeOf({ from: ago(1.5), until: ago(2) }, NOW, 3 * HOUR)).toEqual({ left: 0.5, right: 0.5 });
  });

  it('lays no mark on another while there are rows enough', () => {
    const random = seeded(7);
    const marks = Array.from({ length: 40 }, () => {
      const left = random();
      return { left, right: left + random() * 0.1 };
    });
    const rows = rowsOf(marks, 40, 0.02);
    for (let a = 0; a < marks.length; a++) {
      for (let b = 0; b < a; b++) {
        if (rows[a] !== rows[b]) continue;
        const [first, second] = [marks[a], marks[b]].sort((x, y) => (x?.left ?? 0) - (y?.left ?? 0));
        expect(Math.max(first?.right ?? 0, (first?.left ?? 0) + 0.02)).toBeLessThanOrEqual(second?.left ?? 0);
      }
    }
    expect(Math.max(...rows)).toBeLessThan(12);
    expect(Math.max(...rowsOf(marks, 2, 0.02))).toBe(1);
  });
});
