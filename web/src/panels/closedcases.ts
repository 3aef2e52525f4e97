import { html, type TemplateResult } from 'lit';
import { CLOSED_HOURS, closedCases, closedHours } from '../closed.ts';
import { age, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { type Case, endingOf, MOST_CLOSED } from '../live/cases.ts';
import { nowMillis } from '../session.ts';
import { openCase, showClosed, triage, type Whose } from '../triage.ts';

/** Whether the list is of open cases or of closed ones, and of which. */
export function closedChoice(): TemplateResult {
  const hours = closedHours.value;
  return html`<span class="choice" role="group" aria-label="Open or closed cases">
      <button class="small" data-testid="show-open" aria-pressed=${hours === null} @click=${() => showClosed(null)}>Open</button>
      <button class="small" data-testid="show-closed" aria-pressed=${hours !== null} title="Closed cases (x)" @click=${() => hours === null && showClosed(CLOSED_HOURS[0]?.[0] ?? null)}>Closed <kbd>x</kbd></button></span>
    ${hours === null ? null : html`<select data-testid="closed-hours" aria-label="Closed in" @change=${(event: Event) => showClosed(Number((event.target as HTMLSelectElement).value))}>
      ${CLOSED_HOURS.map(([each, text]) => html`<option value=${each} ?selected=${each === hours}>${text}</option>`)}</select>`}`;
}

/** What a case waited for when it closed: one that waited for the budget was never shown. */
export const WAITED: Record<Case['hold'], string> = { NONE: '', BUDGET: 'never shown', SILENCED: 'silenced when it closed' };
const WHOSE: readonly [Whose, string][] = [['all', 'All'], ['mine', 'Mine'], ['nobody', 'Nobody’s']];

/** Whose cases are listed. */
export function whoseChoice(): TemplateResult {
  return html`<span class="choice" role="group" aria-label="Whose cases" title="Whose cases (v)">${WHOSE.map(
    ([whose, text]) => html`<button class="small" data-testid=${`whose-${whose}`} aria-pressed=${triage.whose.value === whose} @click=${() => (triage.whose.value = whose)}>${text}</button>`,
  )}</span>`;
}

/** That there are more than are listed. */
export function whoseNote(others: number): TemplateResult | null {
  const whose = triage.whose.value;
  if (whose === 'all' || others <= 0) return null;
  return html`<p class="fine" data-testid="whose-note">${others} ${others === 1 ? 'other case is' : 'other cases are'} not ${whose === 'mine' ? 'yours' : 'nobody’s'}.</p>`;
}

/** What stands in the place of rows, or below them. */
export function closedNote(listed: number): TemplateResult | null {
  const all = closedCases.value;
  if (all === null) return html`<p class="empty">Loading…</p>`;
  if (listed === 0 && all.length === 0) return html`<p class="empty" data-testid="no-closed">No case was closed in the ${CLOSED_HOURS.find(([hours]) => hours === closedHours.value)?.[1]}.</p>`;
  return all.length < MOST_CLOSED ? null : html`<p class="fine">The newest ${MOST_CLOSED}; the hand-over has all.</p>`;
}

/** A closed case in the list: what it was, and how it ended. */
export function closedRow(each: Case): TemplateResult {
  const { outcome } = endingOf(each);
  const more = [each.assignee ? `with ${each.assignee}` : '', each.alerts.length > 1 ? `${each.alerts.length} alerts` : '', WAITED[each.hold]].filter(Boolean);
  return html`<li class="case over" data-testid="closed-case" data-outcome=${outcome} data-severity=${each.severity} data-hold="NONE" aria-current=${each.id === triage.at.value}>
    <button class="plain row" @click=${() => openCase(each)}>
      <b>${each.headline}</b>
      ${endingLine(each)}
      <small>${words(each.severity)} · ${closedAt(each)}${more.map((text) => ` · ${text}`)}</small></button>
  </li>`;
}

/** How it ended, by whom and why. */
export function endingLine(each: Case): TemplateResult {
  const { outcome, by, reason, before, others } = endingOf(each);
  const text = [by ? `by ${by}` : '', reason ? `: ${reason}` : '', before ? ` (confirmed before by ${before})` : '', others ? ` (others: ${others})` : ''].join('');
  return html`<span class="ending" data-testid="ending" data-outcome=${outcome} title=${`${words(outcome)} ${text}`}><em>${words(outcome)}</em> ${text}</span>`;
}

/** When it closed. */
export function closedLine(each: Case): TemplateResult {
  const at = Date.parse(each.closed ?? each.known);
  return html`<p>Closed ${dateUtc(at)} ${timeUtc(at).slice(0, 5)} UTC</p>`;
}

function closedAt(each: Case): TemplateResult {
  const at = Date.parse(each.closed ?? each.known);
  const now = nowMillis();
  const day = dateUtc(at) === dateUtc(now) ? '' : `${dateUtc(at).slice(5)} `;
  return html`<span title=${timeLocal(at)}>closed ${day}${timeUtc(at).slice(0, 5)} UTC, ${age((now - at) / 1000)} ago</span>`;
}
