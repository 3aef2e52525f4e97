import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../dev/encode.mjs';
import { bandOfHash, bandWords, centimetersOf, hashWithBand, isWhole, moved, STOPS_FEET, WHOLE } from '../src/lib/altitude.ts';
import { PLATFORMS } from '../src/lib/words.ts';
import { countFlying, outOfBand } from '../src/live/band.ts';
import { readFrame } from '../src/live/frame.ts';
import { MARK, TrackStore } from '../src/live/store.ts';

const at = (feet: number): number => STOPS_FEET.indexOf(feet);
const BAND = { low: at(1000), high: at(20_000) };

describe('a band of altitudes', () => {
  it('stands in the address, and comes from it', () => {
    expect(hashWithBand('#at=8/50/-1&past=x', BAND)).toBe('#at=8/50/-1&past=x&alt=1000-20000');
    expect(bandOfHash('#at=8/50/-1&alt=1000-20000&past=x')).toEqual(BAND);
    expect(hashWithBand('#at=8/50/-1&alt=1000-20000', WHOLE)).toBe('#at=8/50/-1');
    expect(hashWithBand('#alt=1000-20000', WHOLE)).toBe('');
    for (const band of [{ low: 0, high: at(400) }, { low: at(30_000), high: WHOLE.high }]) expect(bandOfHash(hashWithBand('', band))).toEqual(band);
  });

  it('takes the stop that is nearest to what an address says, and nothing that makes no sense', () => {
    expect(bandOfHash('#alt=1100-19800')).toEqual(BAND);
    for (const hash of ['', '#at=1/2/3', '#alt=', '#alt=x-y', '#alt=5000-1000', '#alt=1000-1000', '#salt=1000-2000']) expect(isWhole(bandOfHash(hash)), hash).toBe(true);
  });

  it('keeps its ends in order, with a stop between them', () => {
    expect(moved(BAND, 'low', at(25_000))).toEqual({ low: BAND.high - 1, high: BAND.high });
    expect(moved(BAND, 'high', 0)).toEqual({ low: BAND.low, high: BAND.low + 1 });
    expect(moved(BAND, 'low', -5).low).toBe(0);
    expect(moved(BAND, 'high', 99).high).toBe(WHOLE.high);
  });

  it('is told in feet below the transition altitude and in flight levels above it', () => {
    expect(bandWords(BAND)).toBe('1\u202f000 ft to FL200');
    expect(bandWords({ low: 0, high: at(400) })).toBe('ground to 400 ft');
    expect(bandWords({ low: at(35_000), high: WHOLE.high })).toBe('FL350 and above');
  });
});

describe('what the band leaves out', () => {
  const craft = (handle: number, fields: object) => ({ handle, id: handle.toString(16).padStart(32, '0'), mmsi: handle, name: '', lonDeg: 0, latDeg: 50, timeMillis: 1e12, platform: PLATFORMS.indexOf('AIRCRAFT'), ...fields });
  const FEET = 0.3048;

  function storeOf(...all: object[]): TrackStore {
    const store = new TrackStore();
    const upserts = all.map((fields, i) => craft(i + 1, fields));
    store.apply(readFrame(encodeFrame({ clockEpochMillis: 1e12, upserts, labels: upserts })));
    [store.low, store.high] = centimetersOf(BAND);
    return store;
  }

  it('is what flies below and above it, its ends being within', () => {
    const store = storeOf(...[999, 1000, 20_000, 20_001].map((feet) => ({ altitudeMeters: feet * FEET })));
    expect([0, 1, 2, 3].map((slot) => outOfBand(store, slot))).toEqual([true, false, false, true]);
    expect(countFlying(store)).toEqual({ flying: 4, leftOut: 2 });
  });

  it('is never a ship, what has told no altitude, or what needs to be seen', () => {
    const high = { altitudeMeters: 12_000 };
    const store = storeOf({ ...high, platform: PLATFORMS.indexOf('SHIP') }, {}, { ...high, flags: 2 }, { ...high, craft: 2 }, high, high, high, high);
    store.mark(4, MARK.selected);
    store.mark(5, MARK.second);
    store.mark(6, MARK.alerted);
    store.mark(7, MARK.hovered);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((slot) => outOfBand(store, slot))).toEqual([false, false, false, false, false, false, false, true]);
  });

  it('is what is on the ground unless it begins there, whatever altitude that said last', () => {
    const store = storeOf({ altitudeMeters: 3000, craft: 1 });
    expect(outOfBand(store, 0)).toBe(true);
    [store.low, store.high] = centimetersOf({ low: 0, high: at(400) });
    expect(outOfBand(store, 0)).toBe(false);
  });

  it('is nothing of the whole sky', () => {
    const store = storeOf({ altitudeMeters: -400 }, { altitudeMeters: 30_000 });
    [store.low, store.high] = centimetersOf(WHOLE);
    expect(countFlying(store)).toEqual({ flying: 2, leftOut: 0 });
  });
});
