import type { Trail } from '../live/protocol.ts';
import { METERS_PER_FOOT } from './units.ts';

/** A point of a vertical profile. */
export interface ProfilePoint {
  /** Epoch milliseconds. */
  time: number;
  /** NaN where it was not said, and on the ground. */
  meters: number;
  lonDeg: number;
  latDeg: number;
  /** What it said was wrong; null when nothing. */
  emergency: string | null;
}

/** A time during which a flight said that something was wrong, epoch milliseconds. */
export interface Emergency {
  from: number;
  until: number;
  emergency: string;
}

/** What a profile spans, and where its lines are. */
export interface ProfileFrame {
  from: number;
  until: number;
  bottomFeet: number;
  topFeet: number;
  stepFeet: number;
  /** Times of its upright lines. */
  ticks: number[];
}

/** Nothing is drawn across a silence of this length. */
const GAP_MILLIS = 600_000;
const STEPS_FEET = [50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const MOST_STEPS = 5;
const LEAST_SPAN_FEET = 200;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TICKS = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE];
const LONGEST_TICK = 240 * MINUTE;

/** The dated points of a trail, in order of time. */
export function profileOf(trail: Trail): ProfilePoint[] {
  const { times = [], heightsMeters = [], emergencies = [] } = trail.properties ?? {};
  const points: ProfilePoint[] = [];
  trail.geometry.coordinates.forEach(([lonDeg, latDeg], i) => {
    const time = times[i];
    if (time === null || time === undefined || lonDeg === undefined || latDeg === undefined) return;
    points.push({ time, meters: heightsMeters[i] ?? NaN, lonDeg, latDeg, emergency: emergencies[i] ?? null });
  });
  return points.sort((a, b) => a.time - b.time);
}

/** True when there is a line to draw. */
export function hasProfile(points: readonly ProfilePoint[]): boolean {
  return points.filter(({ meters }) => Number.isFinite(meters)).length > 1;
}

/** The frame around a profile: the ground, or a round height below all points, to a round height above them. */
export function frameOf(points: readonly ProfilePoint[], widthPixels: number): ProfileFrame {
  const feet = points.map(({ meters }) => meters / METERS_PER_FOOT).filter(Number.isFinite);
  const [lowest, highest] = [Math.min(...feet), Math.max(...feet)];
  const span = Math.max(LEAST_SPAN_FEET, highest - Math.min(0, lowest));
  const stepFeet = STEPS_FEET.find((step) => span / step <= MOST_STEPS) ?? 20_000;
  const bottomFeet = Math.min(0, Math.floor(lowest / stepFeet) * stepFeet);
  const topFeet = Math.max(bottomFeet + stepFeet, Math.ceil((highest + stepFeet * 0.1) / stepFeet) * stepFeet);
  const from = points[0]?.time ?? 0;
  const until = Math.max(points[points.length - 1]?.time ?? 0, from + MINUTE);
  return { from, until, bottomFeet, topFeet, stepFeet, ticks: ticksOf(from, until, Math.max(2, Math.floor(widthPixels / 75))) };
}

function ticksOf(from: number, until: number, most: number): number[] {
  const step = TICKS.find((each) => (until - from) / each <= most + 0.5) ?? LONGEST_TICK;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= until; at += step) ticks.push(at);
  return ticks;
}

/** Where a time lies in a frame of this width. */
export function xOf({ from, until }: ProfileFrame, time: number, width: number): number {
  return ((time - from) / (until - from)) * width;
}

/** Where a height lies in a frame of this height, from above. */
export function yOf({ bottomFeet, topFeet }: ProfileFrame, meters: number, height: number): number {
  return (1 - (meters / METERS_PER_FOOT - bottomFeet) / (topFeet - bottomFeet)) * height;
}

/** The line as the path of an SVG, broken where nothing was said; the ends of each part stand in `parts`, for what lies beneath. */
export function pathOf(points: readonly ProfilePoint[], frame: ProfileFrame, width: number, height: number): { line: string; area: string } {
  let [line, area, part] = ['', '', ''];
  let before: ProfilePoint | null = null;
  let firstX = 0;
  const close = (): void => {
    if (before) area += `M${firstX.toFixed(1)} ${height}${part}L${xOf(frame, before.time, width).toFixed(1)} ${height}Z`;
    part = '';
  };
  for (const point of points) {
    if (!Number.isFinite(point.meters)) {
      close();
      before = null;
      continue;
    }
    const apart: boolean = before === null || point.time - before.time > GAP_MILLIS;
    const x = xOf(frame, point.time, width);
    if (apart) {
      close();
      firstX = x;
    }
    const place = `${x.toFixed(1)} ${yOf(frame, point.meters, height).toFixed(1)}`;
    line += `${apart ? 'M' : 'L'}${place}`;
    part += `L${place}`;
    before = point;
  }
  close();
  return { line, area };
}

/** The flight at a time, between two points on the line between them; null where nothing was said. */
export function pointAt(points: readonly ProfilePoint[], time: number): ProfilePoint | null {
  const after = points.findIndex((point) => point.time >= time);
  const next = points[after];
  if (!next) return null;
  const last = points[after - 1];
  if (next.time === time || !last) return next.time === time ? next : null;
  if (next.time - last.time > GAP_MILLIS) return null;
  const share = (time - last.time) / (next.time - last.time);
  const east = ((next.lonDeg - last.lonDeg + 540) % 360) - 180;
  return {
    time,
    meters: last.meters + share * (next.meters - last.meters),
    lonDeg: last.lonDeg + share * east,
    latDeg: last.latDeg + share * (next.latDeg - last.latDeg),
    emergency: last.emergency,
  };
}

/** The times of its emergencies, each from where it was first told to where something else was. */
export function emergenciesOf(points: readonly ProfilePoint[]): Emergency[] {
  const found: Emergency[] = [];
  let said: string | null = null;
  for (const { time, emergency } of points) {
    const last = found[found.length - 1];
    if (last && said !== null) last.until = time;
    if (emergency !== null && emergency !== said) found.push({ from: time, until: time, emergency });
    said = emergency;
  }
  return found;
}

/**
 * The time at which a flight was nearest to a place on the screen; null when it was nowhere near.
 *
 * @param project where a position lies on the screen
 */
export function timeNear(points: readonly ProfilePoint[], project: (lonDeg: number, latDeg: number) => readonly [number, number], x: number, y: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach * reach;
  let before: { at: readonly [number, number]; time: number } | null = null;
  for (const { lonDeg, latDeg, time } of points) {
    const at = project(lonDeg, latDeg);
    const from = before ?? { at, time };
    const [dx, dy] = [at[0] - from.at[0], at[1] - from.at[1]];
    const share = Math.max(0, Math.min(1, ((x - from.at[0]) * dx + (y - from.at[1]) * dy) / (dx * dx + dy * dy || 1)));
    const squared = (from.at[0] + share * dx - x) ** 2 + (from.at[1] + share * dy - y) ** 2;
    if (squared < least) [least, best] = [squared, from.time + share * (time - from.time)];
    before = { at, time };
  }
  return best;
}
