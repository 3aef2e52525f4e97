import { Signal } from '../lib/signal.ts';
import { call } from './api.ts';
import type { Ellipse } from './protocol.ts';

/** A time in which an eye can look at something, as the server tells it; null is what is not known. */
export interface Glimpse {
  eye: { carrier: 'SATELLITE' | 'DRONE' | 'CAMERA' | 'RADAR'; name: string; instrument: string; sense: string; operator: string };
  from: string;
  until: string;
  best: string;
  inViewProb: number;
  acquisition: { plan: string; acquiredProb: number | null; source: string };
  detection: { detectedProb: number | null };
  foundProb: number | null;
  missing: string[];
  delivered: string | null;
  elementAgeSeconds: number | null;
  errorSeconds: number | null;
  resolutionMeters: number | null;
  reach: [number, number][];
  ellipse95: (Ellipse & { latDeg: number; lonDeg: number }) | null;
}

/** A scene that has looked since it was last known. */
export interface LookedAt {
  scene: string;
  sensor: string;
  from: string;
  coveredProb: number;
  seenProb: number;
  found: boolean;
}

export interface Looks {
  notes: string[];
  looks: Glimpse[];
  lookedAt: LookedAt[];
}

/** The look that is drawn on the map. */
export const shownLook = new Signal<Glimpse | null>(null);

/** Which eyes look next at a track or at the track of an alert. */
export function looksAt(about: { track: string } | { alert: string }, hours: number): Promise<Looks> {
  const [kind, id] = 'track' in about ? ['track', about.track] : ['alert', about.alert];
  return call<Looks>('GET', `api/look?${kind}=${encodeURIComponent(id)}&hours=${hours}`);
}
