import { html, type TemplateResult } from 'lit';
import { age, timeLocal } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { type Alert, placeOfAlert } from '../live/alerts.ts';
import { api } from '../live/api.ts';
import { session } from '../session.ts';
import { flyTo, toggleLeft, ui } from '../ui.ts';
import { raiseForm } from './alertform.ts';
import { Panel } from './element.ts';
import './evidence.ts';
import { icon } from './icons.ts';

const CLOSE_ZOOM = 11;

/** Open alerts, those that were raised last first, with what may be said of each; and the form that raises one. */
export class AlertsPanel extends Panel {
  private problem = '';
  private raising = false;

  protected watched() {
    return [session.alerts.value, session.hello, session.selection.track, ui.alertsOpen, ui.alert, ui.alertPlace, ui.tool];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(10_000);
  }

  protected override render(): TemplateResult | null {
    if (!ui.alertsOpen.value) return null;
    return html`<section class="drawer left" role="region" aria-label="Alerts" data-testid="alerts-panel">
      <header><h2>${this.raising ? 'Raise an alert' : 'Alerts'}</h2>
        <button class="plain" aria-label="Close alerts" @click=${() => toggleLeft('alerts', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${this.problem ? html`<p class="caution" role="alert" data-testid="alert-problem">${this.problem}</p>` : null}
        ${this.raising ? raiseForm((body) => this.raise(body), () => this.leave()) : this.list()}
      </div>
    </section>`;
  }

  private list(): TemplateResult {
    const alerts = session.alerts.value.value;
    return html`${session.mayCommand()
        ? html`<div class="actions first"><button data-testid="raise" @click=${() => this.begin()}>Raise an alert…</button></div>`
        : null}
      ${alerts.length === 0 ? html`<p class="empty">No alert is open.</p>` : null}
      <ul class="rows">${alerts.map((alert) => this.row(alert))}</ul>`;
  }

  private row(alert: Alert): TemplateResult {
    const { headline, state, severity, raised, person, distress } = alert.properties;
    const open = ui.alert.value === alert.id;
    const seconds = (session.clock.now() - Date.parse(raised)) / 1000;
    return html`<li class="alert" data-testid="alert" data-state=${state} aria-current=${open}>
      <button class="plain row" aria-expanded=${open} @click=${() => choose(alert)}>
        <b>${distress ? html`<span class="chip alert">Distress</span> ` : null}${headline}</b>
        <small title=${timeLocal(Date.parse(raised))}>${words(state)} · ${words(severity)} · ${age(seconds)} ago${person ? ` · ${person}` : ''}</small></button>
      ${open ? this.details(alert) : null}
    </li>`;
  }

  private details(alert: Alert): TemplateResult {
    const { subjects, evidence, scoreLog, rule, ruleVersion, tlp, state } = alert.properties;
    return html`<div class="details">
      ${subjects.length ? html`<p>About ${subjects.map((subject) => html`<button class="quiet-link" @click=${() => session.selection.select(subject.id)}>${subject.name ?? 'its track'}</button> `)}</p>` : null}
      <ul class="evidence">${evidence.map((each) => html`<li data-supports=${each.supports}><i>${each.supports ? 'For' : 'Against'}</i> ${each.text}${each.stamps.length ? html` <small>${each.stamps.length === 1 ? '1 message' : `${each.stamps.length} messages`}</small>` : null}</li>`)}</ul>
      ${evidence.some((each) => each.stamps.length > 0) ? html`<tp-evidence .alert=${alert.id}></tp-evidence>` : null}
      <p class="fine">Score ${scoreLog.toFixed(2)} · ${rule} ${ruleVersion} · TLP ${tlp.replace('_', '+')} · <a href=${`api/alerts/${alert.id}/cap`} target="_blank" rel="noopener">CAP</a></p>
      ${session.mayCommand()
        ? html`<form class="verdict" @submit=${(event: SubmitEvent) => this.judge(event, alert.id)}>
            <input name="reason" data-testid="alert-reason" maxlength="280" placeholder="Reason" aria-label="Reason" @keydown=${noEnter} />
            <div class="actions">
              ${state === 'CONFIRMED' ? null : html`<button type="submit" value="confirmed" data-testid="confirm-alert">Confirm</button>`}
              <button type="submit" value="dismissed" data-testid="dismiss-alert">Dismiss</button>
              <button type="submit" value="withdrawn" data-testid="withdraw-alert">Withdraw</button>
            </div></form>`
        : null}
    </div>`;
  }

  private judge(event: SubmitEvent, id: string): void {
    event.preventDefault();
    const state = (event.submitter as HTMLButtonElement).value;
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason')).trim();
    void this.run(api.judge(id, state, reason));
  }

  private begin(): void {
    ui.alertPlace.value = null;
    this.problem = '';
    this.raising = true;
    this.requestUpdate();
  }

  private raise(body: unknown): void {
    void this.run(api.raise(body)).then((done) => {
      if (done) this.leave();
    });
  }

  private async run(command: Promise<unknown>): Promise<boolean> {
    this.problem = '';
    try {
      await command;
      session.alerts.soon();
      return true;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      return false;
    } finally {
      this.requestUpdate();
    }
  }

  private leave(): void {
    this.raising = false;
    this.problem = '';
    if (ui.tool.value === 'alert') ui.tool.value = 'select';
    ui.alertPlace.value = null;
    this.requestUpdate();
  }
}

/** Enter in the reason would press the first button: which one is meant is for the person to say. */
function noEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function choose(alert: Alert): void {
  const open = ui.alert.value === alert.id;
  ui.alert.value = open ? null : alert.id;
  const place = open ? null : placeOfAlert(alert);
  if (place) flyTo.value = { ...place, zoom: CLOSE_ZOOM };
}

customElements.define('tp-alerts', AlertsPanel);
