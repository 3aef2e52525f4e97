import type { Condition, Gaze, Place } from '../live/protocol.ts';
import { age, position, type PositionStyle } from './format.ts';
import { COASTING, LOST, STATUSES, words } from './words.ts';

/** How good it is: as it should be, to be looked at, to be acted on. */
export type Level = 'well' | 'caution' | 'alert';

/** A state in words, and how good it is. */
export interface Said {
  text: string;
  level: Level;
}

/** Below the first a share is to be looked at, below the second to be acted on, percent. */
const LINK_PERCENT = [80, 50] as const;
const BATTERY_PERCENT = [30, 15] as const;

function levelOf(percent: number, [caution, alert]: readonly [number, number]): Level {
  return percent < alert ? 'alert' : percent < caution ? 'caution' : 'well';
}

/**
 * The link to a craft: lost and silent by the state of its track, else by the share of its messages that came.
 *
 * @param ageSeconds since it was last heard
 */
export function linkSaid({ linkPercent }: Condition, status: string, ageSeconds: number): Said | null {
  const state = STATUSES.indexOf(status as (typeof STATUSES)[number]);
  if (state === LOST) return { text: `Lost, last heard ${age(ageSeconds)} ago`, level: 'alert' };
  if (state === COASTING) return { text: `Silent for ${age(ageSeconds)}`, level: 'caution' };
  if (linkPercent === null) return null;
  const level = levelOf(linkPercent, LINK_PERCENT);
  return { text: `${{ well: 'Good', caution: 'Weak', alert: 'Poor' }[level]}, ${Math.round(linkPercent)} % of messages came`, level };
}

const FIXES: Record<Condition['gnss'], Said | null> = {
  UNKNOWN: null,
  NO_FIX: { text: 'No fix', level: 'alert' },
  FIX_2D: { text: 'No height (2D)', level: 'caution' },
  FIX_3D: { text: 'Fix', level: 'well' },
  CORRECTED: { text: 'Fix, corrected', level: 'well' },
};

/** What its satellite receiver has; null when it never said. */
export function gnssSaid({ gnss, satellites }: Condition): Said | null {
  const fix = FIXES[gnss];
  const count = satellites === null ? '' : `${satellites} ${satellites === 1 ? 'satellite' : 'satellites'}`;
  if (!fix) return count ? { text: count, level: 'well' } : null;
  return { ...fix, text: [fix.text, count].filter(Boolean).join(', ') };
}

/** The charge that is left; null when it never said. */
export function batterySaid({ batteryPercent }: Condition): Said | null {
  if (batteryPercent === null) return null;
  const level = levelOf(batteryPercent, BATTERY_PERCENT);
  const word = { well: '', caution: ', low', alert: ', nearly empty' }[level];
  return { text: `${Math.round(batteryPercent)} %${word}`, level };
}

/** Whether it is where it may be; null when it never said. */
export function fenceSaid({ fence }: Condition): Said | null {
  if (fence === 'UNKNOWN') return null;
  return fence === 'BREACHED' ? { text: 'Outside its fence', level: 'alert' } : { text: 'Within its fence', level: 'well' };
}

/** The mode of its autopilot, and whether its motors may turn; null when it never said. */
export function modeSaid({ mode, arming }: Condition): Said | null {
  const text = [mode ?? '', arming === 'UNKNOWN' ? '' : words(arming).toLowerCase()].filter(Boolean).join(', ');
  return text ? { text, level: 'well' } : null;
}

/** Where a camera looks, in words; empty when it said no more than that it has one. */
export function sightWords({ azimuthDeg, elevationDeg, slantRangeMeters, horizontalFieldDeg }: Gaze): string {
  const parts: string[] = [];
  if (azimuthDeg !== null) parts.push(`towards ${String(Math.round(azimuthDeg) % 360).padStart(3, '0')}°`);
  if (elevationDeg !== null) parts.push(`${Math.abs(Math.round(elevationDeg))}° ${elevationDeg < 0 ? 'down' : 'up'}`);
  if (horizontalFieldDeg !== null) parts.push(`${horizontalFieldDeg.toFixed(horizontalFieldDeg < 10 ? 1 : 0)}° wide`);
  if (slantRangeMeters !== null) parts.push(`${Math.round(slantRangeMeters)} m away`);
  return parts.join(', ');
}

/** The corners of the image on the ground, one a line. */
export function cornerLines({ corners }: Gaze, style: PositionStyle): string[] {
  return corners.map(([lonDeg, latDeg]: Place) => position(lonDeg, latDeg, style));
}
