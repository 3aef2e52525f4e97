import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../dev/encode.mjs';
import { readFrame } from '../src/live/frame.ts';

const SHIP = {
  handle: 7,
  id: '00112233445566778899aabbccddeeff',
  mmsi: 219000001,
  name: 'KØBENHAVN',
  lonDeg: -1.2345678,
  latDeg: 50.7654321,
  timeMillis: 1_700_000_000_123,
};

describe('readFrame', () => {
  it('reads what the encoder wrote', () => {
    const frame = readFrame(
      encodeFrame({
        resync: true,
        view: 12,
        clockEpochMillis: 1_700_000_001_000,
        upserts: [SHIP, { ...SHIP, handle: 8 }],
        removals: [3, 4_000_000_000],
        labels: [SHIP],
        inWindow: 90,
        hidden: 5,
      }),
    );
    expect(frame).toMatchObject({ resync: true, aggregated: false, view: 12, clockEpochMillis: 1_700_000_001_000, upserts: 2 });
    expect([...frame.removals]).toEqual([3, 4_000_000_000]);
    expect(frame.labels).toEqual([{ handle: 7, id: SHIP.id, number: SHIP.mmsi, name: SHIP.name }]);
    expect(new Int32Array(frame.records.buffer, frame.records.byteOffset, 2)[1]).toBe(-12345678);
    expect(frame.times[3]).toBe(SHIP.timeMillis);
    expect([frame.inWindow, frame.hidden]).toEqual([90, 5]);
  });

  it('reads cells of an aggregated frame', () => {
    const cells = [{ lonDeg: 179.5, latDeg: -45.25, count: 70_000, moving: 65_535, distress: true }];
    const frame = readFrame(encodeFrame({ resync: true, aggregated: true, cells }));
    expect(frame.aggregated).toBe(true);
    expect(frame.cells).toEqual(cells);
  });

  it('refuses every shortened message and another version', () => {
    const whole = encodeFrame({ upserts: [SHIP], labels: [SHIP], removals: [1], cells: [{ lonDeg: 0, latDeg: 0, count: 1 }] });
    for (let length = 0; length < whole.byteLength; length++) {
      expect(() => readFrame(whole.slice(0, length)), `cut to ${length}`).toThrow(RangeError);
    }
    const other = whole.slice(0);
    new DataView(other).setUint8(1, 1);
    expect(() => readFrame(other)).toThrow(/version 2/);
  });

  it('refuses counts that the message does not hold', () => {
    const frame = encodeFrame({ upserts: [SHIP] });
    new DataView(frame).setUint32(16, 0xffffffff, true);
    expect(() => readFrame(frame)).toThrow(RangeError);
    const labels = encodeFrame({});
    new DataView(labels).setUint32(24, 0x7fffffff, true);
    expect(() => readFrame(labels)).toThrow(RangeError);
    const cells = encodeFrame({});
    new DataView(cells).setUint32(28, 0x7fffffff, true);
    expect(() => readFrame(cells)).toThrow(RangeError);
  });
});
