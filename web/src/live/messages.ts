import type { Feed } from './feed.ts';
import type { Track } from './protocol.ts';

/** What the socket says in JSON, and the page's configuration, as in docs/live-protocol.md. */
export type Mode = 'live' | 'replay' | 'simulation' | 'idle';

export interface UserLayer {
  name: string;
  url: string;
  kind: 'pmtiles' | 'geojson';
}

export interface Config {
  mode: Mode;
  title: string;
  person: string;
  role: string;
  lifted: boolean;
  canLift: boolean;
  /** Whose picture this is; null where the site has but one. */
  audience?: string | null;
  replay: { from: number | string; to: number | string } | null;
  layers: UserLayer[];
  /** Formats in which this person may export the past; none where nothing is kept, or the role does not allow it. */
  exports: string[];
  /** The picture is of a simulated world, and this person may see what that really does. */
  truth: boolean;
}

export interface Hello {
  op: 'hello';
  run: string;
  mode: Mode;
  person: string;
  role: string;
  lifted: boolean;
  canLift: boolean;
  audience?: string | null;
}

export interface ClockMessage {
  op: 'clock';
  epochMillis: number | null;
  paused?: boolean;
  speed?: number;
  from?: number;
  to?: number;
}

export type ServerMessage =
  | Hello
  | ClockMessage
  | { op: 'feeds'; feeds: Feed[] }
  | { op: 'selected'; track: Track | null; into?: string | null }
  | { op: 'alerts' }
  | { op: 'cases' }
  | { op: 'error'; message: string }
  | { op: 'pong'; t: number };
