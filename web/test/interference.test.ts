import { expect, it } from 'vitest';
import { sampleText, type Interference } from '../src/live/interference.ts';
import { parseSettings } from '../src/lib/settings.ts';

function cell(level: Interference['properties']['level'], aircraft: number, bad: number, uncounted: number): Interference {
  return { geometry: { coordinates: [] }, properties: { level, aircraft, bad, uncounted, share: 0, from: '', known: '' } };
}

it('tells the sample of a cell, and who does not count', () => {
  expect(sampleText(cell('HIGH', 12, 4, 0))).toBe('4 of 12 aircraft');
  expect(sampleText(cell('LOW', 12, 0, 3))).toBe('0 of 12 aircraft, 3 not counted');
  expect(sampleText(cell('FEW', 1, 1, 0))).toBe('1 of 1 aircraft: too few to tell');
});

it('is off until a person wants it', () => {
  expect(parseSettings(null).interference).toBe(false);
  expect(parseSettings('{"interference":true}').interference).toBe(true);
});
