import { html, type TemplateResult } from 'lit';
import { count, dateUtc, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { api, Refusal } from '../live/api.ts';
import { aDay, type Fault, newRuleId, offsetOf, pointedAt, SEVERITIES, type Trial, type UserRule, watchTallies, watchUserRules } from '../live/rules.ts';
import { session } from '../session.ts';
import { flyTo, toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const CLOSE_ZOOM = 11;
const EXAMPLE = "speedKn < 3.0 && 'cable-1' in zones";
const OWN = 'user.';

/** What stands in the editor; it is that of a new rule while it has no id. */
interface Edited {
  id: string | null;
  title: string;
  expression: string;
  leastMinutes: number;
  severity: string;
}

/** Rules: how often each raises an alert, and those that people write, with the editor of one. */
export class RulesPanel extends Panel {
  private readonly tallies = watchTallies();
  private readonly own = watchUserRules();
  private edited: Edited | null = null;
  private problem = '';
  private faults: Fault[] = [];
  private trial: Trial | null = null;
  private busy = false;
  private stop = (): void => {};

  protected watched() {
    return [ui.rulesOpen, session.hello, this.tallies.value, this.own.value];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = ui.rulesOpen.subscribe((open) => {
      for (const watch of [this.tallies, this.own]) {
        if (open) watch.start();
        else watch.stop();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | null {
    if (!ui.rulesOpen.value) return null;
    return html`<section class="drawer left" role="region" aria-label="Rules" data-testid="rules-panel">
      <header><h2>${this.edited ? (this.edited.id ?? 'New rule') : 'Rules'}</h2>
        <button class="plain" aria-label="Close rules" @click=${() => toggleLeft('rules', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">${this.edited ? this.editor(this.edited) : this.list()}</div>
    </section>`;
  }

  private list(): TemplateResult {
    const own = this.own.value.value;
    const tallies = this.tallies.value.value;
    const others = tallies.filter(({ rule }) => !own.some(({ id }) => OWN + id === rule));
    return html`${session.mayCommand()
        ? html`<div class="actions first"><button data-testid="new-rule" @click=${() => this.edit(null)}>Write a rule…</button></div>`
        : null}
      ${own.length === 0 ? html`<p class="empty">Nobody has written a rule yet.</p>` : null}
      <ul class="rows">${own.map((rule) => this.row(rule))}</ul>
      <h3>Others, in seven days</h3>
      ${others.length === 0 ? html`<p class="empty">None raised an alert.</p>` : null}
      <ul class="rows">${others.map(
        (tally) => html`<li data-testid="tally"><div class="row"><b>${tally.rule}</b><small>${aDay(tally)} · ${tally.open} open</small></div></li>`,
      )}</ul>`;
  }

  private row(rule: UserRule): TemplateResult {
    const tally = this.tallies.value.value.find((each) => each.rule === OWN + rule.id);
    const may = session.mayCommand() && !rule.ofSettings;
    return html`<li data-testid="user-rule">
      <div class="row"><b>${rule.title}</b>
        <code class="expression">${rule.expression}</code>
        <small>${rule.id} · ${words(rule.severity)}${rule.leastMinutes ? ` · after ${rule.leastMinutes} min` : ''} · ${rule.ofSettings ? 'of the settings file' : `by ${rule.person}`}</small>
        <small>${aDay(tally)}</small></div>
      ${may ? html`<button class="small" data-testid="change-rule" @click=${() => this.edit(rule)}>Change</button>` : null}
    </li>`;
  }

  private editor(edited: Edited): TemplateResult {
    return html`<form class="fields" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <label>What an alert says after the craft's name<input name="title" data-testid="rule-title" required maxlength="120" placeholder="is slow over the cable" .value=${edited.title} /></label>
      <label>What must hold<textarea name="expression" data-testid="rule-expression" class="expression" required maxlength="2000" rows="4" spellcheck="false" autocomplete="off" placeholder=${EXAMPLE}
        aria-invalid=${this.faults.length > 0} .value=${edited.expression}></textarea></label>
      ${this.complaint(edited)}
      <div class="pair">
        <label>For at least, minutes<input name="leastMinutes" data-testid="rule-minutes" type="number" required min="0" max="1440" step="1" .value=${String(edited.leastMinutes)} /></label>
        <label>Severity<select name="severity" data-testid="rule-severity">${SEVERITIES.map(
          (each) => html`<option value=${each} ?selected=${each === edited.severity}>${words(each)}</option>`,
        )}</select></label>
      </div>
      <details class="names"><summary>What can be asked</summary>${NAMES.map(([name, meaning]) => html`<p><code>${name}</code> ${meaning}</p>`)}</details>
      <div class="actions end">
        ${edited.id ? html`<button type="button" class="danger" data-testid="end-rule" @click=${() => void this.end(edited.id as string)}>End it</button>` : null}
        <button type="button" @click=${() => this.leave()}>Cancel</button>
        <button type="submit" value="try" data-testid="try-rule" ?disabled=${this.busy}>${this.busy ? 'Reading the history…' : 'Try on history'}</button>
        <button type="submit" value="save" class="primary" data-testid="save-rule">Save</button>
      </div>
      ${this.answer()}</form>`;
  }

  private complaint(edited: Edited): TemplateResult | null {
    if (this.faults.length > 0) {
      return html`<div class="caution" role="alert" data-testid="rule-problem">${this.faults.map(
        (fault) => html`<p>Line ${fault.line}, column ${fault.column}: ${fault.message}</p><pre class="pointer">${pointedAt(edited.expression, fault)}</pre>`,
      )}</div>`;
    }
    return this.problem ? html`<p class="caution" role="alert" data-testid="rule-problem">${this.problem}</p>` : null;
  }

  private answer(): TemplateResult | null {
    const { trial } = this;
    if (!trial) return null;
    const { alerts, first } = trial;
    return html`<div class="trial" role="status" data-testid="rule-trial"><p><b>${trial.alerts === null ? trial.summary : `It ${trial.summary}.`}</b></p>
      ${trial.notKept.map(({ name, reason }) => html`<p class="fine"><code>${name}</code>: ${reason}.</p>`)}
      ${trial.cutShort ? html`<p class="caution">${trial.cutShort}.</p>` : null}
      ${alerts === null ? null : html`<p class="fine">Read: ${count(trial.points)} positions of ${count(trial.tracks)} craft.${alerts && trial.perDay.length > 1 ? ` In each 24 hours: ${trial.perDay.join(' ')}.` : ''}${trial.hiddenLeftOut ? ' Hidden craft were left out.' : ''}</p>`}
      <ul class="rows">${first.map(
        (raised) => html`<li><button type="button" class="plain row" title="Show where" @click=${() => fly(raised)}><b>${raised.name}</b><small>${dateUtc(Date.parse(raised.at))} ${timeUtc(Date.parse(raised.at))} UTC</small></button></li>`,
      )}</ul>
      ${alerts !== null && alerts > first.length ? html`<p class="fine">and ${count(alerts - first.length)} more</p>` : null}</div>`;
  }

  private edit(rule: UserRule | null): void {
    this.edited = rule ? { ...rule } : { id: null, title: '', expression: '', leastMinutes: 0, severity: 'MODERATE' };
    this.begin();
  }

  /** Forgets what was said of what stood there before. */
  private begin(): void {
    this.problem = '';
    this.faults = [];
    this.trial = null;
    this.requestUpdate();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.edited) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? '');
    const edited = { ...this.edited, title: text('title').trim(), expression: text('expression'), leastMinutes: Number(text('leastMinutes')), severity: text('severity') };
    this.edited = edited;
    this.begin();
    void (event.submitter?.getAttribute('value') === 'try' ? this.tryOut(edited) : this.save(edited));
  }

  private async tryOut({ expression, leastMinutes }: Edited): Promise<void> {
    this.busy = true;
    await this.run(async () => {
      this.trial = await api.tryRule({ expression, leastMinutes });
    });
    this.busy = false;
    this.requestUpdate();
  }

  private async save({ id, ...content }: Edited): Promise<void> {
    const name = id ?? newRuleId(content.title, this.own.value.value.map((rule) => rule.id));
    const { title, expression, leastMinutes, severity } = content;
    await this.run(async () => {
      await api.saveRule(name, { title, expression, leastMinutes, severity });
      this.leave();
    });
  }

  private async end(id: string): Promise<void> {
    await this.run(async () => {
      await api.endRule(id);
      this.leave();
    });
  }

  private async run(command: () => Promise<void>): Promise<void> {
    try {
      await command();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.faults = error instanceof Refusal ? error.faults : [];
      this.point();
    }
    this.requestUpdate();
  }

  /** Puts the cursor where the expression is wrong. */
  private point(): void {
    const fault = this.faults[0];
    const area = this.querySelector<HTMLTextAreaElement>('textarea');
    if (!fault || !area) return;
    const at = offsetOf(area.value, fault);
    area.focus();
    area.setSelectionRange(at, at);
  }

  private leave(): void {
    this.edited = null;
    this.begin();
    this.own.soon();
  }
}

const NAMES: readonly [string, string][] = [
  ['speedKn courseDeg headingDeg', 'how it moves'],
  ['lat lon', 'where'],
  ['mmsi name callSign destination', 'text'],
  ['type imo lengthMeters draughtMeters', 'numbers'],
  ['status', "as 'AT_ANCHOR'"],
  ['zones zoneCategories', "lists: 'cable-1' in zones"],
  ['said', "rules that spoke of it within the hour: 'drift' in said"],
  ['meanSpeedKn(60)', 'over so many minutes'],
  ['distanceNm(54.9, 19.1)', 'to a place'],
  ['utcHour', '0 to 23'],
];

function fly({ latDeg, lonDeg, track }: Trial['first'][number]): void {
  if (latDeg !== null && lonDeg !== null) flyTo.value = { latDeg, lonDeg, zoom: CLOSE_ZOOM };
  session.selection.select(track);
}

customElements.define('tp-rules', RulesPanel);
