import { askClosedSoon, CLOSED_HOURS, closedCases, closedHours } from './closed.ts';
import { Signal } from './lib/signal.ts';
import { type Alert, placeOfAlert } from './live/alerts.ts';
import { api } from './live/api.ts';
import { type Case, caseOfAlert, cases, leadingOf, shownAlerts } from './live/cases.ts';
import { session } from './session.ts';
import { flyTo, toggleLeft, ui } from './ui.ts';

const CLOSE_ZOOM = 11;
/** Rules that judge who could have been heard. */
const BY_RECEPTION = ['silence', 'feed'];

/** What is about to be said of a case by the keyboard: another each time that a key is pressed. */
export interface Asked {
  what: 'dismissed' | 'confirmed' | 'comment' | 'give';
}

/** Whose cases are listed. */
export type Whose = 'all' | 'mine' | 'nobody';

/** What a person is at in the list of cases; nothing of it is told to the server. */
export const triage = {
  /** The case that the keys mean. */
  at: new Signal<string | null>(null),
  /** Its page is open. */
  open: new Signal(false),
  /** Those that are held back and silenced are in the list too. */
  held: new Signal(false),
  /** Only those that are with the person at this page, or with nobody, are in the list. */
  whose: new Signal<Whose>('all'),
  /** The alert that is looked at where it is over: open ones are known anyway. */
  over: new Signal<Alert | null>(null),
  asked: new Signal<Asked | null>(null),
  /** Why the last command was refused; empty when it was not. */
  problem: new Signal(''),
};

/** The span of closed cases that was looked at last. */
let lastHours = CLOSED_HOURS[0]?.[0] ?? null;

/** Alerts that the map shows now. */
export const alertsOnMap = new Signal<readonly Alert[]>([]);

/** An alert that is to be opened as soon as its case is known: it may be told of a moment before that is. */
let wanted: { alert: string; fly: boolean } | null = null;

/** Shows what was closed within some hours, or what is open. */
export function showClosed(hours: number | null): void {
  if (!ui.alertsOpen.value) toggleLeft('alerts', true);
  leaveCase();
  if (hours !== null) lastHours = hours;
  closedHours.value = hours;
}

/** From open cases to closed ones, and back. */
export function toggleClosed(): void {
  showClosed(closedHours.value === null || !ui.alertsOpen.value ? lastHours : null);
}

/** Cases of the list, from the top: closed ones where those are looked at; else those that are held back, then those that are silenced, only when they are asked for. */
export function listed(): Case[] {
  if (closedHours.value !== null) return (closedCases.value ?? []).filter(isListed);
  const all = session.cases.value.value;
  const of = (hold: Case['hold']): Case[] => all.filter((each) => each.hold === hold && isListed(each));
  return triage.held.value ? [...of('NONE'), ...of('BUDGET'), ...of('SILENCED')] : of('NONE');
}

function isListed({ assignee }: Case): boolean {
  const whose = triage.whose.value;
  return whose === 'all' || assignee === (whose === 'mine' ? (session.hello.value?.person ?? '') : null);
}

/** From all cases to one's own, to those that nobody has, and to all again. */
export function nextWhose(): void {
  if (!ui.alertsOpen.value) toggleLeft('alerts', true);
  const next: Record<Whose, Whose> = { all: 'mine', mine: 'nobody', nobody: 'all' };
  triage.whose.value = next[triage.whose.value];
}

/** True where a case can be given to someone else: without accounts there is nobody else. */
export function mayGive(): boolean {
  return session.mayCommand() && session.hello.value?.person !== 'local';
}

/** How many wait for the budget, and how many are silenced. */
export function waiting(): { held: number; silenced: number } {
  const all = session.cases.value.value;
  return { held: all.filter(({ hold }) => hold === 'BUDGET').length, silenced: all.filter(({ hold }) => hold === 'SILENCED').length };
}

/** A case of the open ones, or of the closed ones that are looked at. */
export function knownCase(id: string | null): Case | undefined {
  const of = (all: readonly Case[]): Case | undefined => all.find((each) => each.id === id);
  return of(session.cases.value.value) ?? of(closedCases.value ?? []);
}

/** Opens the page of a case at one of its alerts, or at that which leads it. */
export function openCase(each: Case, alert = leadingOf(each)?.id ?? null, fly = true): void {
  wanted = null;
  if (triage.at.value !== each.id) triage.problem.value = '';
  triage.at.value = each.id;
  triage.asked.value = null;
  triage.open.value = true;
  ui.alert.value = alert;
  if (fly) lookAt(each, alert);
}

/** Shows where an alert is and, where there is room beside the list, the track that it is about. */
function lookAt(each: Case, alert: string | null): void {
  const known = session.alerts.value.value.find(({ id }) => id === alert);
  const place = (known && placeOfAlert(known)) ?? each.alerts.find(({ id }) => id === alert)?.place ?? each.place;
  if (place) flyTo.value = { lonDeg: place.lonDeg, latDeg: place.latDeg, zoom: Math.max(CLOSE_ZOOM, ui.zoom.value) };
  const subject = known?.properties.subjects[0] ?? each.subjects[0];
  if (!subject || !window.matchMedia('(min-width: 761px)').matches) return;
  if (each.state === 'OPEN') session.selection.select(subject.id);
  else void selectIfThere(subject.id);
}

/** What a closed case was about may have left the picture long ago. */
async function selectIfThere(track: string): Promise<void> {
  try {
    await api.track(track);
  } catch {
    return;
  }
  if (triage.open.value) session.selection.select(track);
}

/** Opens the case of an alert, now or as soon as it is known. */
export function showAlert(alert: string, fly = false): void {
  toggleLeft('alerts', true);
  const each = caseOfAlert(session.cases.value.value, alert);
  ui.alert.value = alert;
  if (each) openCase(each, alert, fly);
  else wanted = { alert, fly };
}

/** Back to the list. */
export function leaveCase(): void {
  triage.open.value = false;
  triage.asked.value = null;
  triage.problem.value = '';
}

/** Goes down the list, or up; with a page open to the page of that case. Opens the list first. */
export function step(by: 1 | -1): void {
  const all = listed();
  const index = all.findIndex(({ id }) => id === triage.at.value);
  const to = all[ui.alertsOpen.value && index >= 0 ? Math.max(0, Math.min(all.length - 1, index + by)) : 0];
  if (!ui.alertsOpen.value) toggleLeft('alerts', true);
  if (!to) return;
  // Enter is now for the case, not for the button that was pressed last.
  if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
  if (triage.open.value) openCase(to);
  else {
    triage.at.value = to.id;
    ui.alert.value = leadingOf(to)?.id ?? null;
  }
}

/** The case that the keys mean, where the list is open. */
export function atHand(): Case | undefined {
  return ui.alertsOpen.value ? knownCase(triage.at.value) : undefined;
}

/** Begins to say something of the case at hand: its page opens at the field for it. */
export function ask(what: Asked['what']): void {
  const each = atHand();
  if (!each || !session.mayCommand() || (each.state !== 'OPEN' && what !== 'comment') || (what === 'give' && !mayGive())) return;
  if (!triage.open.value) openCase(each);
  triage.asked.value = { what };
}

/** Gives the case at hand to the person at this page, or from them to nobody. */
export function assignToMe(): void {
  const each = atHand();
  const person = session.hello.value?.person;
  if (each?.state === 'OPEN' && person && session.mayCommand()) void run(cases.assign(each.id, each.assignee === person ? null : person));
}

/** Shows what is held back and silenced, or no more. */
export function toggleHeld(): void {
  if (!ui.alertsOpen.value) toggleLeft('alerts', true);
  triage.held.value = !triage.held.value;
}

/** Waits for a command; true when it was taken. What it changes is asked for until it has surely come into effect. */
export async function run(command: Promise<unknown>): Promise<boolean> {
  triage.problem.value = '';
  try {
    await command;
  } catch (error) {
    triage.problem.value = error instanceof Error ? error.message : String(error);
    return false;
  }
  for (const watch of [session.alerts, session.cases, session.silences]) watch.soon();
  askClosedSoon();
  return true;
}

/** After a verdict that ends a case: back to the list, at what comes next in it. */
export function goOn(id: string): void {
  const all = listed();
  const index = all.findIndex((each) => each.id === id);
  triage.at.value = (all[index + 1] ?? all[index - 1])?.id ?? null;
  ui.alert.value = null;
  leaveCase();
}

function refresh(): void {
  const open = shownAlerts(session.alerts.value.value, session.cases.value.value, triage.held.value, ui.alert.value);
  const over = triage.over.value;
  alertsOnMap.value = over && over.id === ui.alert.value && !open.some(({ id }) => id === over.id) ? [...open, over] : open;
  const rule = session.alerts.value.value.find(({ id }) => id === ui.alert.value)?.properties.rule ?? '';
  ui.reception.value = ui.alertsOpen.value && triage.open.value && BY_RECEPTION.includes(rule);
}

for (const signal of [session.alerts.value, session.cases.value, triage.held, triage.over, triage.open, ui.alert, ui.alertsOpen]) signal.subscribe(refresh);
session.cases.value.subscribe((all) => {
  const each = wanted && caseOfAlert(all, wanted.alert);
  if (wanted && each) openCase(each, wanted.alert, wanted.fly);
});
ui.alertsOpen.subscribe((open) => {
  if (open) return;
  wanted = null;
  leaveCase();
});
