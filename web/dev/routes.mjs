// The REST answers of the fake server, in the shapes of docs/live-protocol.md.
import { createHash } from 'node:crypto';
import { seeded } from './fleet.mjs';
import { flightOf } from './flyers.mjs';

const PLATFORMS = ['UNKNOWN', 'SHIP', 'GROUP', 'COAST_STATION', 'SAR_AIRCRAFT', 'AID', 'VIRTUAL_AID', 'CRAFT_OF_PARENT',
  'SART', 'MAN_OVERBOARD', 'EPIRB', 'HANDHELD', 'UNASSIGNED', 'AIRCRAFT', 'ROTORCRAFT', 'GLIDER', 'BALLOON', 'DRONE', 'LAND_VEHICLE',
  'OBSTACLE', 'HANDSET', 'SENSOR', 'CONTROL_STATION'];
const STATUSES = ['TENTATIVE', 'CONFIRMED', 'COASTING', 'LOST', 'ENDED'];
const NAVIGATION = ['UNDER_WAY_USING_ENGINE', 'AT_ANCHOR', 'NOT_UNDER_COMMAND', 'RESTRICTED_MANOEUVRABILITY',
  'CONSTRAINED_BY_DRAUGHT', 'MOORED', 'AGROUND', 'FISHING', 'UNDER_WAY_SAILING', 'RESERVED_HIGH_SPEED',
  'RESERVED_WING_IN_GROUND', 'TOWING_ASTERN', 'PUSHING_AHEAD', 'RESERVED_13', 'DISTRESS_ACTIVE', 'UNDEFINED'];

const orNull = (value) => value ?? null;
const stamp = (millis, source, sequence) => `${Math.round(millis * 1000)}-${source}-${sequence}`;
const callSign = (ship) => `M${ship.mmsi.toString(36).slice(-4).toUpperCase()}`;
const imo = (ship) => String(9_100_000 + (ship.handle * 373) % 800_000);

export function trackOf(ship, nowMillis) {
  const [first, last] = [stamp(nowMillis - 3_600_000, 0, 17), stamp(ship.timeMillis, 0, 90_000 + ship.handle)];
  const claim = (kind, value, source = 0) => ({ kind, value: String(value), source, sourceName: source ? 'tcp-solent' : 'demo-coast', first, last });
  const extent = ship.hull[0] ? { bowMeters: ship.hull[0], sternMeters: ship.hull[1], portMeters: ship.hull[2], starboardMeters: ship.hull[3] } : null;
  return {
    id: ship.id, revision: Math.round(nowMillis / 1000) % 100_000, status: STATUSES[ship.status ?? 1],
    platform: PLATFORMS[ship.platform ?? 1], transponder: ship.icao ? (ship.platform < 17 ? 'ADS_B' : 'UNKNOWN') : ship.flags & 8 ? 'AIS_CLASS_B' : 'AIS_CLASS_A',
    identity: ship.icao ? { scheme: 'ICAO', number: ship.icao } : { scheme: 'MMSI', number: ship.mmsi }, name: orNull(ship.givenName ?? ship.name),
    estimate: {
      time: new Date(ship.timeMillis).toISOString(), latDeg: ship.latDeg, lonDeg: ship.lonDeg,
      speedMps: orNull(ship.speedMps), courseDeg: orNull(ship.courseDeg),
      ellipse95: { semiMajorMeters: 61.2, semiMinorMeters: 38.4, bearingDeg: ship.courseDeg ?? 0 },
    },
    motion: { speedMps: orNull(ship.speedMps), courseDeg: orNull(ship.courseDeg), headingDeg: orNull(ship.headingDeg), turnDegPerMin: orNull(ship.turnDegPerMin) },
    flight: flightOf(ship), condition: ship.condition ?? null, gaze: ship.gaze ?? null,
    navigationStatus: NAVIGATION[ship.navigation ?? 0], shipType: ship.shipType, extent,
    claims: ship.icao ? [claim('ICAO_ADDRESS', ship.icao), claim('CALL_SIGN', ship.name)] : [claim('MMSI', ship.mmsi), claim('NAME', ship.name), claim('CALL_SIGN', callSign(ship)),
      claim('IMO', imo(ship)), claim('DESTINATION', 'GB SOU'), claim('DESTINATION', 'SOUTHAMPTON', 1), claim('DRAUGHT_METERS', 9.4)],
    contributors: ship.icao ? [{ source: 0, sourceName: 'demo-coast', format: ship.platform < 17 ? 'adsb' : 'mavlink', receiver: null, reports: 508, first, last }] : [
      { source: 0, sourceName: 'demo-coast', receiver: 'NITON', reports: 412, first, last },
      { source: 1, sourceName: 'tcp-solent', receiver: null, reports: 96, first, last },
    ],
    reports: 431, began: first, known: last, late: false,
    marking: { tlp: 'CLEAR', releasableTo: [], licence: 'CC BY 4.0' },
  };
}

/** Two eyes at a ship: a radar of which no plan is known, and a camera that always looks. */
export function looksAt(ship, nowMillis) {
  const { lonDeg: lon, latDeg: lat } = ship;
  const time = (minutes) => new Date(nowMillis + minutes * 60_000).toISOString();
  const look = (minutes, eye, rest) => ({
    eye: { operator: '', ...eye }, from: time(minutes), until: time(minutes + 1), best: time(minutes + 0.5), foundProb: null,
    elementAgeSeconds: 1.2e6 + minutes * 60, errorSeconds: 3.9, resolutionMeters: 5, ellipse95: { latDeg: lat + 0.05, lonDeg: lon + 0.1, semiMajorMeters: 60 * minutes, semiMinorMeters: 35 * minutes, bearingDeg: 60 }, ...rest,
  });
  const strip = [[lon - 0.4, lat - 1.2], [lon + 0.6, lat - 1.1], [lon + 0.1, lat + 1.2], [lon - 0.9, lat + 1.1], [lon - 0.4, lat - 1.2]];
  return {
    from: time(0), until: time(1440), track: ship.id, notes: ['Elements are good for some 1 km along the way at their epoch.'],
    looks: [
      look(95, { carrier: 'SATELLITE', name: 'SENTINEL-1A', instrument: 'C-SAR, interferometric wide swath', sense: 'SAR' }, {
        inViewProb: 0.62, acquisition: { plan: 'UNKNOWN', acquiredProb: null, source: 'by a plan that is published and not at hand' },
        detection: { detectedProb: 0.97, sizeProb: 0.99, seaProb: 0.98, clearProb: 1, lightProb: 1 }, missing: ['whether a picture is taken'], delivered: time(95 + 1440), reach: strip }),
      look(140, { carrier: 'SATELLITE', name: 'TERRA', instrument: 'MODIS, reflected', sense: 'OPTICAL' }, {
        inViewProb: 1, acquisition: { plan: 'SYSTEMATIC', acquiredProb: 1, source: 'MODIS takes all that it passes over' },
        detection: { detectedProb: 0, sizeProb: 0, seaProb: 1, clearProb: 0.35, lightProb: 1 }, foundProb: 0, missing: [], delivered: time(320), reach: strip.map(([x, y]) => [lon + 4 * (x - lon), y]) }),
    ],
    lookedAt: [{ scene: 'S1A_IW_GRDH', sensor: 'S1A', from: time(-40), until: time(-39), coveredProb: 0.55, seenProb: 0.9, found: false }],
  };
}

/** Every ship where it is, and one that nobody tracks. */
export function truthOf(fleet, nowMillis) {
  const craft = fleet.map((ship) => ({ id: ship.id, name: ship.name ?? 'unnamed', mmsi: ship.mmsi, kind: 'cargo', latDeg: ship.latDeg, lonDeg: ship.lonDeg,
    speedMps: ship.speedMps ?? 0, courseDeg: ship.courseDeg ?? 0, state: ship.handle % 5 ? 'SENDING' : 'JAMMED' }));
  return { epochMillis: nowMillis, craft: [...craft, { id: 'dark', name: 'DARK', mmsi: null, kind: 'fishing', latDeg: 50.41, lonDeg: -1.02, speedMps: 2, courseDeg: 90, state: 'NO_TRANSMITTER' }] };
}

export function trailOf(ship, move, nowMillis) {
  const past = Array.from({ length: 60 }, (_, i) => nowMillis - (60 - i) * 30_000);
  const points = [...past, nowMillis].map((at) => move({ ...ship }, at));
  const flights = points.map((point) => flightOf(point));
  return {
    type: 'Feature',
    properties: {
      times: [...past, nowMillis],
      heightsMeters: flights.map((flight) => (flight?.place === 'AIRBORNE' ? (flight.pressureAltitudeMeters ?? flight.heightMeters) : null)),
      emergencies: flights.map((flight) => (flight && flight.emergency !== 'NONE' ? flight.emergency : null)),
    },
    geometry: { type: 'LineString', coordinates: points.map((point) => [point.lonDeg, point.latDeg]) },
  };
}

/** The first ship is on a list, the second shares a name with one that is, others are on none. */
export function listsOf(ship) {
  const listed = (by, imo) => [{ by, list: 'EU', date: '2026-11-20', programme: '833/2014', name: ship.name, formerNames: ['SHONA'], imo, mmsi: null }];
  return { lists: [{ name: 'EU', date: '2026-11-20', source: 'table.csv', vessels: 2 }],
    matches: ship.handle === 1 ? listed('IMO', 9187629) : [], possible: ship.handle === 2 ? listed('NAME', null) : [] };
}

export function evidenceOf(ship, nowMillis) {
  const random = seeded(ship.handle + 1);
  const letters = '0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw';
  const messages = Array.from({ length: 12 }, (_, i) => {
    const payload = `1${Array.from({ length: 27 }, () => letters[Math.floor(random() * 64)]).join('')}`;
    const body = `AIVDM,1,1,,${i % 2 ? 'B' : 'A'},${payload},0`;
    const sum = [...body].reduce((x, c) => x ^ c.charCodeAt(0), 0).toString(16).toUpperCase().padStart(2, '0');
    const text = `!${body}*${sum}`;
    const at = nowMillis - i * 10_000;
    return { stamp: stamp(at, i % 3 ? 0 : 1, 9000 - i), source: i % 3 ? 0 : 1, sourceName: i % 3 ? 'demo-coast' : 'tcp-solent',
      arrival: new Date(at).toISOString(), text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  return { messages };
}

export function searchFleet(fleet, query, visible) {
  const wanted = query.toUpperCase();
  return fleet.filter(visible)
    .filter((s) => [s.name, String(s.mmsi), imo(s), callSign(s)].some((text) => (text ?? '').includes(wanted)))
    .slice(0, 20)
    .map((s) => ({ id: s.id, name: s.name, identity: { scheme: 'MMSI', number: s.mmsi }, callSign: callSign(s), imo: imo(s),
      platform: PLATFORMS[s.platform ?? 1], latDeg: s.latDeg, lonDeg: s.lonDeg, status: STATUSES[s.status ?? 1] }));
}

export function feedsAt(nowMillis, tick) {
  const wave = (base, depth) => Array.from({ length: 60 }, (_, i) => Math.max(0, Math.round(base + depth * Math.sin((i + tick) / 5) + ((i * 7 + tick * 3) % 5))));
  const feed = (source, name, uri, state, detail, perSecond, history, rejects) => ({
    source, name, uri, format: 'ais', state, detail, perSecond, history, rejects,
    received: 128_400 + tick * perSecond + source, accepted: 119_800 + tick * perSecond, duplicate: 8_587,
    rejected: Object.values(rejects).reduce((a, b) => a + b, 0), lastArrival: state === 'blind' ? null : new Date(nowMillis - (state === 'quiet' ? 94_000 : 300)).toISOString(), licence: 'CC BY 4.0', tlp: 'CLEAR', releasableTo: [],
    heldBack: name === 'udp-busy' ? { seconds: 95, waiting: 65_536, dropped: 1_204 } : null,
  });
  const none = Array(60).fill(0);
  return [
    feed(0, 'demo-coast', 'demo:solent', 'live', null, 38, wave(36, 9), { 'checksum-wrong': 11, 'line-too-long': 2 }),
    feed(1, 'tcp-solent', 'ais:tcp://receiver:10110', 'quiet', 'nothing for 1 min 34 s; 4 lines a second were due', 0, [...wave(5, 2).slice(0, 25), ...none.slice(0, 35)], {}),
    feed(2, 'udp-harbour', 'ais:udp://:10110', 'blind', 'never heard since the start', 0, none, {}),
    feed(3, 'udp-busy', 'ais:udp://:10111', 'live', null, 9_120, wave(9_100, 40), {}),
    feed(4, 'archive', 'ais:file:/logs/*.nmea.gz', 'ended', '14 files read', 0, none, { 'field-count': 7 }),
  ];
}

/** Ships of each grid cell as one circle. */
export function cellsOf(ships, zoom) {
  const size = 60 / 2 ** zoom;
  const groups = new Map();
  for (const ship of ships) {
    const key = `${Math.floor(ship.lonDeg / size)}/${Math.floor(ship.latDeg / size)}`;
    groups.set(key, [...(groups.get(key) ?? []), ship]);
  }
  const mean = (group, field) => group.reduce((sum, s) => sum + s[field], 0) / group.length;
  return [...groups.values()].map((group) => ({
    lonDeg: mean(group, 'lonDeg'), latDeg: mean(group, 'latDeg'), count: group.length,
    moving: group.filter((s) => s.speedMps > 0.5).length, distress: group.some((s) => s.flags & 2),
  }));
}

/** A few cells in which aircraft have lost the worth of their positions, about 50.5° north 1.4° west. */
export function disturbedAt(clock) {
  const [high, wide] = [180 / 512, 360 / 512];
  const features = [];
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const [south, west] = [50.5 + row * high, -1.4 + column * wide];
      const away = Math.max(Math.abs(row), Math.abs(column));
      const [level, aircraft, bad] = [['HIGH', 14, 9], ['MEDIUM', 23, 2], [row === column ? 'FEW' : 'LOW', row === column ? 1 : 17, 0]][away];
      const ring = [[west, south], [west + wide, south], [west + wide, south + high], [west, south + high], [west, south]];
      const properties = { level, aircraft, bad, uncounted: away, share: Math.max(0, bad - 1) / aircraft, from: new Date(clock - 3_600_000).toISOString(), known: new Date(clock).toISOString() };
      features.push({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties });
    }
  }
  return { type: 'FeatureCollection', limited: false, features };
}
