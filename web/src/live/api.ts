import type { LonLat } from '../lib/geodesic.ts';
import type { Reject } from './feed.ts';
import type { Config } from './messages.ts';
import type { Evidence, Found, Track, Trail } from './protocol.ts';
import type { Truth } from './truth.ts';

/** What a person may change about a track. */
export interface TrackCommand {
  name?: string;
  platform?: string;
  drop?: boolean;
  /** Id of the track that this one goes on as. */
  sameAs?: string;
  /** What sensors see is not this platform. */
  apart?: boolean;
  /** Id of a track in the overrules of this one: what was said of it is taken back. */
  asBefore?: string;
}

/** An answer that says no, with its status. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Refusal(response.status, reason(response.status, text));
  return (text ? JSON.parse(text) : null) as T;
}

function reason(status: number, text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    if (typeof error === 'string') return error;
  } catch {
    // Not JSON: a proxy in between answered, and the status is all there is.
  }
  return `The server answered ${status}`;
}

interface TrackCollection {
  features: { geometry: { type: string; coordinates: number[] } | null }[];
}

/** Positions of some visible tracks, anywhere. */
async function positions(limit: number): Promise<LonLat[]> {
  const { features } = await call<TrackCollection>('GET', `api/tracks?bbox=-180,-90,180,90&limit=${limit}`);
  return features.flatMap(({ geometry }) => {
    const [lonDeg, latDeg] = geometry?.type === 'Point' ? geometry.coordinates : [];
    return lonDeg === undefined || latDeg === undefined ? [] : [{ lonDeg, latDeg }];
  });
}

const track = (id: string): string => `api/tracks/${encodeURIComponent(id)}`;

/** The REST routes of docs/live-protocol.md. Each rejects with an Error that says what to do. */
export const api = {
  config: () => call<Config>('GET', 'api/config'),
  positions,
  track: (id: string) => call<Track>('GET', track(id)),
  trail: (id: string) => call<Trail>('GET', `${track(id)}/trail`),
  evidence: (id: string) => call<{ messages: Evidence[] }>('GET', `${track(id)}/evidence`),
  command: (id: string, command: TrackCommand) => call<unknown>('POST', `${track(id)}/commands`, command),
  search: (query: string) => call<Found[]>('GET', `api/search?q=${encodeURIComponent(query)}`),
  truth: () => call<Truth>('GET', 'api/truth'),
  rejects: (source: number) => call<Reject[]>('GET', `api/feeds/${source}/rejects`),
  saveZone: (id: string, feature: unknown) => call<unknown>('PUT', `api/zones/${encodeURIComponent(id)}`, feature),
  endZone: (id: string) => call<unknown>('DELETE', `api/zones/${encodeURIComponent(id)}`),
  raise: (alert: unknown) => call<{ id: string }>('POST', 'api/alerts', alert),
  judge: (id: string, state: string, reason: string) => call<unknown>('POST', `api/alerts/${id}/state`, { state, reason }),
  purpose: (purpose: string) => call<unknown>('POST', 'api/purpose', { purpose }),
  session: (token: string) => call<unknown>('POST', 'api/session', { token }),
  replay: (change: { paused?: boolean; speed?: number; seek?: number }) => call<unknown>('POST', 'api/replay', change),
};
