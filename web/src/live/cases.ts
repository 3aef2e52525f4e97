import type { LonLat } from '../lib/geodesic.ts';
import type { Alert, AlertState } from './alerts.ts';
import { call } from './api.ts';
import { Watch } from './watch.ts';
import type { Geometry } from './zones.ts';

/** What a case goes by in the list, and the parts of it; freshness as of the last whole minute. */
export interface Order {
  product: number;
  consequence: number;
  score: number;
  freshness: number;
  severity: number;
  zone: number;
  vessel: number;
  distress: number;
}

interface Named {
  id: string;
  name: string | null;
}

/** An alert as its case tells it. */
export interface CaseAlert {
  id: string;
  state: AlertState;
  open: boolean;
  rule: string;
  headline: string;
  severity: string;
  distress: boolean;
  silenced: boolean;
  from: string;
  until: string;
  news: string;
  place: LonLat | null;
  order: Order;
  /** How it came to its end; null while it is open, or where that is not remembered. */
  ended: Ended | null;
}

/** How an alert came to its end. */
export interface Ended {
  known: string;
  reason: string;
  /** Who said so; empty for a rule, or for time. */
  person: string;
  /** Who had confirmed it before; null where nobody had. */
  confirmedBy: string | null;
}

/** A line of what became of a case. */
export interface CaseEntry {
  kind: 'OPENED' | 'JOINED' | 'COMMENT' | 'ASSIGNED' | 'MERGED' | 'SPLIT' | 'HELD' | 'RELEASED' | 'CLOSED' | 'REOPENED';
  text: string;
  person: string;
  known: string;
}

/** A case as the server tells it; its log only where it is asked for alone. */
export interface Case {
  id: string;
  revision: number;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  into: string | null;
  held: boolean;
  hold: 'NONE' | 'BUDGET' | 'SILENCED';
  heldReason: string | null;
  headline: string;
  rule: string;
  rules: string[];
  severity: string;
  distress: boolean;
  order: Order;
  assignee: string | null;
  news: string;
  known: string;
  /** When it was over last; null of one that is not closed. */
  closed: string | null;
  place: LonLat | null;
  subjects: Named[];
  openAlerts: number;
  comments: number;
  alerts: CaseAlert[];
  log?: CaseEntry[];
}

/** What is not to be shown until a time. */
export interface Silence {
  id: string;
  rule: string | null;
  subject: Named | null;
  area: { name: string | null; geometry: Geometry } | null;
  reason: string;
  person: string;
  until: string;
  alerts: number;
}

/** What a person silences; all that is given must be true of an alert. */
export interface SilenceBody {
  rule?: string;
  subject?: string;
  zone?: string;
  geometry?: Geometry;
  radiusMeters?: number;
  hours: number;
  reason: string;
}

/** Open cases in their order, those that are held back and silenced among them. */
export function watchCases(): Watch<Case[]> {
  return new Watch<Case[]>('api/cases?held=any', [], (body) => (body as { cases: Case[] }).cases);
}

/** Closed cases are listed so many at most. */
export const MOST_CLOSED = 500;

/** The newest of those that were closed since a time, the newest end first; null until they are known. */
export function watchClosed(since: () => number): Watch<Case[] | null> {
  const path = (): string => `api/cases?held=any&limit=${MOST_CLOSED}&closedSince=${new Date(since()).toISOString()}`;
  return new Watch<Case[] | null>(path, null, (body) => (body as { cases: Case[] }).cases);
}

export function watchSilences(): Watch<Silence[]> {
  return new Watch<Silence[]>('api/silences', [], (body) => (body as { silences: Silence[] }).silences);
}

const path = (id: string): string => `api/cases/${encodeURIComponent(id)}`;

/** The routes about cases and silences of docs/alerts.md. Each rejects with an Error that says what to do. */
export const cases = {
  one: (id: string) => call<Case>('GET', path(id)),
  judge: (id: string, state: string, reason: string) => call<unknown>('POST', `${path(id)}/state`, { state, reason }),
  comment: (id: string, text: string) => call<unknown>('POST', `${path(id)}/comments`, { text }),
  assign: (id: string, person: string | null) => call<unknown>('POST', `${path(id)}/assignee`, { person }),
  release: (id: string) => call<unknown>('POST', `${path(id)}/release`, {}),
  merge: (id: string, others: string[]) => call<unknown>('POST', `${path(id)}/merge`, { cases: others }),
  split: (id: string, alerts: string[]) => call<{ id: string }>('POST', `${path(id)}/split`, { alerts }),
  silence: (body: SilenceBody) => call<{ id: string }>('POST', 'api/silences', body),
  endSilence: (id: string) => call<unknown>('DELETE', `api/silences/${encodeURIComponent(id)}`),
};

/** The alert that gives a case its headline and its order: the highest of the open ones, of all where none is open. */
export function leadingOf(each: Case): CaseAlert | undefined {
  const open = each.alerts.filter((alert) => alert.open);
  return [...(open.length ? open : each.alerts)].sort((a, b) => b.order.product - a.order.product || (a.id < b.id ? -1 : 1))[0];
}

/** What an alert came to in a word: one that was confirmed and whose time then came was right. */
export function outcomeOf({ state, ended }: CaseAlert): AlertState {
  return state === 'EXPIRED' && ended?.confirmedBy != null ? 'CONFIRMED' : state;
}

/** How a closed case ended, by the alert that leads it, and what became of the others. */
export function endingOf(each: Case): { outcome: AlertState; by: string; reason: string; before: string; others: string } {
  const leading = leadingOf(each);
  const ended = leading?.ended;
  const outcome = leading ? outcomeOf(leading) : 'EXPIRED';
  const rest = new Map<AlertState, number>();
  for (const alert of each.alerts) if (alert.id !== leading?.id) rest.set(outcomeOf(alert), (rest.get(outcomeOf(alert)) ?? 0) + 1);
  return {
    outcome,
    by: (outcome === 'CONFIRMED' ? ended?.confirmedBy : ended?.person) ?? '',
    reason: ended?.reason ?? '',
    before: outcome === 'CONFIRMED' ? '' : (ended?.confirmedBy ?? ''),
    others: [...rest].map(([state, count]) => `${count} ${state.toLowerCase()}`).join(', '),
  };
}

/** The case that an alert is in. */
export function caseOfAlert(all: readonly Case[], alert: string | null): Case | undefined {
  return alert === null ? undefined : all.find((each) => each.alerts.some(({ id }) => id === alert));
}

/** What speaks most for an alert, in a line; empty when nothing does. */
export function reasonOf(alert: Alert | undefined): string {
  const supports = alert?.properties.evidence.filter((each) => each.supports) ?? [];
  return supports.reduce((best, each) => (each.weightLog > best.weightLog ? each : best), { text: '', weightLog: -Infinity }).text;
}

/** Alerts that the map shows: those of cases that wait only when they are looked at. */
export function shownAlerts(alerts: readonly Alert[], all: readonly Case[], held: boolean, chosen: string | null): readonly Alert[] {
  if (held) return alerts;
  const waiting = new Set(all.flatMap((each) => (each.held ? each.alerts.map(({ id }) => id) : [])));
  return alerts.filter(({ id }) => id === chosen || !waiting.has(id));
}
