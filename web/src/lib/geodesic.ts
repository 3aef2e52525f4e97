import { RAD_PER_DEG, wrap180, wrap360 } from './units.ts';

/** Distance and true bearings between two points on WGS 84. */
export interface Inverse {
  distanceMeters: number;
  /** Bearing of the second point, seen from the first. */
  initialDeg: number;
  /** Direction of travel on arrival. */
  finalDeg: number;
}

export interface LonLat {
  lonDeg: number;
  latDeg: number;
}

const A = 6378137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const ROUNDS = 100;

interface Series {
  bigA: number;
  bigB: number;
}

function series(cosSqAlpha: number): Series {
  const u = (cosSqAlpha * (A * A - B * B)) / (B * B);
  return {
    bigA: 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))),
    bigB: (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u))),
  };
}

function deltaSigma(bigB: number, sinSigma: number, cosSigma: number, cos2Sm: number): number {
  const inner = cosSigma * (-1 + 2 * cos2Sm ** 2);
  const outer = (bigB / 6) * cos2Sm * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2Sm ** 2);
  return bigB * sinSigma * (cos2Sm + (bigB / 4) * (inner - outer));
}

function longitudeTerm(cosSqAlpha: number): number {
  return (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
}

/**
 * Vincenty's inverse (Survey Review 23, 1975), to a millimetre; nearly antipodal points, where it does not converge,
 * get the last round's value, wrong by up to some kilometres.
 */
export function inverse(from: LonLat, to: LonLat): Inverse {
  const length = wrap180(to.lonDeg - from.lonDeg) * RAD_PER_DEG;
  const u1 = Math.atan((1 - F) * Math.tan(from.latDeg * RAD_PER_DEG));
  const u2 = Math.atan((1 - F) * Math.tan(to.latDeg * RAD_PER_DEG));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = length;
  let [sinSigma, cosSigma, sigma, cosSqAlpha, cos2Sm] = [0, 1, 0, 1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    if (sinSigma === 0) return { distanceMeters: 0, initialDeg: 0, finalDeg: 0 };
    cosSigma = s1 * s2 + c1 * c2 * cl;
    sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    cosSqAlpha = 1 - sinAlpha ** 2;
    cos2Sm = cosSqAlpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cosSqAlpha;
    const c = longitudeTerm(cosSqAlpha);
    const bend = cos2Sm + c * cosSigma * (-1 + 2 * cos2Sm ** 2);
    const next = length + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * bend);
    const done = Math.abs(next - lambda) < 1e-12;
    lambda = next;
    if (done) break;
  }
  const { bigA, bigB } = series(cosSqAlpha);
  const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
  return {
    distanceMeters: B * bigA * (sigma - deltaSigma(bigB, sinSigma, cosSigma, cos2Sm)),
    initialDeg: wrap360(Math.atan2(c2 * sl, c1 * s2 - s1 * c2 * cl) / RAD_PER_DEG),
    finalDeg: wrap360(Math.atan2(c1 * sl, -s1 * c2 + c1 * s2 * cl) / RAD_PER_DEG),
  };
}

/** Vincenty's direct: where one is after a distance along a geodesic. */
export function direct(from: LonLat, bearingDeg: number, distanceMeters: number): LonLat {
  const [sinAz, cosAz] = [Math.sin(bearingDeg * RAD_PER_DEG), Math.cos(bearingDeg * RAD_PER_DEG)];
  const tanU = (1 - F) * Math.tan(from.latDeg * RAD_PER_DEG);
  const cosU = 1 / Math.hypot(1, tanU);
  const sinU = tanU * cosU;
  const sigma1 = Math.atan2(tanU, cosAz);
  const sinAlpha = cosU * sinAz;
  const cosSqAlpha = 1 - sinAlpha ** 2;
  const { bigA, bigB } = series(cosSqAlpha);
  const straight = distanceMeters / (B * bigA);
  let sigma = straight;
  let cos2Sm = 0;
  for (let round = 0; round < ROUNDS; round++) {
    cos2Sm = Math.cos(2 * sigma1 + sigma);
    const next = straight + deltaSigma(bigB, Math.sin(sigma), Math.cos(sigma), cos2Sm);
    const done = Math.abs(next - sigma) < 1e-12;
    sigma = next;
    if (done) break;
  }
  const [sinS, cosS] = [Math.sin(sigma), Math.cos(sigma)];
  const across = sinU * sinS - cosU * cosS * cosAz;
  const lat = Math.atan2(sinU * cosS + cosU * sinS * cosAz, (1 - F) * Math.hypot(sinAlpha, across));
  const lambda = Math.atan2(sinS * sinAz, cosU * cosS - sinU * sinS * cosAz);
  const c = longitudeTerm(cosSqAlpha);
  const bend = cos2Sm + c * cosS * (-1 + 2 * cos2Sm ** 2);
  const lon = lambda - (1 - c) * F * sinAlpha * (sigma + c * sinS * bend);
  return { lonDeg: wrap180(from.lonDeg + lon / RAD_PER_DEG), latDeg: lat / RAD_PER_DEG };
}

/** Points along the geodesic from one end to the other, both included. */
export function alongGeodesic(from: LonLat, to: LonLat, steps: number): LonLat[] {
  const line = inverse(from, to);
  const points = [from];
  for (let i = 1; i < steps; i++) points.push(direct(from, line.initialDeg, (line.distanceMeters * i) / steps));
  return [...points, to];
}
