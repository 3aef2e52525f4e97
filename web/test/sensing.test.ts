import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../dev/encode.mjs';
import { disagreementWords, distanceWords, meansOf, overruleWords, rivalWords, silenceWords } from '../src/lib/sensing.ts';
import { readFrame } from '../src/live/frame.ts';
import { labelText } from '../src/live/places.ts';
import { TrackStore } from '../src/live/store.ts';
import { SENSED, trackAt } from '../src/live/track.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const stamp = (secondsAgo: number, source: number): string => `${(NOW - secondsAgo * 1000) * 1000}-${source}-1`;
const through = (format: string, receiver: string, secondsAgo: number, source = 1) => ({
  source, sourceName: `source ${source}`, format, receiver, reports: 10, first: stamp(900, source), last: stamp(secondsAgo, source),
});
const sightings = (disagreements: number) => ({ detections: 9, disagreements, into: null, newest: [], overrules: [] });

describe('what a record says of sensors', () => {
  it('stands in its last byte', () => {
    const store = new TrackStore();
    const seen = { handle: 1, id: '0'.repeat(32), mmsi: 0, name: 'culver', lonDeg: 1, latDeg: 50, timeMillis: NOW, sensors: SENSED.seen | SENSED.only };
    store.apply(readFrame(encodeFrame({ clockEpochMillis: NOW, upserts: [seen], labels: [seen] })));
    expect(trackAt(store, 0, NOW).sensors).toBe(3);
    expect(trackAt(store, 0, NOW).flags).toBe(0);
  });

  it('a label is the name, else the number, else the end of the id', () => {
    const label = { handle: 1, id: `${'0'.repeat(28)}3f2a`, number: 0, name: '' };
    expect(labelText(label)).toBe('#3f2a');
    expect(labelText({ ...label, number: 2320991 })).toBe('002320991');
    expect(labelText({ ...label, name: 'culver' })).toBe('culver');
  });
});

describe('why detections are one track, in words', () => {
  it('distances go by chi-square with two degrees of freedom', () => {
    expect(distanceWords(0.25)).toBe('near, 0.5 σ');
    expect(distanceWords(4)).toBe('fair, 2.0 σ');
    expect(distanceWords(9)).toBe('far, 3.0 σ');
    expect(distanceWords(null)).toBe('–');
  });

  it('a rival is told when it is worth a word', () => {
    expect(rivalWords(0.124)).toBe('12 %');
    expect(rivalWords(0.004)).toBe('');
    expect(rivalWords(null)).toBe('');
  });

  it('disagreements are told', () => {
    expect(disagreementWords(sightings(0))).toBe('');
    expect(disagreementWords(sightings(1))).toMatch(/^Once it reported/);
    expect(disagreementWords(sightings(7))).toMatch(/^7 times it reported/);
  });
});

describe('by what a track is known', () => {
  it('receivers are one, sensors each their own, and each is fresh or stale', () => {
    const means = meansOf([through('detections', 'culver', 5, 2), through('ais', 'niton', 700), through('ais', 'calshot', 720)], NOW, 30);
    expect(means).toEqual([
      { name: 'AIS', sensor: false, count: 20, ageSeconds: 700, fresh: false },
      { name: 'culver', sensor: true, count: 10, ageSeconds: 5, fresh: true },
    ]);
    expect(silenceWords(means)).toBe('AIS last heard 12 min ago; culver sees it.');
  });

  it('silence is told of either side, and not of both or none', () => {
    const words = (...through_: ReturnType<typeof through>[]) => silenceWords(meansOf(through_, NOW, 30));
    expect(words(through('detections', 'culver', 5), through('detections', 'nab', 6))).toBe('It has reported nothing; culver and nab see it.');
    expect(words(through('ais', 'niton', 5), through('detections', 'culver', 300))).toBe('AIS is heard; culver last saw it 5 min ago.');
    expect(words(through('ais', 'niton', 5), through('detections', 'culver', 5))).toBe('');
    expect(words(through('ais', 'niton', 500), through('detections', 'culver', 500))).toBe('');
  });
});

describe('what people said of association', () => {
  const said = (kind: 'SAME_AS' | 'APART' | 'AS_BEFORE', track: string) =>
    overruleWords({ kind, track, person: 'anna', stamp: '5-0-1' }, 'own', (id) => id.toUpperCase());

  it('says of which track it was, and what follows', () => {
    expect(said('SAME_AS', 'radar')).toBe('RADAR goes on as this one.');
    expect(said('APART', 'own')).toBe('What sensors see is not it: that has a track of its own.');
    expect(said('APART', 'ship')).toBe('Parted from SHIP, which is not what sensors see.');
    expect(said('AS_BEFORE', 'own')).toBe('What was said of it was taken back.');
    expect(said('AS_BEFORE', 'radar')).toBe('What was said of RADAR was taken back.');
  });
});
