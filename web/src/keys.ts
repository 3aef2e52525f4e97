import type { Map as MapView } from 'maplibre-gl';
import { dropDraft, finishDrawing, isDrawing } from './drawing.ts';
import { PAST_MODES } from './lib/pasthash.ts';
import { change, settings } from './lib/settings.ts';
import { approachOwnShip } from './panels/approach.ts';
import { togglePasses } from './panels/passes.ts';
import { togglePause } from './panels/replay.ts';
import { step as stepPast, togglePast, togglePlay } from './panels/timebar.ts';
import { toggleTool, toggleTruth } from './panels/topbar.ts';
import { session } from './session.ts';
import { ask, assignToMe, atHand, leaveCase, nextWhose, openCase, step, toggleClosed, toggleHeld, triage } from './triage.ts';
import { toggleLeft, ui } from './ui.ts';

const PAN_PIXELS = 120;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-PAN_PIXELS, 0],
  ArrowRight: [PAN_PIXELS, 0],
  ArrowUp: [0, -PAN_PIXELS],
  ArrowDown: [0, PAN_PIXELS],
};

/** Puts away one thing: the tool, its drawing, the approach, the panel at the left, then the selection. */
function escape(): void {
  if (isDrawing()) dropDraft();
  else if (ui.tool.value !== 'select') ui.tool.value = 'select';
  else if (ui.measured.value.length) ui.measured.value = [];
  else if (session.selection.second.value) session.selection.second.value = null;
  else if (ui.draft.value) dropDraft();
  else if (ui.altitudeOpen.value) ui.altitudeOpen.value = false;
  else if (session.satellites.window.value) void session.satellites.show(null);
  else if (session.satellites.chosen.value !== null) session.satellites.choose(null);
  else if (ui.passesOpen.value) togglePasses();
  else if (ui.exportOpen.value) ui.exportOpen.value = false;
  else if (triage.open.value) leaveCase();
  else if (ui.feedsOpen.value || ui.zonesOpen.value || ui.alertsOpen.value || ui.rulesOpen.value || ui.subscribersOpen.value || ui.imagesOpen.value) toggleLeft('feeds', false);
  else if (session.selection.id.value) session.selection.select(null);
  else ui.rings.value = null;
}

/** As it was, as it was known, where the two differ, and from the beginning. */
function nextKind(): void {
  const mode = session.past.state.value?.mode;
  if (mode) session.past.change({ mode: PAST_MODES[(PAST_MODES.indexOf(mode) + 1) % PAST_MODES.length] ?? 'was' });
}

/** What stands in the search box is marked: the next letter begins anew. */
function search(): void {
  const input = document.querySelector<HTMLInputElement>('tp-search input');
  input?.focus();
  input?.select();
}

/** Ends a drawing; else opens the case at hand. */
function enter(): void {
  const each = atHand();
  if (isDrawing()) finishDrawing();
  else if (each && !triage.open.value) openCase(each);
}

function actions(map: MapView): Record<string, () => void> {
  return {
    '/': search,
    f: () => toggleLeft('feeds'),
    a: () => toggleLeft('alerts'),
    z: () => toggleLeft('zones'),
    u: () => toggleLeft('rules'),
    s: () => toggleLeft('subscribers'),
    Enter: enter,
    j: () => step(1),
    d: () => ask('dismissed'),
    y: () => ask('confirmed'),
    w: () => ask('comment'),
    i: assignToMe,
    g: () => ask('give'),
    v: nextWhose,
    h: toggleHeld,
    x: toggleClosed,
    e: () => document.querySelector<HTMLElement>('tp-alerts [data-testid=evidence]')?.click(),
    m: () => toggleTool('measure'),
    r: () => toggleTool('rings'),
    o: () => approachOwnShip(),
    n: () => change({ theme: settings.value.theme === 'night' ? 'day' : 'night' }),
    q: () => change({ interference: !settings.value.interference }),
    c: () => change({ coverage: !settings.value.coverage }),
    t: () => toggleTruth(),
    l: () => (ui.altitudeOpen.value = !ui.altitudeOpen.value),
    b: () => change({ profile: !settings.value.profile }),
    S: () => change({ satellites: !settings.value.satellites }),
    P: () => togglePasses(),
    '?': () => (ui.dialog.value = 'help'),
    ' ': () => (session.past.on ? togglePlay() : togglePause()),
    p: () => togglePast(),
    k: () => (session.past.on ? nextKind() : step(-1)),
    ',': () => stepPast(-1),
    '.': () => stepPast(1),
    PageUp: () => stepPast(-10),
    PageDown: () => stepPast(10),
    '+': () => map.zoomIn(),
    '=': () => map.zoomIn(),
    '-': () => map.zoomOut(),
    Escape: escape,
  };
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** The keyboard of the page; nothing is taken while a person types or a dialog is open. */
export function listenToKeys(map: MapView): void {
  const known = actions(map);
  map.keyboard.disable();
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || ui.dialog.value || typing(event.target)) return;
    const onButton = event.target instanceof HTMLElement && event.target.matches('button, summary, a');
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    const arrow = ARROWS[event.key];
    if (arrow) map.panBy(arrow, { duration: 150 });
    else if (known[event.key]) known[event.key]?.();
    else return;
    event.preventDefault();
  });
}
