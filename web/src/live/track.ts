import { grownSigma, intensityOf, SIGMAS_95 } from '../lib/growth.ts';
import { EARTH_RADIUS_METERS, RAD_PER_DEG } from '../lib/units.ts';
import { flies, goesOnLand, LOST } from '../lib/words.ts';
import { RECORD_BYTES, RECORD_WORDS } from './frame.ts';
import type { Ellipse } from './protocol.ts';
import type { TrackStore } from './store.ts';

/** Bits of a record's flags. */
export const FLAG = { hidden: 1, distress: 2, own: 4, classB: 8, named: 16, offPosition: 32 } as const;
/** Bits of what a record says of sensors: they saw it; only they do; they speak against a position that it reported. */
export const SENSED = { seen: 1, only: 2, disagreed: 4 } as const;
/** Bits of what a record says of a craft: on the ground; in an emergency; outside its fence; it has told where its camera looks. */
export const CRAFT = { onGround: 1, emergency: 2, fenceBreached: 4, gazes: 8 } as const;
/** Beyond this age the position is not carried forward; of what flies, drives or walks much sooner. */
export const RECKON_LIMIT_SECONDS = 1800;
export const RECKON_LIMIT_NIMBLE_SECONDS = 90;
const FLYING_DUE_SECONDS = 15;
/** Below this speed a position is not carried forward, m/s. */
export const RECKON_LEAST_MPS = 0.25;
const SLOW_MPS = 1.1;
const ABSENT = 0xffff;
/** Stands for an altitude that was not said. */
export const NO_ALTITUDE = -0x80000000;

/**
 * Seconds after which the next report of a moving track is overdue, and it is drawn as predicted: a little over the
 * reporting intervals of ITU-R M.1371 (3 min below 2 kn, 30 s for class B, 10 s for class A), and some positions of what flies; the
 * shader has the same.
 */
export function dueSeconds(speedMps: number, flags: number, platform = 1): number {
  if (flies(platform)) return FLYING_DUE_SECONDS;
  if (speedMps < SLOW_MPS) return 190;
  return flags & FLAG.classB ? 45 : 30;
}

/** One track as the screen needs it; absent numbers are NaN. */
export interface TrackView {
  slot: number;
  handle: number;
  /** Carried forward to the clock. */
  lonDeg: number;
  latDeg: number;
  speedMps: number;
  courseDeg: number;
  headingDeg: number;
  platform: number;
  status: number;
  navigation: number;
  shipType: number;
  shipClass: number;
  flags: number;
  sensors: number;
  craft: number;
  /** Seconds since the estimate; NaN undated. */
  ageSeconds: number;
  /** How far the position is carried forward from the estimate. */
  reckonedSeconds: number;
  predicted: boolean;
  /** Pressure altitude, else height above the ellipsoid. */
  altitudeMeters: number;
}

function absentOr(value: number, unit: number): number {
  return value === ABSENT ? NaN : value * unit;
}

/** Seconds by which a position is carried forward: none of what lies still, is lost or does not say where it goes. */
function reckonedSeconds(store: TrackStore, slot: number, nowMillis: number): number {
  const at = slot * (RECORD_BYTES / 2);
  const speed = absentOr(store.shorts[at + 6] as number, 0.01);
  const course = absentOr(store.shorts[at + 7] as number, 0.01);
  const status = store.octets[slot * RECORD_BYTES + 21] as number;
  const seconds = (nowMillis - (store.timesMillis[slot] as number)) / 1000;
  const moves = speed > RECKON_LEAST_MPS && !Number.isNaN(course) && status < LOST && seconds > 0;
  const platform = store.octets[slot * RECORD_BYTES + 20] as number;
  const limit = flies(platform) || goesOnLand(platform) ? RECKON_LIMIT_NIMBLE_SECONDS : RECKON_LIMIT_SECONDS;
  return moves ? Math.min(seconds, limit) : 0;
}

/** Degrees of longitude and latitude that a track has moved since its estimate; the shader computes the same. */
function reckon(store: TrackStore, slot: number, nowMillis: number): [number, number] {
  const seconds = reckonedSeconds(store, slot, nowMillis);
  if (seconds === 0) return [0, 0];
  const at = slot * (RECORD_BYTES / 2);
  const speed = absentOr(store.shorts[at + 6] as number, 0.01);
  const course = absentOr(store.shorts[at + 7] as number, 0.01);
  const arc = (speed * seconds) / EARTH_RADIUS_METERS / RAD_PER_DEG;
  const lat = (store.ints[slot * RECORD_WORDS + 2] as number) * 1e-7 * RAD_PER_DEG;
  const direction = course * RAD_PER_DEG;
  return [(arc * Math.sin(direction)) / Math.cos(lat), arc * Math.cos(direction)];
}

/** Where a slot is drawn at a time, degrees, written into the given pair. */
export function placeOf(store: TrackStore, slot: number, nowMillis: number, into: [number, number]): void {
  const [east, north] = reckon(store, slot, nowMillis);
  into[0] = (store.ints[slot * RECORD_WORDS + 1] as number) * 1e-7 + east;
  into[1] = (store.ints[slot * RECORD_WORDS + 2] as number) * 1e-7 + north;
}

/** All that the screen needs of one slot, at a time. */
export function trackAt(store: TrackStore, slot: number, nowMillis: number): TrackView {
  const bytes = slot * RECORD_BYTES;
  const shorts = bytes / 2;
  const place: [number, number] = [0, 0];
  placeOf(store, slot, nowMillis, place);
  const speedMps = absentOr(store.shorts[shorts + 6] as number, 0.01);
  const ageSeconds = (nowMillis - (store.timesMillis[slot] as number)) / 1000;
  const status = store.octets[bytes + 21] as number;
  const flags = store.octets[bytes + 46] as number;
  const platform = store.octets[bytes + 20] as number;
  const late = speedMps > RECKON_LEAST_MPS && ageSeconds > dueSeconds(speedMps, flags, platform);
  const altitude = store.ints[slot * RECORD_WORDS + 12] as number;
  return {
    slot,
    handle: store.words[slot * RECORD_WORDS] as number,
    lonDeg: place[0],
    latDeg: place[1],
    speedMps,
    courseDeg: absentOr(store.shorts[shorts + 7] as number, 0.01),
    headingDeg: absentOr(store.shorts[shorts + 8] as number, 0.01),
    platform,
    status,
    navigation: store.octets[bytes + 22] as number,
    shipType: store.octets[bytes + 23] as number,
    shipClass: store.octets[bytes + 28] as number,
    flags,
    sensors: store.octets[bytes + 47] as number,
    craft: store.octets[bytes + 52] as number,
    ageSeconds,
    reckonedSeconds: reckonedSeconds(store, slot, nowMillis),
    predicted: status === 2 || late,
    altitudeMeters: altitude === NO_ALTITUDE ? NaN : altitude * 0.01,
  };
}

/** A standard deviation of a track's position, carried forward with it. */
export function sigmaNow(track: TrackView, sigmaMeters: number): number {
  const { flags, platform, sensors, shipType } = track;
  const intensity = intensityOf({ unsaid: (sensors & SENSED.only) !== 0, classB: (flags & FLAG.classB) !== 0, platform, shipType });
  return grownSigma(sigmaMeters, track.reckonedSeconds, intensity);
}

/** A track's 95 % ellipse at the estimate, carried forward with it. */
export function ellipseNow(track: TrackView, { semiMajorMeters, semiMinorMeters, bearingDeg }: Ellipse): Ellipse {
  const semi = (meters: number): number => SIGMAS_95 * sigmaNow(track, meters / SIGMAS_95);
  return { semiMajorMeters: semi(semiMajorMeters), semiMinorMeters: semi(semiMinorMeters), bearingDeg };
}
