import { expect, it } from 'vitest';
import { thingText, type Thing } from '../src/live/things.ts';
import { parseSettings } from '../src/lib/settings.ts';

function thing(lengthMeters: number | null): Thing {
  return {
    id: '3.1.1',
    geometry: { coordinates: [7, 55] },
    properties: { verdict: 'UNEXPLAINED', reason: 'No track is there.', time: '2026-06-01T08:40:10Z', sensor: 'sar', scene: '7', lengthMeters, confidence: null, chip: null },
  };
}

it('tells what a thing in an image is held to be, and why', () => {
  expect(thingText(thing(139.6))).toBe('Unexplained: seen by sar at 08:40 UTC, 140 m long. No track is there.');
  expect(thingText(thing(null))).toBe('Unexplained: seen by sar at 08:40 UTC. No track is there.');
});

it('is shown unless a person does not want it', () => {
  expect(parseSettings(null).things).toBe(true);
  expect(parseSettings('{"things":false}').things).toBe(false);
});
