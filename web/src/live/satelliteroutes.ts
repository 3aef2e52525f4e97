import type { LonLat } from '../lib/geodesic.ts';
import type { PathPoint } from '../lib/orbit.ts';
import { call } from './api.ts';

export const KINDS = ['sar', 'optical', 'thermal', 'nightlight'] as const;
export type Kind = (typeof KINDS)[number];

/** An instrument that makes images. */
export interface Instrument {
  name: string;
  kind: Kind;
  swathMeters: number | null;
  nearIncidenceDeg: number | null;
  farIncidenceDeg: number | null;
  looksLeft: boolean;
  looksRight: boolean;
  offNadirDeg: number | null;
  resolutionMeters: number | null;
  source: string;
  note: string;
}

/** A satellite that makes images and whose orbit is known. */
export interface Satellite {
  number: number;
  name: string;
  mission: string;
  operator: string;
  countries: string[];
  elementEpoch: string;
  elementAgeDays: number;
  instruments: Instrument[];
}

/** What an instrument reaches along a path: a corner of each edge for each point. */
export interface Strip {
  left: [number, number][];
  right: [number, number][];
}

export interface SwathPath {
  number: number;
  instrument: string;
  points: PathPoint[];
  strips: Strip[];
}

/** A time in which an instrument can see a place. */
export interface AccessWindow {
  number: number;
  satellite: string;
  operator: string;
  countries: string[];
  instrument: string;
  kind: Kind;
  begin: string;
  end: string;
  best: string;
  elevationDeg: number;
  azimuthDeg: number;
  incidenceDeg: number;
  offNadirDeg: number;
  rangeMeters: number;
  side: 'left' | 'right';
  resolutionMeters: number | null;
  sunElevationDeg: number;
  lit: boolean;
  coveredRatio: number;
  elementAgeDays: number;
  errorSeconds: number;
}

/** What is to be seen: a point, or a part of the earth. */
export type Aim = LonLat | { west: number; south: number; east: number; north: number };

const instant = (at: number): string => new Date(at).toISOString();

function aimed(aim: Aim): string {
  if ('latDeg' in aim) return `lat=${aim.latDeg.toFixed(2)}&lon=${aim.lonDeg.toFixed(2)}`;
  return `bbox=${[aim.west, aim.south, aim.east, aim.north].map((deg) => deg.toFixed(4)).join()}`;
}

/** The routes about satellites. Each rejects with an Error that says what to do. */
export const ask = {
  known: () => call<{ advice: string; satellites: Satellite[] }>('GET', 'api/satellites'),
  paths: (from: number, minutes: number) => call<{ paths: { number: number; points: PathPoint[] }[] }>('GET', `api/satellites/paths?from=${instant(from)}&minutes=${minutes}`),
  path: (number: number, instrument: string, from: number, minutes: number) =>
    call<SwathPath>('GET', `api/satellites/${number}/path?from=${instant(from)}&minutes=${minutes}${instrument ? `&instrument=${encodeURIComponent(instrument)}` : ''}`),
  windows: (aim: Aim, from: number) => call<{ windows: AccessWindow[]; advice: string }>('GET', `api/passes?${aimed(aim)}&from=${instant(from)}&hours=24&unlit=true`),
};
