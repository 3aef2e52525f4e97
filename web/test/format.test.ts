import { describe, expect, it } from 'vitest';
import * as f from '../src/lib/format.ts';
import { stampMillis } from '../src/live/protocol.ts';
import { parseSettings } from '../src/lib/settings.ts';
import { CLASS_OF_TYPE, SHIP_CLASSES, shipTypeWords } from '../src/lib/shipclass.ts';
import { navigationWords, words } from '../src/lib/words.ts';
import { feedSummary } from '../src/panels/feedwords.ts';
import type { Feed } from '../src/live/protocol.ts';

describe('format', () => {
  it('writes positions as a mariner does', () => {
    expect(f.position(-1.041667, 50.667, 'minutes')).toBe('50° 40.020′ N  001° 02.500′ W');
    expect(f.position(179.999999, -0.5, 'minutes')).toBe('00° 30.000′ S  180° 00.000′ E');
    expect(f.position(-1.041667, 50.667, 'decimal')).toBe('50.66700° N  001.04167° W');
    expect(f.position(-0.99999999, 0, 'minutes')).toBe('00° 00.000′ N  001° 00.000′ W');
  });

  it('never writes 360 degrees or 60 minutes', () => {
    expect(f.direction(359.7)).toBe('000°');
    expect(f.direction(-1)).toBe('359°');
    expect(f.position(0, 50.9999999, 'minutes')).toContain('51° 00.000′ N');
  });

  it('writes a dash for what is absent', () => {
    expect([f.knots(NaN), f.direction(NaN), f.miles(NaN), f.meters(NaN), f.interval(Infinity)]).toEqual(['–', '–', '–', '–', '–']);
  });

  it('writes ages, intervals and counts', () => {
    expect([3, 89, 90, 3599, 7500, 200_000, NaN].map(f.age)).toEqual(['3 s', '89 s', '2 min', '60 min', '2 h 05', '2 d', 'undated']);
    expect([725, -8000, 400_000].map(f.interval)).toEqual(['12 min 05 s', '2 h 13 min', '4 d 15 h']);
    expect([999, 1234, 34_567, 1_100_000].map(f.shortCount)).toEqual(['999', '1.2k', '35k', '1.1M']);
    expect(f.knots(5.144444)).toBe('10.0 kn');
    expect(f.timeUtc(Date.UTC(2016, 0, 12, 8, 6, 5))).toBe('08:06:05');
  });
});

describe('words', () => {
  it('reads stamps and knows an undated one', () => {
    expect(stampMillis('1700000000123000-0-9')).toBe(1_700_000_000_123);
    expect(stampMillis('50000-0-9')).toBeNaN();
    expect(stampMillis('2026-11-23T12:00:00Z')).toBe(Date.UTC(2026, 10, 23, 12));
    expect(stampMillis(null)).toBeNaN();
  });

  it('puts every ship type in a class', () => {
    expect([0, 30, 37, 52, 60, 71, 84, 90, 44, 255].map((type) => SHIP_CLASSES[CLASS_OF_TYPE[type] as number])).toEqual([
      'unknown', 'fishing', 'pleasure, sailing', 'tug, special', 'passenger', 'cargo', 'tanker', 'other', 'high speed', 'unknown',
    ]);
    expect([shipTypeWords(0), shipTypeWords(52), shipTypeWords(81), shipTypeWords(11)]).toEqual(['', 'Tug', 'Tanker, hazardous A', 'Type 11']);
  });

  it('says codes in words', () => {
    expect([words('CALL_SIGN'), words('SAR_AIRCRAFT'), navigationWords(1), navigationWords('MOORED'), navigationWords(15)]).toEqual([
      'Call sign', 'SAR aircraft', 'At anchor', 'Moored', '',
    ]);
  });

  it('sums up feeds with the worst in front of the eye', () => {
    const feeds = (...states: string[]): Feed[] => states.map((state) => ({ state }) as Feed);
    expect(feedSummary(feeds('live', 'quiet', 'live', 'blind'))).toEqual({ text: '2 live · 1 blind · 1 quiet', state: 'blind' });
    expect(feedSummary([])).toEqual({ text: 'No feeds', state: 'ended' });
  });

  it('takes settings that make no sense as the defaults', () => {
    expect(parseSettings('{"theme":"night","vectorMinutes":7,"positions":1}')).toMatchObject({ theme: 'night', vectorMinutes: 6, positions: 'minutes' });
    expect(parseSettings('not json').theme).toBe('day');
    expect(parseSettings('null').vectorMinutes).toBe(6);
  });
});
