/** The JSON of the REST routes in docs/live-protocol.md. Times are ISO 8601 UTC unless their name says otherwise. */
import type { Marking } from './feed.ts';

export interface Ellipse {
  semiMajorMeters: number;
  semiMinorMeters: number;
  bearingDeg: number;
}

export interface Estimate {
  time: string | null;
  latDeg: number;
  lonDeg: number;
  speedMps: number | null;
  courseDeg: number | null;
  covariance?: number[];
  ellipse95: Ellipse | null;
}

export interface Claim {
  kind: string;
  value: string;
  source: number;
  sourceName: string | null;
  first: string;
  last: string;
}

export interface Contributor {
  source: number;
  sourceName: string | null;
  /** Of the source's lines; empty when it is not known. */
  format?: string;
  /** Of detections, the sensor. */
  receiver: string | null;
  reports: number;
  first: string;
  last: string;
}

export interface Motion {
  speedMps: number | null;
  /** The "or more" value was sent. */
  speedAtLeast?: boolean;
  courseDeg: number | null;
  headingDeg: number | null;
  turnDegPerMin: number | null;
  turnAtLeast?: boolean;
}

/** Of what flies. */
export interface Flight {
  /** Above the 1013.25 hPa level. */
  pressureAltitudeMeters: number | null;
  /** Above the ellipsoid. */
  heightMeters: number | null;
  climbMps: number | null;
  place: 'UNKNOWN' | 'AIRBORNE' | 'ON_GROUND';
  squawk: string | null;
  emergency: string;
}

/** How a craft last said it is doing. */
export interface Condition {
  gnss: 'UNKNOWN' | 'NO_FIX' | 'FIX_2D' | 'FIX_3D' | 'CORRECTED';
  satellites: number | null;
  batteryPercent: number | null;
  /** Of the messages of its link that came lately. */
  linkPercent: number | null;
  arming: 'UNKNOWN' | 'DISARMED' | 'ARMED';
  fence: 'UNKNOWN' | 'WITHIN' | 'BREACHED';
  mode: string | null;
}

/** Longitude and latitude. */
export type Place = [number, number];

/** Where a camera last looked. */
export interface Gaze {
  azimuthDeg: number | null;
  /** Above the horizon. */
  elevationDeg: number | null;
  horizontalFieldDeg: number | null;
  verticalFieldDeg: number | null;
  slantRangeMeters: number | null;
  centre: Place | null;
  /** Of the image on the ground, in order around it; empty when not said. */
  corners: Place[];
}

export interface Extent {
  bowMeters: number;
  sternMeters: number;
  portMeters: number;
  starboardMeters: number;
}

export interface Sighting {
  stamp: string;
  sensor: string;
  /** Squared Mahalanobis distance from the prediction. */
  distanceSquared: number | null;
  /** Probability that the next best explanation was right instead. */
  rivalProb: number | null;
  /** The track that it is of by that explanation; null when it says of none. */
  rival: string | null;
}

/** What a person said of the association of a track. */
export interface Overrule {
  kind: 'SAME_AS' | 'APART' | 'AS_BEFORE';
  /** Id of the track that it was said of. */
  track: string;
  person: string;
  stamp: string;
}

export interface Sightings {
  detections: number;
  disagreements: number;
  into: string | null;
  /** Newest first. */
  newest: Sighting[];
  /** Newest first. */
  overrules: Overrule[];
}

export interface Track {
  id: string;
  revision: number;
  status: string;
  platform: string;
  transponder: string;
  /** Null when only sensors see it. */
  identity: { scheme: string; number: string | number } | null;
  name: string | null;
  estimate: Estimate | null;
  motion: Motion | null;
  /** Null of what does not fly. */
  flight?: Flight | null;
  /** Null when it never said. */
  condition?: Condition | null;
  /** Null when it never said. */
  gaze?: Gaze | null;
  navigationStatus: string;
  shipType: number;
  extent: Extent | null;
  hiddenByDefault?: boolean;
  claims: Claim[];
  contributors: Contributor[];
  sightings?: Sightings;
  reports: number;
  began: string;
  known: string;
  late: boolean;
  marking: Marking | null;
}

export interface Evidence {
  stamp: string;
  source: number;
  sourceName: string | null;
  arrival: string;
  /** Null, with its hash, when the message is not kept any more. */
  text: string | null;
  sha256: string | null;
}

/** A vessel of a list, such as one of those under sanctions. */
export interface ListedVessel {
  /** What the ship has in common with it. */
  by: 'IMO' | 'MMSI' | 'NAME';
  list: string;
  date: string;
  programme: string;
  name: string;
  formerNames: string[];
  imo: number | null;
  mmsi: number | null;
}

/** What the lists in force say of a ship. */
export interface ListAnswer {
  lists: { name: string; date: string; source: string; vessels: number }[];
  matches: ListedVessel[];
  possible: ListedVessel[];
}

export interface Trail {
  geometry: { type: string; coordinates: number[][] };
  properties: {
    times?: (number | null)[];
    /** Of each point; null where it was not said, and on the ground. */
    heightsMeters?: (number | null)[];
    /** What it said was wrong at each point; null where nothing. */
    emergencies?: (string | null)[];
  } | null;
}

export interface Found {
  id: string;
  name: string | null;
  identity: { scheme: string; number: string | number } | null;
  callSign: string | null;
  imo: string | number | null;
  platform: string;
  latDeg: number | null;
  lonDeg: number | null;
  status: string;
}

/** A recording without times is stamped from near zero. */
const UNDATED_BELOW_MILLIS = 1e11;

/** The moment of a stamp `arrival-source-sequence`, epoch milliseconds; NaN when it is not one. */
export function stampMillis(stamp: string | null | undefined): number {
  if (!stamp) return NaN;
  const arrival = /^(-?\d+)-\d+-\d+$/.exec(stamp);
  if (!arrival) return Date.parse(stamp);
  const millis = Number(arrival[1]) / 1000;
  return millis > UNDATED_BELOW_MILLIS ? millis : NaN;
}
