import { describe, expect, it } from 'vitest';
import { grownSigma, intensityOf } from '../src/lib/growth.ts';
import { PLATFORMS } from '../src/lib/words.ts';

/** Covariance of a filter of nearly constant velocity that has measured for long, in small steps: position, both, velocity. */
function steady(intensity: number, density: number): [number, number, number] {
  const step = 0.01;
  let [p, c, v] = [100, 0, 10];
  for (let i = 0; i < 200_000; i++) {
    [p, c, v] = [
      p + step * (2 * c - (p * p) / density),
      c + step * (v - (p * c) / density),
      v + step * (intensity - (c * c) / density),
    ];
  }
  return [p, c, v];
}

describe('how a position grows uncertain', () => {
  it('starts as it was estimated, and never shrinks', () => {
    expect(grownSigma(12, 0, 0.02)).toBeCloseTo(12, 9);
    let before = 0;
    for (let seconds = 0; seconds <= 1800; seconds += 60) {
      const sigma = grownSigma(12, seconds, 0.02);
      expect(sigma).toBeGreaterThan(before);
      before = sigma;
    }
  });

  it.each([
    [0.2, 4000],
    [0.02, 500],
  ])('agrees with the filter itself at an intensity of %f and a density of %f m²s', (intensity, density) => {
    const [p, c, v] = steady(intensity, density);
    for (const t of [1, 30, 300]) {
      const exact = Math.sqrt(p + 2 * t * c + t * t * v + (intensity * t ** 3) / 3);
      expect(grownSigma(Math.sqrt(p), t, intensity) / exact).toBeCloseTo(1, 3);
    }
  });

  it('is quickest for what nothing says what it is, and slowest for a merchant ship', () => {
    const kind = { unsaid: false, classB: false, platform: PLATFORMS.indexOf('SHIP'), shipType: 0 };
    const tanker = intensityOf({ ...kind, shipType: 80 });
    expect(tanker).toBeLessThan(intensityOf(kind));
    expect(intensityOf(kind)).toBeLessThan(intensityOf({ ...kind, shipType: 52 }));
    expect(intensityOf({ ...kind, classB: true })).toBe(intensityOf({ ...kind, shipType: 30 }));
    expect(intensityOf({ ...kind, unsaid: true })).toBeGreaterThan(intensityOf({ ...kind, classB: true }));
    expect(intensityOf({ ...kind, platform: PLATFORMS.indexOf('SAR_AIRCRAFT') })).toBe(10);
  });
});
