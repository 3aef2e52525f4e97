import { describe, expect, it } from 'vitest';
import { emergenciesOf, frameOf, hasProfile, pathOf, pointAt, type ProfilePoint, profileOf, timeNear, xOf, yOf } from '../src/lib/profile.ts';

const START = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;
const FOOT = 0.3048;
const point = (minutes: number, feet: number, emergency: string | null = null): ProfilePoint => ({ time: START + minutes * MINUTE, meters: feet * FOOT, lonDeg: minutes * 0.1, latDeg: 50, emergency });

describe('a vertical profile', () => {
  it('is made of the dated points of a trail', () => {
    const trail = {
      geometry: { type: 'LineString', coordinates: [[1, 50], [2, 50], [3, 50]] },
      properties: { times: [START, null, START + MINUTE], heightsMeters: [100, 200, null], emergencies: [null, null, 'GENERAL'] },
    };
    expect(profileOf(trail)).toEqual([
      { time: START, meters: 100, lonDeg: 1, latDeg: 50, emergency: null },
      { time: START + MINUTE, meters: NaN, lonDeg: 3, latDeg: 50, emergency: 'GENERAL' },
    ]);
    expect(hasProfile(profileOf(trail))).toBe(false);
    expect(profileOf({ geometry: trail.geometry, properties: null })).toEqual([]);
  });

  it('stands on the ground, in round steps up to above its highest point', () => {
    const frame = frameOf([point(0, 0), point(20, 36_000)], 600);
    expect(frame).toMatchObject({ bottomFeet: 0, topFeet: 40_000, stepFeet: 10_000, from: START, until: START + 20 * MINUTE });
    expect(frame.ticks).toEqual([0, 5, 10, 15, 20].map((minutes) => START + minutes * MINUTE));
    expect(frameOf([point(0, 30), point(5, 390)], 600)).toMatchObject({ bottomFeet: 0, topFeet: 400, stepFeet: 100 });
    expect(frameOf([point(0, 30), point(5, 399)], 600).topFeet).toBe(500);
    expect(frameOf([point(0, -120), point(5, 40)], 600).bottomFeet).toBeLessThanOrEqual(-120);
  });

  it('lays time from left to right and height from below', () => {
    const frame = frameOf([point(0, 0), point(20, 36_000)], 600);
    expect(xOf(frame, START + 5 * MINUTE, 400)).toBe(100);
    expect(yOf(frame, 0, 200)).toBe(200);
    expect(yOf(frame, 10_000 * FOOT, 200)).toBeCloseTo(150, 9);
  });

  it('is broken where nothing was said', () => {
    const whole = [point(0, 0), point(1, 1000), point(2, 2000)];
    const frame = frameOf(whole, 600);
    expect(pathOf(whole, frame, 200, 100).line.match(/M/g)).toHaveLength(1);
    const apart = [point(0, 0), point(1, 1000), { ...point(2, 0), meters: NaN }, point(3, 2000), point(4, 2000), point(30, 2000)];
    const { line, area } = pathOf(apart, frameOf(apart, 600), 200, 100);
    expect(line.match(/M/g)).toHaveLength(3);
    expect(area.match(/Z/g)).toHaveLength(3);
  });

  it('tells where and how high the flight was between two points, and not across a silence', () => {
    const points = [point(0, 1000), point(2, 2000, 'GENERAL'), point(30, 2000)];
    const at = pointAt(points, START + MINUTE);
    expect(at?.meters).toBeCloseTo(1500 * FOOT, 9);
    expect(at?.lonDeg).toBeCloseTo(0.1, 9);
    expect(at?.emergency).toBeNull();
    expect(pointAt(points, START)).toEqual(points[0]);
    for (const time of [START - 1, START + 10 * MINUTE, START + 31 * MINUTE]) expect(pointAt(points, time)).toBeNull();
    const over = [{ ...point(0, 0), lonDeg: 179.9 }, { ...point(1, 0), lonDeg: -179.9 }];
    expect(pointAt(over, START + MINUTE / 2)?.lonDeg).toBeCloseTo(180, 9);
  });

  it('tells its emergencies, each until something else was said', () => {
    const points = [point(0, 1), point(1, 1, 'GENERAL'), point(2, 1, 'GENERAL'), point(3, 1), point(4, 1), point(5, 1, 'NO_COMMUNICATIONS')];
    expect(emergenciesOf(points)).toEqual([
      { from: START + MINUTE, until: START + 3 * MINUTE, emergency: 'GENERAL' },
      { from: START + 5 * MINUTE, until: START + 5 * MINUTE, emergency: 'NO_COMMUNICATIONS' },
    ]);
    expect(emergenciesOf([point(0, 1, 'GENERAL'), point(1, 1, 'MEDICAL'), point(2, 1)]).map(({ until }) => until)).toEqual([START + MINUTE, START + 2 * MINUTE]);
  });

  it('finds the moment at which the flight was at a place of the screen', () => {
    const points = [point(0, 0), point(10, 0), point(20, 0)];
    const project = (lonDeg: number): readonly [number, number] => [lonDeg * 100, 40];
    expect(timeNear(points, project, 50, 45, 12)).toBe(START + 5 * MINUTE);
    expect(timeNear(points, project, 205, 40, 12)).toBe(START + 20 * MINUTE);
    expect(timeNear(points, project, 50, 60, 12)).toBeNull();
    expect(timeNear([], project, 50, 40, 12)).toBeNull();
  });
});
