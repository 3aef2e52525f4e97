/** From when until when the history has anything, epoch milliseconds; null while it has nothing. */
export interface Extent {
  from: number | null;
  until: number | null;
}

/** Where a track was, or was taken to be. */
export interface PlaceThen {
  latDeg: number;
  lonDeg: number;
  sigmaMeters: number;
  status: string;
  /** Of the report that it follows from, epoch milliseconds. */
  time: number;
}

/** A track that two pictures of one instant show in different places. */
export interface Difference {
  track: string;
  name: string | null;
  identity: string | null;
  platform: string;
  was: PlaceThen;
  /** Null when it was not known to be there. */
  known: PlaceThen | null;
  meters: number | null;
  why: string;
}

export interface Differences {
  at: number;
  asItWas: number;
  asKnown: number;
  differ: number;
  notKnown: number;
  /** What was not known first, then the farthest. */
  tracks: Difference[];
}

/** A piece of a track, as GET /api/history tells it. */
export interface Piece {
  geometry: { type: string; coordinates: number[] | number[][] };
  properties: {
    track: string;
    name: string | null;
    identity: string | null;
    platform: string;
    tlp: string;
    licence: string | null;
    times: number[];
    known: number[];
    sigmaMeters: number[];
  };
}

/** A place of a track with its two times, epoch milliseconds. */
export interface PastPoint {
  lonDeg: number;
  latDeg: number;
  time: number;
  known: number;
}

/** What is known of a track in the hour before an instant. */
export interface PastTrack {
  id: string;
  name: string | null;
  identity: string | null;
  platform: string;
  tlp: string;
  licence: string | null;
  /** In order of time. */
  points: PastPoint[];
}

/** Joins the pieces of one track; null when there are none. */
export function joined(id: string, pieces: readonly Piece[]): PastTrack | null {
  const last = pieces[pieces.length - 1]?.properties;
  if (!last) return null;
  const points = pieces.flatMap(({ geometry, properties }) => {
    const pairs = (geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates) as number[][];
    return pairs.map(([lonDeg, latDeg], i) => ({
      lonDeg: lonDeg as number,
      latDeg: latDeg as number,
      time: properties.times[i] as number,
      known: properties.known[i] as number,
    }));
  });
  points.sort((a, b) => a.time - b.time);
  const { name, identity, platform, tlp, licence } = last;
  return { id, name, identity, platform, tlp, licence, points };
}
