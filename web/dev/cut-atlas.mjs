// Land and borders of world-atlas (Natural Earth, public domain) as GeoJSON that MapLibre draws rightly: rings that
// run over the antimeridian are cut there, and a ring round the pole is closed over it. Written to public/basemap.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { clipSide, cutLine, cutPolygon } from './cut.mjs';

const out = new URL('../public/basemap/', import.meta.url);
const require = createRequire(import.meta.url);
const BOX_DEG = 10;

const round = (coordinates) =>
  Array.isArray(coordinates[0]) ? coordinates.map(round) : coordinates.map((c) => Math.round(c * 1000) / 1000);
const asFeature = (kind, type, coordinates) => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type, coordinates: round(coordinates) },
});
const write = (name, features) =>
  writeFileSync(new URL(`${name}.json`, out), JSON.stringify({ type: 'FeatureCollection', features }));

/** Polygons within the world, coast lines and border lines of an atlas. */
function read(detail) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`)));
  const rings = feature(atlas, atlas.objects.land).features.flatMap((f) => f.geometry.coordinates);
  return {
    polygons: rings.map((polygon) => ({ ...cutPolygon(polygon), polygon })),
    borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates.flatMap(cutLine),
  };
}

/** The whole world in one file, for small scales. */
function writeWorld() {
  const { polygons, borders } = read('50m');
  const features = [];
  for (const { cut, parts, polygon } of polygons) {
    for (const part of parts) features.push(asFeature(cut ? 'cut-land' : 'land', 'Polygon', part));
    if (!cut) continue;
    for (const line of polygon.flatMap(cutLine)) features.push(asFeature('coast', 'LineString', line));
  }
  write('world', [...features, ...borders.map((line) => asFeature('border', 'LineString', line))]);
}

const boxOf = (lon, lat) => [Math.min(35, Math.floor((lon + 180) / BOX_DEG)), Math.min(17, Math.floor((lat + 90) / BOX_DEG))];

/** A ring clipped to a box, by its four sides. */
function ringInBox(ring, west, south) {
  const flip = (r) => r.map(([x, y]) => [y, x]);
  const across = clipSide(clipSide(ring, west, 1), west + BOX_DEG, -1);
  return flip(clipSide(clipSide(flip(across), south, 1), south + BOX_DEG, -1));
}

/** Parts of a line by the box that each step's middle lies in. */
function* lineByBox(line) {
  let [key, part] = ['', []];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const here = boxOf((a[0] + b[0]) / 2, (a[1] + b[1]) / 2).join('-');
    if (here !== key) {
      if (part.length > 1) yield [key, part];
      [key, part] = [here, [a]];
    }
    part.push(b);
  }
  if (part.length > 1) yield [key, part];
}

/** The finer coast in boxes of ten degrees, each with its sea below, and the list of boxes that hold land. */
function writeBoxes() {
  const { polygons, borders } = read('10m');
  const boxes = new Map();
  const into = (key) => boxes.get(key) ?? boxes.set(key, []).get(key);
  const sea = (key) => {
    const [west, south] = key.split('-').map((n, i) => Number(n) * BOX_DEG - (i ? 90 : 180));
    const [east, north] = [west + BOX_DEG, south + BOX_DEG];
    return asFeature('sea', 'Polygon', [[[west, south], [east, south], [east, north], [west, north], [west, south]]]);
  };
  for (const rings of polygons.flatMap((p) => p.parts)) {
    const [lons, lats] = [rings[0].map((p) => p[0]), rings[0].map((p) => p[1])];
    const extreme = (list, pick) => list.reduce((a, b) => pick(a, b));
    const [x0, y0] = boxOf(extreme(lons, Math.min), extreme(lats, Math.min));
    const [x1, y1] = boxOf(extreme(lons, Math.max), extreme(lats, Math.max));
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const clipped = rings.map((ring) => ringInBox(ring, x * BOX_DEG - 180, y * BOX_DEG - 90)).filter((r) => r.length > 3);
        if (clipped.length) into(`${x}-${y}`).push(asFeature('cut-land', 'Polygon', clipped));
      }
    }
  }
  const add = (kind, line) => {
    for (const [key, part] of lineByBox(line)) into(key).push(asFeature(kind, 'LineString', part));
  };
  polygons.flatMap((p) => p.polygon).flatMap(cutLine).forEach((line) => add('coast', line));
  borders.forEach((line) => add('border', line));
  for (const [key, features] of boxes) write(key, [sea(key), ...features]);
  writeFileSync(new URL('boxes.json', out), JSON.stringify([...boxes.keys()].sort()));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeWorld();
  writeBoxes();
}
