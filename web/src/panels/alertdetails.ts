import { html, type TemplateResult } from 'lit';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import type { Alert } from '../live/alerts.ts';
import { api } from '../live/api.ts';
import type { CaseAlert } from '../live/cases.ts';
import { session } from '../session.ts';
import { run, triage } from '../triage.ts';
import { Panel } from './element.ts';
import './evidence.ts';
import './looks.ts';
import { verdictForm } from './caseforms.ts';

/** One alert of a case: when and about whom, what speaks for and against it, down to the raw messages; a verdict on it alone. */
export class AlertDetails extends Panel {
  alert: CaseAlert | null = null;
  /** Whether it may be given a verdict of its own: the only one of a case has that of the case. */
  single = true;
  /** What the server told of one that is over: the open ones are known. */
  private over: Alert | null = null;
  private problem = '';

  protected watched() {
    return [session.alerts.value, session.hello];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (triage.over.value === this.over) triage.over.value = null;
  }

  protected override render(): TemplateResult | null {
    const { alert } = this;
    if (!alert) return null;
    const known = session.alerts.value.value.find(({ id }) => id === alert.id) ?? this.over;
    if (!known) {
      void this.load(alert.id);
      return html`<p class="empty">${this.problem || 'Loading…'}</p>`;
    }
    return this.details(known, alert.open);
  }

  private details(alert: Alert, open: boolean): TemplateResult {
    const { subjects, evidence, scoreLog, rule, ruleVersion, tlp, reason, person, from, until, state } = alert.properties;
    return html`<div class="details">
      <p class="muted">${between(Date.parse(from), Date.parse(until))}</p>
      ${reason ? html`<p>${person ? `${person}: ` : ''}${reason}</p>` : null}
      ${subjects.length ? html`<p>About ${subjects.map((subject) => html`<button class="quiet-link" @click=${() => session.selection.select(subject.id)}>${subject.name ?? 'its track'}</button> `)}</p>` : null}
      <ul class="evidence">${evidence.map((each) => html`<li data-supports=${each.supports}><i>${each.supports ? 'For' : 'Against'}</i> ${each.text}${each.stamps.length ? html` <small>${each.stamps.length === 1 ? '1 message' : `${each.stamps.length} messages`}</small>` : null}</li>`)}</ul>
      ${evidence.some((each) => each.stamps.length > 0) ? html`<tp-evidence .alert=${alert.id}></tp-evidence>` : null}
      ${subjects.length ? html`<tp-looks .track=${null} .alert=${alert.id}></tp-looks>` : null}
      <p class="fine">Score ${scoreLog.toFixed(2)} · ${rule} ${ruleVersion} · TLP ${tlp.replace('_', '+')} · <a href=${`api/alerts/${alert.id}/cap`} target="_blank" rel="noopener">CAP</a></p>
      ${open && !this.single && session.mayCommand()
        ? verdictForm('alert', { confirmed: state === 'CONFIRMED', asked: null }, (verdict, why) => run(api.judge(alert.id, verdict, why)))
        : null}
    </div>`;
  }

  private async load(id: string): Promise<void> {
    try {
      this.over = (await api.alert(id)) as Alert;
      // The map shows where it was for as long as it is looked at.
      if (this.isConnected) triage.over.value = this.over;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.requestUpdate();
  }
}

function between(from: number, until: number): TemplateResult {
  const end = until - from >= 60_000 ? `–${timeUtc(until).slice(0, 5)}` : '';
  return html`<time title=${timeLocal(from)}>${dateUtc(from)} ${timeUtc(from).slice(0, 5)}${end} UTC</time>`;
}

customElements.define('tp-alert', AlertDetails);
