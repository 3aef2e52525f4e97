// Land of the whole world for the Java side, from world-atlas 2.0.2: Natural Earth 4.1, land at 1:10 million, public domain.
// Run after a change of world-atlas (npm run land) and commit what it writes; a test holds the file to what it makes.
// The bytes are specified in LandFile.java.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

const OUT = new URL('../../geo/src/main/resources/org/trigpoint/geo/land/land.bin', import.meta.url);
const MAGIC = 'TGLAND1\n';
const require = createRequire(import.meta.url);

/** Points of every arc on the lattice of the atlas. */
const lattice = (arcs) =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
  });

/** The points of a ring with longitudes that go on where they pass 180°; the last is not the first again. */
function ringOf(numbers, arcs, around) {
  const points = [];
  for (const [x, y] of numbers.flatMap((n) => (n < 0 ? arcs[~n].toReversed() : arcs[n]).slice(1))) {
    const [px, py] = points.at(-1) ?? [x, Infinity];
    const on = x - around * Math.round((x - px) / around);
    if (on !== px || y !== py) points.push([on, y]);
  }
  return points;
}

/** A mark of Natural Earth at 0°, 0°, which is no land. */
const isNullIsland = (ring, { scale, translate }) =>
  ring.every((point) => point.every((n, axis) => Math.abs(translate[axis] + n * scale[axis]) < 0.01));

/** Numbers as seven bits a byte, the lowest first. */
class Bytes {
  list = [];
  count(value) {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.list.push((rest & 127) | 128);
    this.list.push(rest);
  }
  signed(value) {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/** What land.bin holds, not yet deflated: head, then rings of steps, each the short way round the earth. */
export function packLand(atlas) {
  const { scale, translate } = atlas.transform;
  const around = Math.round(360 / scale[0]);
  const arcs = lattice(atlas.arcs);
  const rings = atlas.objects.land.geometries
    .flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.arcs.flat() : shape.arcs))
    .map((numbers) => ringOf(numbers, arcs, around))
    .filter((ring) => ring.length > 2 && !isNullIsland(ring, atlas.transform));
  const body = new Bytes();
  body.count(rings.length);
  for (const ring of rings) {
    body.count(ring.length);
    let [px, py] = [0, 0];
    for (const [x, y] of ring) {
      body.signed(x - px);
      body.signed(y - py);
      [px, py] = [x, y];
    }
  }
  const head = Buffer.alloc(MAGIC.length + 36);
  head.write(MAGIC, 'latin1');
  head.writeDoubleBE(translate[0], 8);
  head.writeDoubleBE(scale[0], 16);
  head.writeDoubleBE(translate[1], 24);
  head.writeDoubleBE(scale[1], 32);
  head.writeInt32BE(around, 40);
  return Buffer.concat([head, Buffer.from(body.list)]);
}

export const readAtlas = () => JSON.parse(readFileSync(require.resolve('world-atlas/land-10m.json')));
export const LAND_FILE = OUT;

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(OUT, deflateSync(packLand(readAtlas()), { level: 9 }));
}
