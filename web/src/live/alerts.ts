import type { LonLat } from '../lib/geodesic.ts';
import { Watch } from './watch.ts';
import { cornersOf, type Geometry } from './zones.ts';

export type AlertState = 'RAISED' | 'UPDATED' | 'WITHDRAWN' | 'CONFIRMED' | 'DISMISSED' | 'EXPIRED';

/** An alert as the server tells it. */
export interface Alert {
  id: string;
  geometry: Geometry | null;
  properties: {
    headline: string;
    state: AlertState;
    open: boolean;
    reason: string;
    person: string;
    known: string;
    raised: string;
    from: string;
    until: string;
    expires: string;
    severity: string;
    distress: boolean;
    rule: string;
    ruleVersion: number;
    scoreLog: number;
    priorLog: number;
    subjects: { id: string; name: string | null }[];
    evidence: { supports: boolean; text: string; weightLog: number; stamps: string[] }[];
    radiusMeters: number | null;
    tlp: string;
  };
}

export function watchAlerts(): Watch<Alert[]> {
  return new Watch<Alert[]>('api/alerts', [], (body) => (body as { features: Alert[] }).features);
}

/** Where an alert is marked: the middle of its corners; null when it has no place. */
export function placeOfAlert(alert: Alert): LonLat | null {
  const corners = alert.geometry ? cornersOf(alert.geometry) : [];
  const first = corners[0];
  if (!first) return null;
  let [east, north] = [0, 0];
  for (const { lonDeg, latDeg } of corners) {
    east += ((lonDeg - first.lonDeg + 540) % 360) - 180;
    north += latDeg - first.latDeg;
  }
  return { lonDeg: first.lonDeg + east / corners.length, latDeg: first.latDeg + north / corners.length };
}
