import { describe, expect, it } from 'vitest';
import { alongGeodesic, direct, inverse } from '../src/lib/geodesic.ts';
import { seeded } from '../dev/fleet.mjs';
import { boundsOfMost } from '../src/layers/firstsight.ts';

describe('geodesic validation', () => {
  // Flinders Peak to Buninyong, GDA94 technical manual: 54972.271 m, 306°52'05.37", reverse 127°10'25.07".
  const flinders = { lonDeg: 144 + 25 / 60 + 29.52440 / 3600, latDeg: -(37 + 57 / 60 + 3.72030 / 3600) };
  const buninyong = { lonDeg: 143 + 55 / 60 + 35.38390 / 3600, latDeg: -(37 + 39 / 60 + 10.15610 / 3600) };

  it('gives the published distance and bearings', () => {
    const line = inverse(flinders, buninyong);
    expect(line.distanceMeters).toBeCloseTo(54972.271, 2);
    expect(line.initialDeg).toBeCloseTo(306 + 52 / 60 + 5.37 / 3600, 5);
    expect(line.finalDeg + 180 - 360).toBeCloseTo(127 + 10 / 60 + 25.07 / 3600, 5);
  });

  it('comes back to where it set out, over antimeridian and near poles too', () => {
    const random = seeded(Number(process.env['SEED'] ?? 4));
    for (let i = 0; i < 500; i++) {
      const from = { lonDeg: random() * 360 - 180, latDeg: random() * 178 - 89 };
      const [bearing, distance] = [random() * 360, random() * 8_000_000];
      const line = inverse(from, direct(from, bearing, distance));
      expect(line.distanceMeters).toBeCloseTo(distance, 2);
      expect(Math.cos(((line.initialDeg - bearing) * Math.PI) / 180)).toBeCloseTo(1, 8);
    }
  });

  it('has both ends in the line between two points', () => {
    const line = alongGeodesic(flinders, buninyong, 4);
    expect([line[0], line[4], line.length]).toEqual([flinders, buninyong, 5]);
  });

  it('gives zero for one point twice', () => {
    expect(inverse(flinders, flinders).distanceMeters).toBe(0);
  });
});

describe('boundsOfMost', () => {
  it('keeps a fleet on the antimeridian together and leaves a stray one out', () => {
    const fleet = Array.from({ length: 40 }, (_, i) => ({ lonDeg: i % 2 ? 179.5 : -179.5, latDeg: -17 }));
    const box = boundsOfMost([...fleet, { lonDeg: 0, latDeg: 60 }]);
    expect((box?.[2] ?? NaN) - (box?.[0] ?? NaN)).toBeCloseTo(1, 6);
    expect(box?.[3]).toBe(-17);
    expect(boundsOfMost([])).toBeNull();
  });
});
