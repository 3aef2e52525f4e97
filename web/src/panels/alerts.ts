import { html, type PropertyValues, type TemplateResult } from 'lit';
import { age, timeLocal } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { api } from '../live/api.ts';
import { type Case, leadingOf, reasonOf } from '../live/cases.ts';
import { closedCases, closedHours } from '../closed.ts';
import { nowMillis, session } from '../session.ts';
import { leaveCase, listed, openCase, run, step, toggleHeld, triage, waiting } from '../triage.ts';
import { toggleLeft, ui } from '../ui.ts';
import { raiseForm } from './alertform.ts';
import './casepage.ts';
import { orderWords } from './caseorder.ts';
import { closedChoice, closedNote, closedRow, whoseChoice, whoseNote } from './closedcases.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';
import { silences } from './silences.ts';
import './timeline.ts';

/** Open cases by their order, what waits counted below them; the page of the one that is open; and the form that raises an alert. */
export class AlertsPanel extends Panel {
  private raising = false;
  private shown = '';

  protected watched() {
    return [session.cases.value, session.silences.value, session.alerts.value, session.hello, session.selection.track, triage.at, triage.open, triage.held, triage.whose, triage.problem, closedCases, closedHours, ui.alertsOpen, ui.alertPlace, ui.tool];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(10_000);
  }

  protected override render(): TemplateResult | null {
    if (!ui.alertsOpen.value) return null;
    const page = triage.open.value && !this.raising;
    return html`<section class="drawer left" role="region" aria-label="Alerts" data-testid="alerts-panel">
      <header>${page
          ? html`<div class="title"><button class="plain" data-testid="case-back" title="Back to the list (Esc)" @click=${leaveCase}>‹ ${closedHours.value === null ? 'All cases' : 'Closed cases'}</button></div>`
          : html`<h2>${this.raising ? 'Raise an alert' : 'Alerts'}</h2>`}
        <button class="plain" aria-label="Close alerts" @click=${() => toggleLeft('alerts', false)}>${icon('close')}</button>
      </header>
      ${this.raising ? null : html`<tp-timeline></tp-timeline>`}
      <div class="scroll">
        ${triage.problem.value ? html`<p class="caution" role="alert" data-testid="alert-problem">${triage.problem.value}</p>` : null}
        ${this.raising ? raiseForm((body) => this.raise(body), () => this.leave()) : page ? html`<tp-case></tp-case>` : this.list()}
      </div>
    </section>`;
  }

  /** A page begins at its top; in the list the case that the keys mean stays in sight. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = `${triage.open.value} ${triage.at.value}`;
    if (shown === this.shown) return;
    this.shown = shown;
    if (triage.open.value) this.querySelector('.scroll')?.scrollTo(0, 0);
    else this.querySelector('.case[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private list(): TemplateResult {
    const all = listed();
    return html`<div class="actions first">
        ${session.mayCommand() ? html`<button data-testid="raise" @click=${() => this.begin()}>Raise an alert…</button>` : null}
        <a class="button" href="handover" target="_blank" rel="noopener" data-testid="handover" title="What this watch tells the next, to print">Hand-over</a>
        <button data-testid="subscribers" title="Who is told of alerts, and whether that works (s)" @click=${() => toggleLeft('subscribers', true)}>Told</button>
      </div>
      <div class="choices">${closedChoice()} ${whoseChoice()}</div>
      ${closedHours.value === null ? this.open(all) : html`<ul class="rows cases" @keydown=${walk}>${all.map(closedRow)}</ul>${whoseNote((closedCases.value?.length ?? 0) - all.length)}${closedNote(all.length)}`}`;
  }

  private open(all: readonly Case[]): TemplateResult {
    const shown = all.filter(({ held }) => !held).length;
    const open = session.cases.value.value.filter(({ held }) => !held).length;
    return html`${open ? null : html`<p class="empty" data-testid="no-case">No case is open.</p>`}
      <ul class="rows cases" @keydown=${walk}>${all.map((each, i) => html`${headingOf(all, i)}${this.row(each)}`)}</ul>
      ${whoseNote(open - shown)} ${this.waitingLine()} ${silences()}`;
  }

  private row(each: Case): TemplateResult {
    const seconds = (nowMillis() - Date.parse(each.news)) / 1000;
    const leading = leadingOf(each)?.id;
    const why = reasonOf(session.alerts.value.value.find(({ id }) => id === leading));
    const more = [
      each.assignee ? `with ${each.assignee}` : '',
      each.openAlerts > 1 ? `${each.openAlerts} alerts` : '',
      each.comments ? `${each.comments} ${each.comments > 1 ? 'comments' : 'comment'}` : '',
    ].filter(Boolean);
    return html`<li class="case" data-testid="case" data-severity=${each.severity} data-hold=${each.hold} aria-current=${each.id === triage.at.value}>
      <button class="plain row" @click=${() => openCase(each)}>
        <b>${each.distress ? html`<span class="chip alert">Distress</span> ` : null}${each.headline}</b>
        ${why ? html`<span class="why" title=${why}>${why}</span>` : null}
        <small><span title=${timeLocal(Date.parse(each.news))}>${words(each.severity)} · ${age(seconds)} ago</span>${more.map((text) => ` · ${text}`)}</small></button>
      <span class="order" data-testid="case-order" title=${orderWords(each.order)}>${each.order.product.toFixed(2)}</span>
    </li>`;
  }

  private waitingLine(): TemplateResult | null {
    const { held, silenced } = waiting();
    if (held + silenced === 0) return null;
    const text = [held ? `${held} held back` : '', silenced ? `${silenced} silenced` : ''].filter(Boolean).join(' · ');
    return html`<p class="waits"><span data-testid="held-back" title="Held back: as many new cases as a watch can look at were shown. They are shown by themselves as there is room.">${text}</span>
      <button class="small" data-testid="show-held" aria-pressed=${triage.held.value} @click=${toggleHeld}>${triage.held.value ? 'Hide' : 'Show'} <kbd>h</kbd></button></p>`;
  }

  private begin(): void {
    ui.alertPlace.value = null;
    triage.problem.value = '';
    this.raising = true;
    this.requestUpdate();
  }

  private raise(body: unknown): void {
    void run(api.raise(body)).then((done) => {
      if (done) this.leave();
    });
  }

  private leave(): void {
    this.raising = false;
    triage.problem.value = '';
    if (ui.tool.value === 'alert') ui.tool.value = 'select';
    ui.alertPlace.value = null;
    this.requestUpdate();
  }
}

/** What stands above the first of those that wait. */
function headingOf(all: readonly Case[], i: number): TemplateResult | null {
  const hold = all[i]?.hold ?? 'NONE';
  if (hold === 'NONE' || all[i - 1]?.hold === hold) return null;
  return html`<li class="heading"><h3>${hold === 'BUDGET' ? 'Held back' : 'Silenced'}</h3></li>`;
}

/** Up and down within the list, which elsewhere move the map. */
function walk(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  step(by);
  const list = event.currentTarget as HTMLElement;
  window.requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-current=true] button')?.focus());
}

customElements.define('tp-alerts', AlertsPanel);
