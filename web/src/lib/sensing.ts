import type { Contributor, Overrule, Sightings } from '../live/protocol.ts';
import { stampMillis } from '../live/protocol.ts';
import { age, count } from './format.ts';

/** What a detection that belongs to a track exceeds in 32 and in 5 of 100 cases: chi-square with two degrees of freedom. */
const NEAR_SQUARED = 2.28;
const FAR_SQUARED = 5.99;
/** A smaller chance of another explanation is not worth a word. */
const LEAST_RIVAL = 0.01;
/** A radar that turns has come by a few times within it. */
const SENSOR_FRESH_SECONDS = 30;

/** One way by which a track is known: its reports, or one sensor. */
export interface Means {
  name: string;
  sensor: boolean;
  count: number;
  /** NaN when it is not dated. */
  ageSeconds: number;
  fresh: boolean;
}

/** A squared Mahalanobis distance as a word and in standard deviations. */
export function distanceWords(distanceSquared: number | null): string {
  if (distanceSquared === null || !(distanceSquared >= 0)) return '–';
  const word = distanceSquared <= NEAR_SQUARED ? 'near' : distanceSquared <= FAR_SQUARED ? 'fair' : 'far';
  return `${word}, ${Math.sqrt(distanceSquared).toFixed(1)} σ`;
}

/** The chance that the next best explanation was right; empty when there is next to none. */
export function rivalWords(rivalProb: number | null): string {
  return rivalProb === null || rivalProb < LEAST_RIVAL ? '' : `${Math.round(rivalProb * 100)} %`;
}

/**
 * What a person said, as it bears on a track.
 *
 * @param id of the track that is shown
 * @param nameOf what to call a track by its id
 */
export function overruleWords({ kind, track }: Overrule, id: string, nameOf: (id: string) => string): string {
  const own = track === id;
  switch (kind) {
    case 'SAME_AS':
      return own ? 'It goes on as another.' : `${nameOf(track)} goes on as this one.`;
    case 'APART':
      return own ? 'What sensors see is not it: that has a track of its own.' : `Parted from ${nameOf(track)}, which is not what sensors see.`;
    case 'AS_BEFORE':
      return own ? 'What was said of it was taken back.' : `What was said of ${nameOf(track)} was taken back.`;
  }
}

/** What sensors say against what was reported; empty when nothing. */
export function disagreementWords({ disagreements }: Sightings): string {
  if (disagreements === 0) return '';
  if (disagreements === 1) return 'Once it reported a position where sensors do not see it.';
  return `${count(disagreements)} times it reported a position where sensors do not see it.`;
}

/** True for a contributor that saw it; others heard it. */
export function isSensor({ format }: Contributor): boolean {
  return (format ?? '').startsWith('detections');
}

/** What the reports of a source are called, by the format of its lines. */
const SYSTEMS: Record<string, string> = { adsb: 'ADS-B', mavlink: 'MAVLink', klv: 'KLV', cot: 'CoT', gnss: 'GNSS', phone: 'Phone', sensorthings: 'SensorThings' };

function systemOf({ format }: Contributor): string {
  return SYSTEMS[(format ?? '').split(':')[0] as string] ?? 'AIS';
}

/**
 * By what a track is known: reports first, as one for each system, then each sensor by name.
 *
 * @param dueSeconds after which the next report is overdue
 */
export function meansOf(contributors: readonly Contributor[], nowMillis: number, dueSeconds: number): Means[] {
  const byName = new Map<string, Means>();
  for (const through of [...contributors].sort((a, b) => Number(isSensor(a)) - Number(isSensor(b)))) {
    const sensor = isSensor(through);
    const name = sensor ? (through.receiver ?? through.sourceName ?? `source ${through.source}`) : systemOf(through);
    const known = byName.get(name) ?? { name, sensor, count: 0, ageSeconds: NaN, fresh: false };
    const seconds = Math.max(0, (nowMillis - stampMillis(through.last)) / 1000);
    known.count += through.reports;
    known.ageSeconds = Number.isNaN(known.ageSeconds) ? seconds : Math.min(known.ageSeconds, seconds);
    known.fresh = known.ageSeconds <= (sensor ? SENSOR_FRESH_SECONDS : dueSeconds);
    byName.set(name, known);
  }
  return [...byName.values()];
}

/** Who is silent while another is not; empty when all are heard and see, or nothing is known. */
export function silenceWords(means: readonly Means[]): string {
  const reports = means.find((one) => !one.sensor);
  const seeing = means.filter((one) => one.sensor && one.fresh).map((one) => one.name);
  const see = `${seeing.join(' and ')} ${seeing.length === 1 ? 'sees' : 'see'} it`;
  if (!reports) return seeing.length > 0 ? `It has reported nothing; ${see}.` : '';
  if (!reports.fresh && seeing.length > 0) return `${reports.name} last heard ${age(reports.ageSeconds)} ago; ${see}.`;
  const lost = means.find((one) => one.sensor && !one.fresh);
  if (!reports.fresh || !lost || seeing.length > 0) return '';
  return `${reports.name} is heard; ${lost.name} last saw it ${age(lost.ageSeconds)} ago.`;
}
