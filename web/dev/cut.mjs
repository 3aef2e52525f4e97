// Cuts polygons and lines at the antimeridian, closes rings over a pole, and clips rings.
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

/** A closed ring kept on one side of a meridian: sign 1 east of it, −1 west of it. */
export function clipSide(ring, edge, sign) {
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
