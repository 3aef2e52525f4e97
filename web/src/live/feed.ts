/** What becomes of the lines of a source, as the REST routes of docs/live-protocol.md have it. */
export type FeedState = 'live' | 'quiet' | 'blind' | 'ended' | 'failed';

/** Who may see something, and under whose licence it stands. */
export interface Marking {
  tlp: string;
  /** Names of the audiences that may; none for all. */
  releasableTo?: string[] | null;
  licence?: string | null;
}

/** That the lines of a feed come faster than they are taken. */
export interface HeldBack {
  seconds: number;
  waiting: number;
  dropped: number;
}

export interface Feed extends Marking {
  source: number;
  name: string;
  uri: string;
  format: string;
  state: FeedState;
  detail: string | null;
  received: number;
  dropped?: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  rejects: Record<string, number>;
  perSecond: number;
  history: number[];
  lastArrival: string | null;
  heldBack?: HeldBack | null;
  /** How its pictures are coded: h264, h265 or mpeg2; null when it brings none. */
  video?: string | null;
}

export interface Reject {
  stamp: string;
  code: string;
  offsetBytes: number;
  /** Null below the role that may see it. */
  text: string | null;
}
