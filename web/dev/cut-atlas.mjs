// Land and borders of world-atlas (Natural Earth, public domain) as GeoJSON that MapLibre draws rightly: rings that
// run over the antimeridian are cut there, and a ring round the pole is closed over it. Written to public/basemap.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';

const out = new URL('../public/basemap/', import.meta.url);
const require = createRequire(import.meta.url);
const WORLDS = [-360, 0, 360];

/** Longitudes made continuous: no step of more than 180 degrees. */
export function unwrap(ring) {
  let shift = 0;
  return ring.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - ring[i - 1][0];
    if (step > 180) shift -= 360;
    if (step < -180) shift += 360;
    return [lon + shift, lat];
  });
}

function closedOverPole(ring) {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (Math.abs(first[0] - last[0]) < 180) return ring;
  const pole = first[1] < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

function clipSide(ring, edge, sign) {
  const inside = (p) => sign * (p[0] - edge) >= 0;
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (inside(a)) kept.push(a);
    if (inside(a) !== inside(b)) {
      kept.push([edge, a[1] + ((edge - a[0]) / (b[0] - a[0])) * (b[1] - a[1])]);
    }
  }
  if (kept.length < 3) return [];
  return [...kept, kept[0]];
}

/** The parts of a ring within one world of 360 degrees, moved to −180…180. */
function ringIn(ring, west) {
  const clipped = clipSide(clipSide(ring, west, 1), west + 360, -1);
  return clipped.map(([lon, lat]) => [lon - west - 180, lat]);
}

export function cutPolygon(rings) {
  const real = rings.filter((ring) => ring.some((p) => Math.abs(p[1]) < 89.9));
  const continuous = real.map((ring) => closedOverPole(unwrap(ring)));
  const polar = continuous.some((ring, i) => ring.length > real[i].length);
  const touches = continuous.some((ring) => ring.some((p) => Math.abs(p[0]) > 179.99));
  if (!polar && !touches) return { cut: false, parts: [continuous] };
  const parts = WORLDS.map((world) => continuous.map((ring) => ringIn(ring, world - 180)).filter((r) => r.length > 3));
  return { cut: true, parts: parts.filter((part) => part.length > 0) };
}

/** Lines cut where they cross the antimeridian; what runs along it or along a pole is left out. */
export function cutLine(line) {
  const parts = [];
  let part = [];
  for (const point of line) {
    const last = part[part.length - 1];
    const artificial = Math.abs(point[1]) > 89.9
      || (last && Math.abs(last[0]) > 179.99 && Math.abs(point[0]) > 179.99);
    if (artificial || (last && Math.abs(point[0] - last[0]) > 180)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    if (Math.abs(point[1]) <= 89.9) part.push(point);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

const round = (coordinates) =>
  Array.isArray(coordinates[0]) ? coordinates.map(round) : coordinates.map((c) => Math.round(c * 1000) / 1000);
const asFeature = (kind, type, coordinates) => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type, coordinates: round(coordinates) },
});

function build(detail) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`)));
  const features = [];
  const land = feature(atlas, atlas.objects.land).features.flatMap((f) => f.geometry.coordinates);
  for (const polygon of land) {
    const { cut, parts } = cutPolygon(polygon);
    for (const part of parts) features.push(asFeature(cut ? 'cut-land' : 'land', 'Polygon', part));
    if (!cut) continue;
    for (const ring of polygon) for (const line of cutLine(ring)) features.push(asFeature('coast', 'LineString', line));
  }
  for (const line of mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates.flatMap(cutLine)) {
    features.push(asFeature('border', 'LineString', line));
  }
  writeFileSync(new URL(`land-${detail}.json`, out), JSON.stringify({ type: 'FeatureCollection', features }));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  mkdirSync(out, { recursive: true });
  build('50m');
  build('10m');
}
