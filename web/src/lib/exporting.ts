import type { Window } from '../live/socket.ts';

/** What a person asks to export. */
export interface ExportAsked {
  format: string;
  /** Start and end, as a person writes them: UTC to the second. */
  from: string;
  until: string;
  /** As it was known then; empty for all that is known. */
  knownBy: string;
  /** Where; undefined for everywhere. */
  window: Window | undefined;
}

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?Z?$/;

/** A time as the server reads it, or null for a text that is none. */
export function asInstant(text: string): string | null {
  const parts = TIME.exec(text.trim());
  if (!parts) return null;
  const instant = `${parts[1]}T${parts[2]}${parts[3] ?? ':00'}Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** A time as it stands in the field. */
export function asField(millis: number): string {
  return new Date(millis).toISOString().slice(0, 19).replace('T', ' ');
}

/** What is wrong with it in words, or nothing. */
export function problem(asked: ExportAsked): string {
  const from = asInstant(asked.from);
  const until = asInstant(asked.until);
  if (!from) return `From is a time as 2026-06-01 06:00, not ${asked.from}`;
  if (!until) return `Until is a time as 2026-06-01 06:00, not ${asked.until}`;
  if (Date.parse(until) < Date.parse(from)) return 'Until is before from';
  if (asked.knownBy && !asInstant(asked.knownBy)) return `Known by is a time as 2026-06-01 06:00, not ${asked.knownBy}`;
  return '';
}

/** A longitude as the server takes it. */
function wrapped(lonDeg: number): number {
  return ((((lonDeg + 180) % 360) + 360) % 360) - 180;
}

/** The box of a window; empty when it goes round the earth. */
export function bbox(window: Window): string {
  if (window.east - window.west >= 360) return '';
  const edges = [wrapped(window.west), Math.max(-90, window.south), wrapped(window.east), Math.min(90, window.north)];
  return edges.map((edge) => edge.toFixed(5)).join(',');
}

/** Where the file is to be had. Its times must be right. */
export function exportUrl(asked: ExportAsked): string {
  const query = new URLSearchParams({ format: asked.format });
  const box = asked.window ? bbox(asked.window) : '';
  if (box) query.set('bbox', box);
  query.set('from', asInstant(asked.from) ?? '');
  query.set('until', asInstant(asked.until) ?? '');
  const knownBy = asked.knownBy ? asInstant(asked.knownBy) : null;
  if (knownBy) query.set('knownBy', knownBy);
  return `api/export?${query.toString()}`;
}
