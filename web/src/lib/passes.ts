import type { AccessWindow, Kind } from '../live/satelliteroutes.ts';

/** What is shown of a row: the windows of one instrument of a satellite, in order of time. */
export interface PassRow {
  number: number;
  name: string;
  instrument: string;
  windows: AccessWindow[];
}

const HOUR = 3_600_000;

/** A row for each instrument of these kinds that has windows, the next with light first. */
export function passRows(windows: readonly AccessWindow[], kinds: ReadonlySet<Kind>, now: number): PassRow[] {
  const rows = new Map<string, PassRow>();
  for (const each of windows) {
    if (!kinds.has(each.kind)) continue;
    const key = `${each.number} ${each.instrument}`;
    const row = rows.get(key) ?? { number: each.number, name: each.satellite, instrument: each.instrument, windows: [] };
    row.windows.push(each);
    rows.set(key, row);
  }
  const next = (row: PassRow): number => Math.min(...row.windows.filter(({ end, lit }) => lit && Date.parse(end) >= now).map(({ begin }) => Date.parse(begin)));
  return [...rows.values()].sort((a, b) => next(a) - next(b) || 0);
}

/** Elements older than this are warned of, days. */
export const OLD_DAYS = 14;

/** What is wrong with the times of windows whose elements are old; empty when nothing is. */
export function ageWarning(windows: readonly AccessWindow[]): string {
  const old = windows.filter(({ elementAgeDays }) => elementAgeDays > OLD_DAYS);
  const worst = Math.max(0, ...old.map(({ elementAgeDays }) => elementAgeDays));
  return old.length === 0 ? '' : `Elements of ${old.length} of ${windows.length} windows are more than ${OLD_DAYS} days from them, up to ${Math.round(worst)}: fetch newer ones.`;
}

/** The next windows in which there is light, of some kinds. */
export function nextWindows(windows: readonly AccessWindow[], number: number, now: number, most: number): AccessWindow[] {
  return windows.filter((each) => each.number === number && each.lit && Date.parse(each.end) >= now).slice(0, most);
}

/** Where a window lies on a strip of some hours, as shares of its length; null when it is outside. */
export function barOf(window: AccessWindow, from: number, hours: number): { left: number; width: number } | null {
  const span = hours * HOUR;
  const [begin, end] = [Date.parse(window.begin), Date.parse(window.end)].map((at) => (at - from) / span) as [number, number];
  if (end < 0 || begin > 1) return null;
  const left = Math.max(0, begin);
  return { left, width: Math.min(1, end) - left };
}

/** Whole hours of UTC on the strip, every third. */
export function hoursOf(from: number, hours: number): number[] {
  const step = 3 * HOUR;
  const marks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= from + hours * HOUR; at += step) marks.push(at);
  return marks;
}

/** A resolution as people say it: 30 cm, 2.5 m, 375 m. */
export function resolution(meters: number | null): string {
  if (meters === null) return '';
  if (meters < 1) return `${Math.round(meters * 100)} cm`;
  return meters < 10 ? `${meters.toFixed(1)} m` : `${Math.round(meters)} m`;
}

/** All that is told of a window, in one line. */
export function windowWords(window: AccessWindow): string {
  const [begin, end] = [window.begin, window.end].map((at) => at.slice(11, 19)) as [string, string];
  const light = window.lit ? `sun ${Math.round(window.sunElevationDeg)}°` : `no light: sun ${Math.round(window.sunElevationDeg)}°`;
  const parts = [
    begin === end ? begin : `${begin}–${end}`,
    `${window.satellite}, ${window.instrument} (${window.operator}, ${window.countries.join(' ')})`,
    `elevation ${Math.round(window.elevationDeg)}°, incidence ${Math.round(window.incidenceDeg)}°`,
    resolution(window.resolutionMeters),
    window.kind === 'sar' ? `looks ${window.side}` : light,
    window.coveredRatio < 0.995 ? `${Math.round(window.coveredRatio * 100)} % of it` : '',
    `± ${window.errorSeconds < 10 ? window.errorSeconds.toFixed(1) : Math.round(window.errorSeconds)} s`,
  ];
  return parts.filter(Boolean).join(' · ');
}
