/** Which picture of the past: as it was by all that is known now, as it was known then, or where the two differ. */
export type PastMode = 'was' | 'known' | 'difference';

export const PAST_MODES: readonly PastMode[] = ['was', 'known', 'difference'];

/** A picture of the past as an address names it. */
export interface PastPlace {
  /** Epoch milliseconds. */
  at: number;
  mode: PastMode;
}

/** The picture of the past that the hash of an address names; null for the live one. */
export function pastOfHash(hash: string): PastPlace | null {
  const parts = new Map(hash.replace(/^#/, '').split('&').map((part) => part.split('=', 2) as [string, string | undefined]));
  const at = Date.parse(decodeURIComponent(parts.get('past') ?? ''));
  if (Number.isNaN(at)) return null;
  const mode = PAST_MODES.find((one) => one === parts.get('as')) ?? 'was';
  return { at, mode };
}

/** The hash with this picture of the past in it, or with none; what else it says stays. */
export function hashWithPast(hash: string, past: PastPlace | null): string {
  const others = hash.replace(/^#/, '').split('&').filter((part) => part && !/^(past|as)=/.test(part));
  const time = past && new Date(Math.round(past.at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const said = past ? [`past=${time}`, `as=${past.mode}`] : [];
  const all = [...others, ...said].join('&');
  return all ? `#${all}` : '';
}

/** A time as people type it, in UTC: a date and a time, or a time alone on the day of another; NaN when it is none. */
export function typedTime(text: string, dayOf: number): number {
  const match = /^\s*(?:(\d{4}-\d{2}-\d{2})[T ]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:Z|UTC)?\s*$/i.exec(text);
  if (!match) return NaN;
  const day = match[1] ?? new Date(dayOf).toISOString().slice(0, 10);
  return Date.parse(`${day}T${match[2]?.padStart(2, '0')}:${match[3]}:${match[4] ?? '00'}Z`);
}
