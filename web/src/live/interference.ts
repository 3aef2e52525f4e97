import { Watch } from './watch.ts';

/** What aircraft in one cell of the map said that their positions are worth, as the server tells it. */
export interface Interference {
  geometry: { coordinates: [number, number][][] };
  properties: { level: 'FEW' | 'LOW' | 'MEDIUM' | 'HIGH'; aircraft: number; bad: number; uncounted: number; share: number; from: string; known: string };
}

export function watchInterference(): Watch<Interference[]> {
  return new Watch<Interference[]>('api/interference', [], (body) => (body as { features: Interference[] }).features);
}

/** The sample of a cell, for people: how many of how many, and who does not count. */
export function sampleText({ properties: { level, aircraft, bad, uncounted } }: Interference): string {
  const rest = uncounted > 0 ? `, ${uncounted} not counted` : '';
  return `${bad} of ${aircraft} aircraft${rest}${level === 'FEW' ? ': too few to tell' : ''}`;
}
