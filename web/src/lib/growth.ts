import { flies } from './words.ts';

/** Of a place, 95 % lie within so many standard deviations: the root of chi-square with two degrees of freedom. */
export const SIGMAS_95 = 2.4477;

/** Of what only sensors see the tracker learns how freely it moves, and does not send it: m²/s³ of a ship that may turn. */
const UNSAID = 0.2;
/** Intensity of the white-noise acceleration by what a platform is, m²/s³: those that the tracker's filter takes. */
const AIRCRAFT = 10;
const NIMBLE = 0.1;
const MERCHANT = 0.01;
const SHIP = 0.02;

/** What is known of a track that says how it may move. */
export interface Kind {
  /** Only sensors see it. */
  unsaid: boolean;
  classB: boolean;
  /** Code on the wire. */
  platform: number;
  /** AIS type of ship and cargo, 0 for none. */
  shipType: number;
}

/** How much the velocity of a moving track may wander, m²/s³. */
export function intensityOf({ unsaid, classB, platform, shipType }: Kind): number {
  if (unsaid) return UNSAID;
  if (flies(platform)) return AIRCRAFT;
  if (classB) return NIMBLE;
  if (shipType >= 70 && shipType <= 89) return MERCHANT;
  if (shipType >= 20 && shipType < 30) return AIRCRAFT;
  return shipType >= 30 && shipType < 60 ? NIMBLE : SHIP;
}

/**
 * Standard deviation along an axis so long after an estimate, metres: nearly constant velocity. How well the velocity is known
 * follows from how well the position is, as in the steady state of the filter (Y. Bar-Shalom, X. R. Li, T. Kirubarajan,
 * Estimation with Applications to Tracking and Navigation, Wiley 2001, section 9.2, continuous time).
 */
export function grownSigma(sigmaMeters: number, seconds: number, intensity: number): number {
  const p = sigmaMeters ** 2;
  const covariance = Math.cbrt((p ** 2 * intensity) / 2);
  const velocity = Math.cbrt(2 * p * intensity ** 2);
  return Math.sqrt(p + 2 * seconds * covariance + seconds ** 2 * velocity + (intensity * seconds ** 3) / 3);
}
