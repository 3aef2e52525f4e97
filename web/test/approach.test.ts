import { describe, expect, it } from 'vitest';
import { advance, approach, type Mover } from '../src/lib/approach.ts';
import { inverse } from '../src/lib/geodesic.ts';
import { MPS_PER_KNOT } from '../src/lib/units.ts';
import { seeded } from '../dev/fleet.mjs';

const mover = (lonDeg: number, latDeg: number, knots: number, courseDeg: number): Mover => ({ lonDeg, latDeg, speedMps: knots * MPS_PER_KNOT, courseDeg });

/** Slow and plain: the least distance over all steps of the clock. */
function leastDistance(a: Mover, b: Mover, seconds: number): { atSeconds: number; meters: number } {
  let best = { atSeconds: 0, meters: Infinity };
  for (let t = 0; t <= seconds; t += seconds / 400) {
    const meters = inverse(advance(a, t), advance(b, t)).distanceMeters;
    if (meters < best.meters) best = { atSeconds: t, meters };
  }
  return best;
}

describe('approach', () => {
  it('finds head-on ships meeting half way', () => {
    const result = approach(mover(0, 0, 12, 90), mover(0.4, 0, 12, 270));
    expect(result.cpaMeters).toBeLessThan(1);
    expect(result.tcpaSeconds / 60).toBeCloseTo(60, 0);
    expect(result.first.lonDeg).toBeCloseTo(0.2, 3);
    expect(result.diverging).toBe(false);
  });

  it('agrees with stepping through time, at any place and course', () => {
    const random = seeded(Number(process.env['SEED'] ?? 11));
    let closing = 0;
    for (let i = 0; i < 60; i++) {
      const lat = random() * 130 - 65;
      const lon = random() * 360 - 180;
      const a = mover(lon, lat, 5 + random() * 20, random() * 360);
      const b = mover(lon + (random() - 0.5), lat + (random() - 0.5) * 0.6, 5 + random() * 20, random() * 360);
      const result = approach(a, b);
      if (result.diverging || result.tcpaSeconds > 4 * 3600) continue;
      closing++;
      const least = leastDistance(a, b, result.tcpaSeconds * 2);
      expect(Math.abs(result.cpaMeters - least.meters), `ships ${i}`).toBeLessThan(0.01 * result.rangeMeters + 5);
    }
    expect(closing).toBeGreaterThan(10);
  });

  it('says diverging when the closest point is past, and how long ago', () => {
    const result = approach(mover(0, 0, 10, 270), mover(0.1, 0, 10, 90));
    expect(result.diverging).toBe(true);
    expect(result.cpaMeters).toBe(result.rangeMeters);
    expect(-result.tcpaSeconds / 60).toBeCloseTo(18, 0);
  });

  it('has no time for two that do not move against each other', () => {
    const result = approach(mover(0, 0, 10, 0), mover(0.1, 0, 10, 0));
    expect(result.tcpaSeconds).toBe(Infinity);
    expect(result.diverging).toBe(false);
    expect(approach({ ...mover(0, 0, 0, 0), courseDeg: NaN, speedMps: NaN }, mover(0.1, 0, 0, 0)).relativeMps).toBe(0);
  });

  it('works over the antimeridian', () => {
    const result = approach(mover(179.9, 10, 12, 90), mover(-179.9, 10, 12, 270));
    expect(result.cpaMeters).toBeLessThan(30);
    expect(result.tcpaSeconds / 60).toBeCloseTo(29.6, 0);
  });
});
