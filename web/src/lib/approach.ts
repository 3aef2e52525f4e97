import { direct, inverse, type LonLat } from './geodesic.ts';
import { RAD_PER_DEG } from './units.ts';

/** Where something is and how it moves, at a time that both parties share. */
export interface Mover extends LonLat {
  speedMps: number;
  courseDeg: number;
}

/** The closest point of approach of two movers that keep course and speed. */
export interface Approach {
  /** Distance now, metres. */
  rangeMeters: number;
  /** True bearing of the second from the first, now. */
  bearingDeg: number;
  /** Distance at the closest point, metres; the present one when it lies behind. */
  cpaMeters: number;
  /** Seconds until then; negative when it lies behind; infinite when neither moves against the other. */
  tcpaSeconds: number;
  /** True when the closest point lies behind: the distance grows. */
  diverging: boolean;
  /** Speed against each other, m/s. */
  relativeMps: number;
  /** Both positions at the closest point, or now when diverging. */
  first: LonLat;
  second: LonLat;
}

const STILL_MPS = 0.01;

/** Where a mover is after so many seconds on a great circle of its present course. */
export function advance(mover: Mover, seconds: number): LonLat {
  const distance = mover.speedMps * seconds;
  if (!Number.isFinite(distance) || distance === 0) return { lonDeg: mover.lonDeg, latDeg: mover.latDeg };
  return direct(mover, mover.courseDeg, distance);
}

function velocity(mover: Mover, turnDeg: number): [number, number] {
  if (!Number.isFinite(mover.speedMps) || !Number.isFinite(mover.courseDeg)) return [0, 0];
  const course = (mover.courseDeg - turnDeg) * RAD_PER_DEG;
  return [mover.speedMps * Math.sin(course), mover.speedMps * Math.cos(course)];
}

/**
 * CPA and TCPA in the plane that touches the first mover; the second's course is turned by the convergence of the
 * meridians between them. Good to 1 % of the distance within 100 nautical miles.
 */
export function approach(first: Mover, second: Mover): Approach {
  const line = inverse(first, second);
  const bearing = line.initialDeg * RAD_PER_DEG;
  const east = line.distanceMeters * Math.sin(bearing);
  const north = line.distanceMeters * Math.cos(bearing);
  const [e1, n1] = velocity(first, 0);
  const [e2, n2] = velocity(second, line.finalDeg - line.initialDeg);
  const [ve, vn] = [e2 - e1, n2 - n1];
  const relativeMps = Math.hypot(ve, vn);
  const tcpaSeconds = relativeMps < STILL_MPS ? Infinity : -(east * ve + north * vn) / relativeMps ** 2;
  const ahead = Number.isFinite(tcpaSeconds) && tcpaSeconds > 0;
  const t = ahead ? tcpaSeconds : 0;
  return {
    rangeMeters: line.distanceMeters,
    bearingDeg: line.initialDeg,
    cpaMeters: ahead ? Math.hypot(east + ve * t, north + vn * t) : line.distanceMeters,
    tcpaSeconds,
    diverging: Number.isFinite(tcpaSeconds) && tcpaSeconds <= 0,
    relativeMps,
    first: advance(first, t),
    second: advance(second, t),
  };
}
