import { Signal } from './lib/signal.ts';
import { type Case, watchClosed } from './live/cases.ts';
import { nowMillis, session } from './session.ts';
import { ui } from './ui.ts';

const HOUR = 3_600_000;

/** Spans of closed cases, in hours: a watch, a day, a week. */
export const CLOSED_HOURS: readonly [number, string][] = [[8, 'last 8 h (shift)'], [24, 'last 24 h'], [168, 'last 7 days']];

/** The list is of cases that were closed within so many hours; null while it is of those that are open. */
export const closedHours = new Signal<number | null>(null);
/** Closed cases that are looked at; null while none are, or until they are known. */
export const closedCases = new Signal<readonly Case[] | null>(null);

/** Each span is asked for while it is shown. */
const spans = new Map(CLOSED_HOURS.map(([hours]) => [hours, watchClosed(() => nowMillis() - hours * HOUR)]));

function shown(): ReturnType<typeof watchClosed> | undefined {
  return closedHours.value === null || !ui.alertsOpen.value ? undefined : spans.get(closedHours.value);
}

function follow(): void {
  for (const watch of spans.values()) {
    if (watch === shown()) watch.start();
    else watch.stop();
  }
  tell();
}

function tell(): void {
  closedCases.value = shown()?.value.value ?? null;
}

/** A command was given: what it closes is asked for until it has surely come into effect. */
export function askClosedSoon(): void {
  shown()?.soon();
}

for (const signal of [closedHours, ui.alertsOpen]) signal.subscribe(follow);
for (const watch of spans.values()) watch.value.subscribe(tell);
// What is open no more has closed just now.
session.cases.value.subscribe(() => shown()?.now());
