import type { LonLat } from '../lib/geodesic.ts';
import type { Reject } from './feed.ts';
import type { Config } from './messages.ts';
import type { Differences, Extent, Piece } from './pasttypes.ts';
import type { Evidence, Found, ListAnswer, Track, Trail } from './protocol.ts';
import type { Fault, Trial } from './rules.ts';
import type { Window } from './socket.ts';
import type { Truth } from './truth.ts';
import type { ZoneImport, ZoneVersion } from './zones.ts';

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

/** With what a person signs in. */
export type SignIn = { token: string } | { name: string; password: string };

/** An answer that says no, with its status. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Where a text that was sent is wrong. */
    readonly faults: Fault[] = [],
  ) {
    super(message);
  }
}

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw refusal(response.status, await response.text());
  return response;
}

/** Asks the server; rejects with an Error that says what to do. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const text = await (await ask(method, path, body)).text();
  return (text ? JSON.parse(text) : null) as T;
}

function refusal(status: number, text: string): Refusal {
  try {
    const { error, faults } = JSON.parse(text) as { error?: unknown; faults?: Fault[] };
    if (typeof error === 'string') return new Refusal(status, error, faults);
  } catch {
    // Not JSON: a proxy in between answered, and the status is all there is.
  }
  return new Refusal(status, `The server answered ${status}`);
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

const instant = (epochMillis: number): string => encodeURIComponent(new Date(Math.round(epochMillis)).toISOString());
const box = ({ west, south, east, north }: Window): string => `bbox=${[west, south, east, north].map((deg) => deg.toFixed(6)).join()}`;

/** Pieces of a track between two times, as all that is known now has it, or as it was known at the second. */
async function pastOf(id: string, from: number, until: number, asKnown: boolean): Promise<Piece[]> {
  const asked = `track=${encodeURIComponent(id)}&from=${instant(from)}&until=${instant(until)}`;
  const { features } = await call<{ features: Piece[] }>('GET', `api/history?${asked}${asKnown ? `&knownBy=${instant(until)}` : ''}`);
  return features;
}

/** Sends a file of zones as it is, with what all of them mean. */
async function importZones(file: File, meaning: Record<string, string>): Promise<ZoneImport> {
  const kml = file.name.toLowerCase().endsWith('.kml');
  const response = await fetch(`api/zones/import?${new URLSearchParams(meaning)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': kml ? 'application/vnd.google-earth.kml+xml' : 'application/geo+json' },
    body: file,
  });
  if (!response.ok) throw refusal(response.status, await response.text());
  return (await response.json()) as ZoneImport;
}

/** The frame of a picture of the past. */
async function picture(at: number, asKnown: boolean, window: Window): Promise<ArrayBuffer> {
  const path = `api/picture?at=${instant(at)}&asKnown=${asKnown}&${box(window)}&zoom=${window.zoom.toFixed(2)}`;
  return (await ask('GET', path)).arrayBuffer();
}

const track = (id: string): string => `api/tracks/${encodeURIComponent(id)}`;

/** The REST routes of docs/live-protocol.md. Each rejects with an Error that says what to do. */
export const api = {
  config: () => call<Config>('GET', 'api/config'),
  positions,
  track: (id: string) => call<Track>('GET', track(id)),
  trail: (id: string) => call<Trail>('GET', `${track(id)}/trail`),
  lists: (id: string) => call<ListAnswer>('GET', `${track(id)}/lists`),
  evidence: (id: string) => call<{ messages: Evidence[] }>('GET', `${track(id)}/evidence`),
  command: (id: string, command: TrackCommand) => call<unknown>('POST', `${track(id)}/commands`, command),
  search: (query: string) => call<Found[]>('GET', `api/search?q=${encodeURIComponent(query)}`),
  picture,
  pastOf,
  extent: () => call<Extent>('GET', 'api/history/extent'),
  difference: (at: number, window: Window) => call<Differences>('GET', `api/picture/difference?at=${instant(at)}&${box(window)}&limit=200`),
  truth: () => call<Truth>('GET', 'api/truth'),
  rejects: (source: number) => call<Reject[]>('GET', `api/feeds/${source}/rejects`),
  saveZone: (id: string, feature: unknown) => call<unknown>('PUT', `api/zones/${encodeURIComponent(id)}`, feature),
  zoneVersions: (id: string) => call<{ features: ZoneVersion[] }>('GET', `api/zones/${encodeURIComponent(id)}/versions`),
  importZones,
  endZone: (id: string) => call<unknown>('DELETE', `api/zones/${encodeURIComponent(id)}`),
  saveRule: (id: string, rule: unknown) => call<unknown>('PUT', `api/rules/user/${encodeURIComponent(id)}`, rule),
  endRule: (id: string) => call<unknown>('DELETE', `api/rules/user/${encodeURIComponent(id)}`),
  tryRule: (rule: { expression: string; leastMinutes: number }) => call<Trial>('POST', 'api/rules/user/try', rule),
  raise: (alert: unknown) => call<{ id: string }>('POST', 'api/alerts', alert),
  alert: (id: string) => call<unknown>('GET', `api/alerts/${id}`),
  alertEvidence: (id: string) => call<{ messages: Evidence[] }>('GET', `api/alerts/${id}/evidence`),
  judge: (id: string, state: string, reason: string) => call<unknown>('POST', `api/alerts/${id}/state`, { state, reason }),
  purpose: (purpose: string) => call<unknown>('POST', 'api/purpose', { purpose }),
  /** How one signs in here beside name and password: at an identity provider, by its host. */
  ways: () => call<{ oidc: string | null }>('GET', 'api/session'),
  session: (who: SignIn) => call<unknown>('POST', 'api/session', who),
  signOut: () => call<unknown>('DELETE', 'api/session'),
  replay: (change: { paused?: boolean; speed?: number; seek?: number }) => call<unknown>('POST', 'api/replay', change),
};
