import { describe, expect, it } from 'vitest';
import { fromScreen, metersPerPixel, toScreen, type View } from '../src/lib/view.ts';
import { PictureClock } from '../src/live/clock.ts';
import { spacingDeg } from '../src/layers/graticule.ts';
import { ringSpacingMeters } from '../src/layers/measuring.ts';
import { cutLine, cutPolygon } from '../dev/cut.mjs';

const VIEW: View = { centerLonDeg: 179.9, centerLatDeg: -17, zoom: 9, bearingDeg: 30, centerX: 600, centerY: 350, width: 1280, height: 720 };

describe('View', () => {
  it('projects there and back, also over the antimeridian and turned', () => {
    for (const [lonDeg, latDeg] of [[179.9, -17], [-179.8, -16.9], [179.2, -17.4]] as const) {
      const [x, y] = toScreen(VIEW, lonDeg, latDeg);
      const back = fromScreen(VIEW, x, y);
      expect([back.lonDeg, back.latDeg]).toEqual([expect.closeTo(lonDeg, 8), expect.closeTo(latDeg, 8)]);
    }
    expect(toScreen(VIEW, 179.9, -17)).toEqual([600, 350]);
  });

  it('turns with the map: at bearing 90, east is up', () => {
    const [x, y] = toScreen({ ...VIEW, bearingDeg: 90 }, -179.9, -17);
    expect(x).toBeCloseTo(600, 3);
    expect(y).toBeLessThan(300);
  });

  it('knows its scale', () => {
    expect(metersPerPixel(0, 0)).toBeCloseTo(78271.5, 0);
    expect(ringSpacingMeters(9, -17) / metersPerPixel(9, -17)).toBeGreaterThanOrEqual(75);
    expect(spacingDeg(VIEW)).toBeCloseTo(1 / 3, 5);
  });
});

describe('PictureClock', () => {
  it('runs between words at the told speed, and takes a jump at once', () => {
    let now = 1000;
    const clock = new PictureClock(() => now);
    expect(clock.now()).toBeNaN();
    clock.tell(500_000);
    clock.setRate(60);
    now += 100;
    expect(clock.now()).toBe(506_000);
    clock.tell(900_000);
    expect(clock.now()).toBe(900_000);
    clock.setRate(0);
    now += 5000;
    expect(clock.now()).toBe(900_000);
  });

  it('stands at the end of a recording', () => {
    let now = 0;
    const clock = new PictureClock(() => now);
    clock.tell(100_000);
    clock.setRate(60);
    clock.setEnd(130_000);
    now += 10_000;
    expect(clock.now()).toBe(130_000);
    expect(new PictureClock(() => 0).now()).toBeNaN();
  });

  it('takes a small correction gently', () => {
    const clock = new PictureClock(() => 0);
    clock.tell(100_000);
    clock.tell(100_100);
    expect(clock.now()).toBeCloseTo(100_020, 6);
  });
});

describe('the cut of the atlas', () => {
  it('cuts a ring over the antimeridian into its two sides', () => {
    const { cut, parts } = cutPolygon([[[170, 0], [-170, 0], [-170, 10], [170, 10], [170, 0]]]);
    expect(cut).toBe(true);
    const lons = parts.map((part: number[][][]) => (part[0] as number[][]).map((p) => p[0] as number));
    expect(lons.map((l: number[]) => [Math.min(...l), Math.max(...l)]).sort()).toEqual([[-180, -170], [170, 180]]);
  });

  it('closes a ring round the pole over it', () => {
    const ring = [[-180, -70], [-90, -72], [0, -70], [90, -71], [180, -70], [-180, -70]];
    const { parts } = cutPolygon([ring]);
    expect(Math.min(...parts.flat(2).map((p: number[]) => p[1] as number))).toBe(-90);
  });

  it('breaks a line where it jumps', () => {
    expect(cutLine([[178, 1], [179, 1], [-179, 1], [-178, 1]])).toHaveLength(2);
  });
});
