import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../dev/encode.mjs';
import { seeded } from '../dev/fleet.mjs';
import { readFrame } from '../src/live/frame.ts';
import { TrackStore, UNDATED_SECONDS } from '../src/live/store.ts';
import { eachNear } from '../src/live/near.ts';
import { dueSeconds, trackAt } from '../src/live/track.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const id = (handle: number): string => handle.toString(16).padStart(32, '0');
const ship = (handle: number, more: object = {}): object => ({
  handle, id: id(handle), mmsi: 200_000_000 + handle, name: `SHIP ${handle}`, lonDeg: 1, latDeg: 50, timeMillis: NOW, ...more,
});
const apply = (store: TrackStore, frame: object): void => store.apply(readFrame(encodeFrame({ clockEpochMillis: NOW, ...frame })));

describe('TrackStore', () => {
  it('holds what a map of handles would hold, whatever comes and goes', () => {
    const seed = Number(process.env['SEED'] ?? 20261123);
    const random = seeded(seed);
    const store = new TrackStore();
    const oracle = new Map<number, number>();
    for (let round = 0; round < 300; round++) {
      const resync = random() < 0.02;
      if (resync) oracle.clear();
      const removals = [...oracle.keys()].filter(() => random() < 0.1);
      removals.forEach((handle) => oracle.delete(handle));
      const upserts = Array.from({ length: Math.floor(random() * 60) }, () => {
        const handle = random() < 0.05 ? 4_200_000_000 + Math.floor(random() * 20) : Math.floor(random() * 3000);
        const speedMps = Math.floor(random() * 100);
        oracle.set(handle, speedMps);
        return ship(handle, { speedMps });
      });
      apply(store, { resync, removals, upserts, labels: upserts });
      expect(store.count, `seed ${seed}, round ${round}`).toBe(oracle.size);
    }
    expect(oracle.size).toBeGreaterThan(100);
    for (const [handle, speedMps] of oracle) {
      const slot = store.slotOf(handle);
      expect(trackAt(store, slot, NOW)).toMatchObject({ handle, speedMps });
      expect(store.slotOfId(id(handle))).toBe(slot);
      expect(store.labelAt(slot)?.name).toBe(`SHIP ${handle}`);
    }
  });

  it('forgets all at a resync and at an aggregated frame', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1)], labels: [ship(1)] });
    apply(store, { resync: true, upserts: [ship(2)] });
    expect([store.slotOf(1), store.slotOfId(id(1)), store.count]).toEqual([-1, -1, 1]);
    apply(store, { aggregated: true, resync: true });
    expect(store.count).toBe(0);
  });

  it('tells the range of slots that changed, once', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1), ship(2), ship(3)] });
    expect(store.takeDirty()).toEqual({ from: 0, to: 3 });
    expect(store.takeDirty()).toBeNull();
    apply(store, { upserts: [ship(2)] });
    expect(store.takeDirty()).toEqual({ from: 1, to: 2 });
  });

  it('keeps the marks of a track when it is updated, and its class beside them', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1, { shipType: 70 })] });
    store.mark(0, 3);
    apply(store, { upserts: [ship(1, { shipType: 82 })] });
    expect([store.octets[28], store.octets[29]]).toEqual([2, 3]);
  });

  it('keeps seconds exact when the clock runs on for days, and undated ones apart', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1), ship(2, { timeMillis: NaN })] });
    const later = NOW + 40 * 86_400_000;
    apply(store, { clockEpochMillis: later, upserts: [ship(3, { timeMillis: later - 250 })] });
    expect((later - store.baseMillis) / 1000 - (store.floats[2 * 14 + 6] as number)).toBeCloseTo(0.25, 3);
    expect(store.floats[1 * 14 + 6]).toBe(UNDATED_SECONDS);
    expect(trackAt(store, 1, later).ageSeconds).toBeNaN();
  });
});

describe('eachNear', () => {
  it('finds all that lie in a window, over the antimeridian too, and leaves most others out', () => {
    const store = new TrackStore();
    const random = seeded(5);
    const ships = Array.from({ length: 3000 }, (_, i) => ship(i, { lonDeg: random() * 360 - 180, latDeg: random() * 160 - 80 }));
    apply(store, { upserts: ships });
    for (const [west, east] of [[-10, 12], [170, -170], [-180, 180]] as const) {
      const found = new Set<number>();
      eachNear(store, { west, east, south: 40, north: 60 }, (slot) => found.add(slot));
      let within = 0;
      for (let slot = 0; slot < store.count; slot++) {
        const { lonDeg, latDeg } = trackAt(store, slot, NOW);
        const inside = latDeg >= 40 && latDeg <= 60 && (west < east ? lonDeg >= west && lonDeg <= east : lonDeg >= west || lonDeg <= east);
        if (inside) within++;
        if (inside) expect(found.has(slot), `${lonDeg} ${latDeg}`).toBe(true);
      }
      expect(within).toBeGreaterThan(5);
      expect(found.size).toBeLessThan(within * 1.5 + 10);
    }
  });
});

describe('trackAt', () => {
  it('carries a moving track forward along its course', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1, { speedMps: 10, courseDeg: 90 })] });
    const track = trackAt(store, 0, NOW + 60_000);
    expect((track.lonDeg - 1) * 111_319.49 * Math.cos((50 * Math.PI) / 180)).toBeCloseTo(600, 0);
    expect(track.latDeg).toBeCloseTo(50, 6);
    expect(track.predicted).toBe(true);
  });

  it('leaves a lost track where it was, and a fresh one solid', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1, { speedMps: 10, courseDeg: 90, status: 3 }), ship(2, { speedMps: 10, courseDeg: 90 })] });
    expect(trackAt(store, 0, NOW + 600_000).lonDeg).toBe(1);
    expect(trackAt(store, 1, NOW + 10_000).predicted).toBe(false);
  });

  it('gives absent numbers as NaN', () => {
    const store = new TrackStore();
    apply(store, { upserts: [ship(1)] });
    const { speedMps, courseDeg, headingDeg } = trackAt(store, 0, NOW);
    expect([speedMps, courseDeg, headingDeg]).toEqual([NaN, NaN, NaN]);
  });

  it('waits for the reporting interval of the class before it calls a track predicted', () => {
    expect([dueSeconds(8, 0), dueSeconds(8, 8), dueSeconds(0.8, 0)]).toEqual([30, 45, 190]);
  });
});
