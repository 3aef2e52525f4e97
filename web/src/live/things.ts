import { Watch } from './watch.ts';

/** What a thing in an image is held to be. */
export type Verdict = 'MATCHED' | 'UNEXPLAINED' | 'UNKNOWN' | 'NO_CRAFT';

/** A thing in an image, as the server tells it. */
export interface Thing {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: { verdict: Verdict; reason: string; time: string; sensor: string; scene: string; lengthMeters: number | null; confidence: number | null; chip: string | null; track?: string };
}

const WORDS: Record<Verdict, string> = { MATCHED: 'Matched', UNEXPLAINED: 'Unexplained', UNKNOWN: 'Unknown', NO_CRAFT: 'No craft' };

export function watchThings(): Watch<Thing[]> {
  return new Watch<Thing[]>('api/things?limit=5000', [], (body) => (body as { features: Thing[] }).features);
}

/** What it is held to be and why, for people. */
export function thingText({ properties: { verdict, reason, sensor, time, lengthMeters } }: Thing): string {
  const size = lengthMeters === null ? '' : `, ${Math.round(lengthMeters)} m long`;
  return `${WORDS[verdict]}: seen by ${sensor} at ${time.slice(11, 16)} UTC${size}. ${reason}`;
}
