// A small invented coast: ships on fixed routes in the eastern Channel, moved by a clock that is passed in.
import { createHash } from 'node:crypto';
import { makeFlyers, moveFlyer } from './flyers.mjs';

const RAD = Math.PI / 180;
const LANES = [
  [[-3.2, 49.86], [-1.6, 50.16], [-0.3, 50.34], [0.75, 50.62], [1.3, 50.92]],
  [[1.35, 51.02], [0.7, 50.74], [-0.35, 50.47], [-1.6, 50.3], [-3.2, 50.02]],
  [[-1.1, 50.76], [-1.04, 50.72], [-0.99, 50.66], [-0.85, 50.4], [-0.5, 49.8], [-0.28, 49.4]],
  [[-0.3, 49.42], [-0.7, 50.1], [-0.95, 50.6], [-1.05, 50.71], [-1.11, 50.77]],
  [[-1.34, 50.8], [-1.28, 50.77], [-1.18, 50.75], [-1.06, 50.71], [-0.94, 50.63], [-0.8, 50.35], [-1.2, 50.2]],
  [[-1.55, 50.62], [-1.9, 50.5], [-1.95, 50.66], [-1.7, 50.6]],
  [[-0.9, 50.7], [-0.6, 50.72], [-0.3, 50.7], [0.1, 50.68], [-0.4, 50.6], [-0.9, 50.65]],
];
const KINDS = [
  { shipType: 70, lanes: [0, 1, 4], knots: [11, 17], hull: [140, 30, 14, 14], words: ['MAERSK', 'BALTIC', 'STELLA', 'ATLAS'] },
  { shipType: 80, lanes: [0, 1, 4], knots: [9, 14], hull: [180, 40, 20, 18], words: ['NORDIC', 'SOLENT', 'EAGLE', 'THETIS'] },
  { shipType: 60, lanes: [2, 3], knots: [18, 24], hull: [120, 60, 14, 14], words: ['BRETAGNE', 'WIGHT', 'PEGASUS'] },
  { shipType: 30, lanes: [5, 6], knots: [3, 8], hull: [12, 8, 3, 3], words: ['OUR', 'GIRL', 'PROVIDER'] },
  { shipType: 40, lanes: [2, 3], knots: [28, 34], hull: [30, 10, 5, 5], words: ['RED', 'JET', 'FALCON'] },
  { shipType: 52, lanes: [4, 6], knots: [6, 11], hull: [18, 14, 5, 5], words: ['SVITZER', 'PORTLAND', 'SD'] },
  { shipType: 36, lanes: [5, 6], knots: [4, 7], hull: [7, 6, 2, 2], words: ['WINDSONG', 'ARTEMIS', 'SKUA'] },
  { shipType: 90, lanes: [0, 6], knots: [5, 10], hull: [40, 20, 8, 8], words: ['SURVEYOR', 'PIONEER'] },
  { shipType: 0, lanes: [1, 6], knots: [7, 12], hull: [0, 0, 0, 0], words: ['', 'NEPTUNE'] },
];

/** Numbers between 0 and 1 that a seed decides. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const idOf = (handle) => createHash('sha256').update(`ship ${handle}`).digest('hex').slice(0, 32);

function still(handle, fields) {
  return { handle, id: idOf(handle), route: null, speedMps: 0, hull: [0, 0, 0, 0], shipType: 0, flags: 0, ...fields };
}

function landmarks(first) {
  const list = [
    { name: 'NAB TOWER', mmsi: 992351122, lonDeg: -0.952, latDeg: 50.668, platform: 5, navigation: 15 },
    { name: 'BEMBRIDGE LEDGE', mmsi: 992351123, lonDeg: -1.045, latDeg: 50.692, platform: 5, navigation: 15 },
    { name: 'OWERS VIRTUAL', mmsi: 992356124, lonDeg: -0.68, latDeg: 50.64, platform: 6, navigation: 15 },
    { name: 'NITON BASE', mmsi: 2320011, lonDeg: -1.3, latDeg: 50.588, platform: 3, navigation: 15 },
    { name: 'RESCUE 175', mmsi: 111232511, lonDeg: -1.42, latDeg: 50.55, platform: 4, speedMps: 45, courseDeg: 80, navigation: 15 },
    { name: 'SART ACTIVE', mmsi: 970123456, lonDeg: -1.18, latDeg: 50.46, platform: 8, navigation: 14, flags: 2 },
    { name: 'TRIGPOINT OWN', mmsi: 235000001, lonDeg: -1.02, latDeg: 50.56, speedMps: 4, courseDeg: 60, headingDeg: 60, flags: 4, shipType: 52, hull: [16, 14, 4, 4] },
    { name: 'OCEAN LOST', mmsi: 235000777, lonDeg: -0.75, latDeg: 50.52, status: 3, courseDeg: 80, headingDeg: 80, speedMps: 5, shipType: 70, quietSeconds: 2200 },
    { name: 'COASTING STAR', mmsi: 235000778, lonDeg: -1.3, latDeg: 50.5, status: 2, courseDeg: 100, headingDeg: 98, speedMps: 6, shipType: 80, quietSeconds: 260 },
  ];
  for (let i = 0; i < 9; i++) {
    list.push({
      name: ['ANCHOR BAY', 'CAPE MERCURY', 'SEA ORCHID', 'HANSE PEARL', 'BLUE MARLIN'][i % 5] + (i > 4 ? ' II' : ''),
      mmsi: 235010000 + i, lonDeg: -1.02 + (i % 3) * 0.035, latDeg: 50.715 - Math.floor(i / 3) * 0.02,
      headingDeg: 210 + i * 3, navigation: 1, shipType: i % 2 ? 80 : 70, hull: [150, 40, 15, 15],
    });
  }
  return list.map((fields, i) => still(first + i, fields));
}

/** So many ships on the routes, what stands still, and what flies where that is wanted. */
export function makeFleet(count, seed, air = false) {
  const random = seeded(seed);
  const fleet = [];
  for (let i = 0; i < count; i++) {
    const kind = KINDS[i % KINDS.length];
    const route = LANES[kind.lanes[Math.floor(random() * kind.lanes.length)]];
    const knots = kind.knots[0] + random() * (kind.knots[1] - kind.knots[0]);
    const classB = kind.shipType === 36 || (kind.shipType === 30 && i % 2 === 0);
    fleet.push({
      handle: i + 1, id: idOf(i + 1), mmsi: 219000000 + i * 137, shipType: kind.shipType, hull: kind.hull, route,
      name: `${kind.words[i % kind.words.length]} ${['QUEEN', 'TRADER', 'SPIRIT', 'BAY', 'ONE'][i % 5]}`.trim(),
      knots, phase: random(), side: (random() - 0.5) * 0.05,
      flags: (classB ? 8 : 0) | (kind.shipType === 36 ? 1 : 0), navigation: kind.shipType === 30 ? 7 : 0,
    });
  }
  const all = [...fleet, ...landmarks(count + 1)];
  return air ? [...all, ...makeFlyers(all.length + 1, idOf)] : all;
}

function alongRoute(ship, seconds) {
  const legs = ship.route.slice(1).map((to, i) => {
    const from = ship.route[i];
    const [dx, dy] = [(to[0] - from[0]) * Math.cos(from[1] * RAD), to[1] - from[1]];
    return { from, to, meters: Math.hypot(dx, dy) * 111_200, course: (Math.atan2(dx, dy) / RAD + 360) % 360 };
  });
  const total = legs.reduce((sum, leg) => sum + leg.meters, 0);
  const speedMps = ship.knots * 0.514444;
  let at = (ship.phase * total + seconds * speedMps) % total;
  const leg = legs.find((l) => (at -= l.meters) < 0) ?? legs[legs.length - 1];
  const part = 1 + at / leg.meters;
  const [ux, uy] = [Math.cos(leg.course * RAD), -Math.sin(leg.course * RAD)];
  return {
    lonDeg: leg.from[0] + (leg.to[0] - leg.from[0]) * part + ux * ship.side,
    latDeg: leg.from[1] + (leg.to[1] - leg.from[1]) * part + uy * ship.side,
    speedMps,
    courseDeg: leg.course,
    headingDeg: ship.flags & 8 ? undefined : (leg.course + 2) % 360,
    turnDegPerMin: ship.handle % 7 === 0 ? 12 : 0,
  };
}

/** Brings a ship to a time, as if it had just reported. */
export function moveShip(ship, startMillis, nowMillis) {
  if (ship.path) moveFlyer(ship, (nowMillis - startMillis) / 1000);
  if (ship.route) Object.assign(ship, alongRoute(ship, (nowMillis - startMillis) / 1000));
  ship.timeMillis = ship.quietSeconds ? startMillis - ship.quietSeconds * 1000 : nowMillis;
  return ship;
}
