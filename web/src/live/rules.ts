import { Watch } from './watch.ts';

export const SEVERITIES = ['MINOR', 'MODERATE', 'SEVERE', 'EXTREME', 'UNKNOWN'] as const;

/** What a rule raised in the last days, the oldest day first. */
export interface RuleTally {
  rule: string;
  perDay: number[];
  total: number;
  open: number;
}

/** A rule that a person wrote. */
export interface UserRule {
  id: string;
  title: string;
  expression: string;
  leastMinutes: number;
  severity: string;
  person: string;
  since: string;
  /** It stands in the settings file, and is changed there. */
  ofSettings: boolean;
}

/** Where an expression is wrong; line and column from 1. */
export interface Fault {
  line: number;
  column: number;
  message: string;
}

/** What a rule would have raised. */
export interface Trial {
  summary: string;
  alerts: number | null;
  perDay: number[];
  first: { track: string; name: string; at: string; latDeg: number | null; lonDeg: number | null }[];
  notKept: { name: string; reason: string }[];
  tracks: number;
  points: number;
  cutShort: string | null;
  hiddenLeftOut: boolean;
}

export function watchTallies(): Watch<RuleTally[]> {
  return new Watch<RuleTally[]>('api/rules', [], (body) => (body as { rules: RuleTally[] }).rules);
}

export function watchUserRules(): Watch<UserRule[]> {
  return new Watch<UserRule[]>('api/rules/user', [], (body) => (body as { rules: UserRule[] }).rules);
}

/** The faulty line of a text with a mark below the column, in two lines. */
export function pointedAt(text: string, { line, column }: Fault): string {
  const wrong = text.split('\n')[line - 1] ?? '';
  return `${wrong}\n${wrong.slice(0, column - 1).replace(/[^\t]/g, ' ')}^`;
}

/** Where in a text a fault begins, in characters. */
export function offsetOf(text: string, { line, column }: Fault): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}

/** An id for a new rule, of its title, that no other has. */
export function newRuleId(title: string, taken: readonly string[]): string {
  const slug = title.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 36).replace(/-$/, '') || 'rule';
  for (let i = 1; ; i++) {
    const id = i === 1 ? slug : `${slug}-${i}`;
    if (!taken.includes(id)) return id;
  }
}

/** How often in a day, in words. */
export function aDay(tally: RuleTally | undefined): string {
  const days = tally?.perDay.length ?? 0;
  if (!tally || days === 0) return 'no alert in seven days';
  const rate = tally.total / days;
  return `${rate >= 10 ? Math.round(rate) : Number(rate.toFixed(1))} a day (${tally.perDay.join(' ')})`;
}
