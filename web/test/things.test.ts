import { expect, it } from 'vitest';
import { chipOf } from '../src/live/things.ts';
import { parseSettings } from '../src/lib/settings.ts';

it('finds the picture that a raw message of a detection names', () => {
  const chip = 'ab'.repeat(32);
  expect(chipOf(`{"type":"detection","chip":"${chip}","lat":50}`)).toBe(chip);
  expect(chipOf('{"type":"detection","chip":null}')).toBe(null);
  expect(chipOf(`{"chip":"${chip}../../x"}`)).toBe(null);
  expect(chipOf(null)).toBe(null);
});

it('is shown unless a person does not want it', () => {
  expect(parseSettings(null).things).toBe(true);
  expect(parseSettings('{"things":false}').things).toBe(false);
});
