import { describe, expect, it } from 'vitest';
import { hashWithPast, pastOfHash, typedTime } from '../src/lib/pasthash.ts';
import { joined, type Piece } from '../src/live/pasttypes.ts';

const NOON = Date.parse('2026-06-01T12:30:00Z');

describe('the address of a past picture', () => {
  it('carries time and kind beside the place', () => {
    const hash = hashWithPast('#at=9.5/50.7/-1.2', { at: NOON, mode: 'known' });
    expect(hash).toBe('#at=9.5/50.7/-1.2&past=2026-06-01T12:30:00Z&as=known');
    expect(pastOfHash(hash)).toEqual({ at: NOON, mode: 'known' });
  });

  it('takes another time in its place, and none away', () => {
    const hash = hashWithPast('#past=2025-01-01T00:00:00Z&as=was&at=1/2/3', { at: NOON, mode: 'difference' });
    expect(hash).toBe('#at=1/2/3&past=2026-06-01T12:30:00Z&as=difference');
    expect(hashWithPast(hash, null)).toBe('#at=1/2/3');
    expect(hashWithPast('#past=2025-01-01T00:00:00Z', null)).toBe('');
  });

  it('is the live one when it names no time, and as it was when it names no kind', () => {
    expect(pastOfHash('#at=1/2/3')).toBeNull();
    expect(pastOfHash('#past=yesterday&as=known')).toBeNull();
    expect(pastOfHash('#past=2026-06-01T12:30:00Z&as=sideways')).toEqual({ at: NOON, mode: 'was' });
  });
});

describe('a typed time', () => {
  it('is UTC, with its day or on the day that is shown', () => {
    expect(typedTime('2026-06-01 12:30', 0)).toBe(NOON);
    expect(typedTime(' 12:30:00 utc ', NOON + 5_000_000)).toBe(NOON);
    expect(typedTime('2026-06-01T12:30:00Z', 0)).toBe(NOON);
  });

  it.each(['noon', '25:00', '2026-13-01 12:30', '12', ''])('is none: %s', (text) => {
    expect(typedTime(text, NOON)).toBeNaN();
  });
});

describe('pieces of a track', () => {
  const piece = (times: number[], known: number[], coordinates: number[] | number[][]): Piece => ({
    geometry: { type: times.length > 1 ? 'LineString' : 'Point', coordinates },
    properties: { track: 'a', name: 'A', identity: null, platform: 'SHIP', tlp: 'CLEAR', licence: null, times, known, sigmaMeters: [] },
  });

  it('are joined in order of time, a lone point among them', () => {
    const track = joined('a', [piece([10, 30], [11, 31], [[1, 50], [3, 50]]), piece([20], [90], [2, 50])]);
    expect(track?.points.map((point) => [point.time, point.known, point.lonDeg])).toEqual([
      [10, 11, 1],
      [20, 90, 2],
      [30, 31, 3],
    ]);
    expect(joined('a', [])).toBeNull();
  });
});
