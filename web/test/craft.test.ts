import { describe, expect, it } from 'vitest';
import { batterySaid, cornerLines, fenceSaid, gnssSaid, linkSaid, modeSaid, sightWords } from '../src/lib/craft.ts';
import type { Condition, Gaze } from '../src/live/protocol.ts';

const UNSAID: Condition = { gnss: 'UNKNOWN', satellites: null, batteryPercent: null, linkPercent: null, arming: 'UNKNOWN', fence: 'UNKNOWN', mode: null };

describe('how a craft is doing, in words', () => {
  it('says nothing of what was not said', () => {
    expect([linkSaid(UNSAID, 'CONFIRMED', 1), gnssSaid(UNSAID), batterySaid(UNSAID), fenceSaid(UNSAID), modeSaid(UNSAID)]).toEqual([null, null, null, null, null]);
  });

  it('holds a link for lost or silent by its track, whatever came before', () => {
    const good = { ...UNSAID, linkPercent: 99 };
    expect(linkSaid(good, 'CONFIRMED', 1)).toEqual({ text: 'Good, 99 % of messages came', level: 'well' });
    expect(linkSaid({ ...good, linkPercent: 79 }, 'CONFIRMED', 1)?.level).toBe('caution');
    expect(linkSaid({ ...good, linkPercent: 49 }, 'CONFIRMED', 1)?.text).toBe('Poor, 49 % of messages came');
    expect(linkSaid(good, 'COASTING', 40)).toEqual({ text: 'Silent for 40 s', level: 'caution' });
    expect(linkSaid(good, 'LOST', 400)).toEqual({ text: 'Lost, last heard 7 min ago', level: 'alert' });
  });

  it.each([
    [{ gnss: 'NO_FIX', satellites: 3 }, 'No fix, 3 satellites', 'alert'],
    [{ gnss: 'FIX_2D', satellites: 1 }, 'No height (2D), 1 satellite', 'caution'],
    [{ gnss: 'CORRECTED', satellites: null }, 'Fix, corrected', 'well'],
    [{ gnss: 'UNKNOWN', satellites: 8 }, '8 satellites', 'well'],
  ] as const)('tells the fix of %o', (said, text, level) => {
    expect(gnssSaid({ ...UNSAID, ...said })).toEqual({ text, level });
  });

  it('tells battery, fence and mode', () => {
    expect([100, 29, 14].map((batteryPercent) => batterySaid({ ...UNSAID, batteryPercent })?.text)).toEqual(['100 %', '29 %, low', '14 %, nearly empty']);
    expect(fenceSaid({ ...UNSAID, fence: 'BREACHED' })?.level).toBe('alert');
    expect(modeSaid({ ...UNSAID, mode: 'RTL', arming: 'ARMED' })?.text).toBe('RTL, armed');
  });
});

describe('where a camera looks, in words', () => {
  const gaze: Gaze = { azimuthDeg: 359.7, elevationDeg: -32.2, horizontalFieldDeg: 4.04, verticalFieldDeg: null, slantRangeMeters: 1310.4, centre: null, corners: [[-1, 50.5], [-0.99, 50.5], [-0.99, 50.49], [-1, 50.49]] };

  it('tells direction, field and distance, those that were said', () => {
    expect(sightWords(gaze)).toBe('towards 000°, 32° down, 4.0° wide, 1310 m away');
    expect(sightWords({ ...gaze, azimuthDeg: null, elevationDeg: 3, horizontalFieldDeg: null, slantRangeMeters: null })).toBe('3° up');
  });

  it('has a line for each corner', () => {
    expect(cornerLines(gaze, 'decimal')).toHaveLength(4);
    expect(cornerLines(gaze, 'decimal')[0]).toBe('50.50000° N  001.00000° W');
    expect(cornerLines({ ...gaze, corners: [] }, 'decimal')).toEqual([]);
  });
});
