import { Watch } from './watch.ts';

/** What a thing in an image is held to be. */
export type Verdict = 'MATCHED' | 'UNEXPLAINED' | 'UNKNOWN' | 'NO_CRAFT';

/** A track that a thing may be of: how surely, and how far from where it was expected. */
export interface Candidate {
  track: string;
  prob: number;
  distanceMeters: number;
}

/** A thing in an image, as the server tells it. */
export interface Thing {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: { verdict: Verdict; reason: string; time: string; sensor: string; scene: string; lengthMeters: number | null; confidence: number | null; chip: string | null; track?: string; candidates: Candidate[] };
}

export const VERDICTS: Record<Verdict, string> = { MATCHED: 'Matched', UNEXPLAINED: 'Unexplained', UNKNOWN: 'Unknown', NO_CRAFT: 'No craft' };

export function watchThings(): Watch<Thing[]> {
  return new Watch<Thing[]>('api/things?limit=5000', [], (body) => (body as { features: Thing[] }).features);
}

const CHIP = /"chip"\s*:\s*"([0-9a-f]{64})"/;

/** Address of a small picture by its hash. */
export function chipAddress(chip: string): string {
  return `api/chips/${chip}.png`;
}

/** The picture that a raw message of a detection names; null for one that names none. */
export function chipOf(text: string | null): string | null {
  return CHIP.exec(text ?? '')?.[1] ?? null;
}
