import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LAND_FILE, packLand, readAtlas } from '../dev/pack-land.mjs';

describe('land of the Java side', () => {
  it('is what the atlas gives', () => {
    expect(inflateSync(readFileSync(LAND_FILE)).equals(packLand(readAtlas()))).toBe(true);
  });
});
