import { age, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { Watch } from './watch.ts';

export type Kind = 'webhook' | 'mail';
export const KINDS: Record<Kind, string> = { webhook: 'by webhook', mail: 'by e-mail' };

/** Someone who is told of alerts without looking at the map, and how that goes. */
export interface Subscriber {
  name: string;
  kind: Kind;
  target: string;
  rules: string[];
  severity: string;
  order: number;
  state: 'ok' | 'failing';
  problem: string;
  failingSince: string | null;
  lastDelivered: string | null;
  lastFailed: string | null;
  lastProblem: string;
  tries: number;
  nextTry: string | null;
  oldestWaiting: string | null;
  waiting: number;
  delivered: number;
  putAway: number;
}

/** All who are told: the open maps, and the subscribers. */
export interface Told {
  maps: number;
  subscribers: Subscriber[];
}

/** What became of one message about an alert. */
export interface Notice {
  subscriber: string;
  kind: Kind;
  alert: string;
  revision: number;
  event: string;
  queued: string;
  ended: string | null;
  state: 'waiting' | 'delivered' | 'given-up';
  reason: string;
}

export function watchSubscribers(): Watch<Told | null> {
  return new Watch<Told | null>('api/subscribers', null, (body) => body as Told);
}

/** Who was told of the alerts of a case; null until it is known. */
export function watchNotices(id: string): Watch<Notice[] | null> {
  return new Watch<Notice[] | null>(`api/cases/${encodeURIComponent(id)}/told`, null, (body) => (body as { told: Notice[] }).told);
}

/** What a subscriber wants to be told of. */
export function wantedWords({ rules, severity, order }: Pick<Subscriber, 'rules' | 'severity' | 'order'>): string {
  const parts = [
    rules.length ? rules.map((rule) => words(rule.replaceAll('-', '_'))).join(', ') : 'Every rule',
    severity === 'UNKNOWN' ? '' : `${severity.toLowerCase()} or worse`,
    order > 0 ? `order ${order} or more` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Whether deliveries work: of one to whom nothing was sent since the start nobody knows. */
export function standingOf({ state, lastDelivered, lastFailed }: Subscriber): 'failing' | 'ok' | 'untried' {
  if (state === 'failing') return 'failing';
  return lastDelivered || lastFailed ? 'ok' : 'untried';
}

/** A moment as one reads it beside now: 09:12 UTC, 4 min ago. */
export function moment(time: string, now: number): string {
  const at = Date.parse(time);
  return `${timeUtc(at)} UTC, ${age((now - at) / 1000)} ago`;
}

/** How the deliveries go, the worst first. */
export function deliveryWords(each: Subscriber, now: number): string[] {
  const { failingSince, problem, tries, nextTry, lastDelivered, lastFailed, lastProblem, oldestWaiting, waiting } = each;
  const left = nextTry === null ? 0 : Math.max(0, Math.ceil((Date.parse(nextTry) - now) / 1000));
  return [
    failingSince ? `Cannot be told since ${moment(failingSince, now)}: ${problem}` : '',
    failingSince && tries ? `Tried ${tries === 1 ? 'once' : `${tries} times`} in vain${nextTry ? `, again in ${age(left)}` : ''}` : '',
    waiting && oldestWaiting ? `Longest waits what was made ${moment(oldestWaiting, now)}` : '',
    lastDelivered ? `Last told ${moment(lastDelivered, now)}` : 'Told of nothing since the start: whether it works is not known',
    !failingSince && lastFailed ? `A try failed last ${moment(lastFailed, now)}: ${lastProblem}` : '',
  ].filter(Boolean);
}
