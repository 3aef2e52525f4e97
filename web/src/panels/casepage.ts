import { html, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { age, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { Refusal } from '../live/api.ts';
import { type Case, type CaseAlert, type CaseEntry, cases } from '../live/cases.ts';
import { closedCases } from '../closed.ts';
import { nowMillis, session } from '../session.ts';
import { type Asked, assignToMe, goOn, knownCase, leaveCase, mayGive, openCase, run, triage } from '../triage.ts';
import { ui } from '../ui.ts';
import './alertdetails.ts';
import { chooseForm, commentForm, silenceForm, verdictForm } from './caseforms.ts';
import { orderDetails } from './caseorder.ts';
import { closedLine, endingLine, WAITED } from './closedcases.ts';
import { Panel } from './element.ts';
import './giveform.ts';
import './told.ts';

/** Commands of a case name so many others at most. */
const MOST_NAMED = 64;
const DAY = 86_400_000;
const ENTRIES: Record<CaseEntry['kind'], string> = {
  OPENED: 'began',
  JOINED: 'joined by',
  COMMENT: 'said',
  ASSIGNED: 'gave it to',
  MERGED: 'merged another into it',
  SPLIT: 'took alerts out of it',
  HELD: 'held back',
  RELEASED: 'shown',
  CLOSED: 'closed',
  REOPENED: 'open again',
};

const FIELDS: Record<Asked['what'], string> = {
  comment: '[name=text]',
  give: '[name=person]',
  dismissed: '[data-testid=case-reason]',
  confirmed: '[data-testid=case-reason]',
};

type Form = 'merge' | 'split' | 'silence' | 'give' | null;

/** The page of a case: what it is about and why it stands where it does, its alerts, what is done about it, and its log. */
export class CasePage extends Panel {
  /** As the server told it alone, with its log. */
  private whole: Case | null = null;
  private form: Form = null;
  private formShown: Form = null;
  private answered: Asked | null = null;
  private shown = '';
  private loading = false;
  private loaded = '';

  protected watched() {
    return [session.cases.value, closedCases, session.zones.value, session.hello, triage.at, triage.asked, ui.alert];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(10_000);
  }

  protected override render(): TemplateResult | null {
    const id = triage.at.value;
    if (!id) return null;
    if (id !== this.shown) {
      this.shown = id;
      this.whole = null;
      this.form = null;
    }
    const brief = knownCase(id);
    if (triage.asked.value?.what === 'give' && triage.asked.value !== this.answered) this.form = 'give';
    // One that is in the list no more has closed, or went into another: that is told by itself alone.
    this.load(id, `${id} ${brief?.revision ?? 'gone'}`);
    const each = brief ?? this.whole;
    return each ? html`${keyed(id, this.page(each))}` : html`<p class="empty">Loading…</p>`;
  }

  /** Goes to the field that a key asked for, and brings what was just opened into sight. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const asked = triage.asked.value;
    if (asked && asked !== this.answered) {
      this.answered = asked;
      this.querySelector<HTMLInputElement>(FIELDS[asked.what])?.focus();
    }
    if (this.form !== this.formShown) this.querySelector('form.fields')?.scrollIntoView({ block: 'nearest' });
    this.formShown = this.form;
  }

  private page(each: Case): TemplateResult {
    const closed = each.state !== 'OPEN';
    const seconds = (nowMillis() - Date.parse(each.news)) / 1000;
    return html`<h2 data-testid="case-headline">${each.distress ? html`<span class="chip alert">Distress</span> ` : null}${each.headline}</h2>
      <p class="muted">${words(each.severity)} · <span title=${timeLocal(Date.parse(each.news))}>${age(seconds)} ago</span> · <span data-testid="assignee">${each.assignee ? `with ${each.assignee}` : 'with nobody'}</span></p>
      ${each.state === 'CLOSED' ? html`<div class="closed" role="status" data-testid="case-closed">${closedLine(each)}${endingLine(each)}</div>` : null}
      ${each.state === 'MERGED' ? html`<p class="caution" role="status">It went into another case. ${this.into(each.into)}</p>` : null}
      ${each.held ? this.waits(each, closed) : null}
      ${each.subjects.length && each.alerts.length > 1 ? html`<p>About ${each.subjects.map((subject) => html`<button class="quiet-link" @click=${() => session.selection.select(subject.id)}>${subject.name ?? 'a track'}</button> `)}</p>` : null}
      ${closed ? null : orderDetails(each.order)}
      <ul class="rows">${repeat(each.alerts, ({ id }) => id, (alert) => this.alert(alert, each.alerts.length === 1))}</ul>
      ${session.mayCommand() ? (closed ? this.afterwards(each) : this.commands(each)) : null}
      ${this.log()} ${(session.hello.value?.role ?? 'viewer') === 'viewer' ? null : html`<tp-told .case=${each.id}></tp-told>`}`;
  }

  private into(id: string | null): TemplateResult | null {
    const other = session.cases.value.value.find((each) => each.id === id);
    return other ? html`<button class="small" @click=${() => openCase(other)}>Open that</button>` : null;
  }

  private waits(each: Case, closed: boolean): TemplateResult {
    return html`<p class="choosing" data-testid="held-reason">${closed ? words(WAITED[each.hold]) : each.hold === 'BUDGET' ? 'Held back' : 'Silenced'}${each.heldReason ? `: ${each.heldReason}` : ''}
      ${each.hold === 'BUDGET' && !closed && session.mayCommand()
        ? html`<button class="small" data-testid="release" @click=${() => void run(cases.release(each.id))}>Show it in the list</button>`
        : null}</p>`;
  }

  private alert(alert: CaseAlert, only: boolean): TemplateResult {
    const open = ui.alert.value === alert.id;
    return html`<li class="alert" data-testid="alert" data-state=${alert.state} data-open=${alert.open} aria-current=${open}>
      <button class="plain row" aria-expanded=${open} @click=${() => (ui.alert.value = open ? null : alert.id)}>
        ${only ? null : html`<b>${alert.headline}</b>`}
        <small>${words(alert.rule.replaceAll('-', '_'))} · ${words(alert.state)}${only ? '' : ` · ${words(alert.severity)}`}${alert.silenced ? ' · silenced' : ''}</small></button>
      ${open ? html`<tp-alert .alert=${alert} .single=${only}></tp-alert>` : null}
    </li>`;
  }

  private commands(each: Case): TemplateResult {
    const others = session.cases.value.value.filter(({ id }) => id !== each.id);
    const mine = each.assignee === session.hello.value?.person;
    const leave = (): void => this.show(null);
    const confirmed = each.alerts.every((alert) => !alert.open || alert.state === 'CONFIRMED');
    return html`${verdictForm('case', { confirmed, asked: triage.asked.value }, (verdict, reason) => this.judge(each.id, verdict, reason))}
      <div class="actions">
        <button data-testid="assign" @click=${assignToMe}>${mine ? 'Give it back' : 'Take it'}</button>
        ${mayGive() ? html`<button data-testid="give" aria-pressed=${this.form === 'give'} @click=${() => this.show('give')}>Give…</button>` : null}
        <button data-testid="silence" aria-pressed=${this.form === 'silence'} @click=${() => this.show('silence')}>Silence…</button>
        ${others.length ? html`<button data-testid="merge" aria-pressed=${this.form === 'merge'} @click=${() => this.show('merge')}>Merge…</button>` : null}
        ${each.alerts.length > 1 ? html`<button data-testid="split" aria-pressed=${this.form === 'split'} @click=${() => this.show('split')}>Split…</button>` : null}
      </div>
      ${this.form === 'give' ? html`<tp-give .each=${each} .done=${() => this.form === 'give' && this.show(null)}></tp-give>` : null}
      ${this.form === 'silence' ? silenceForm(each, nowMillis(), (body) => this.then(cases.silence(body)), leave) : null}
      ${this.form === 'merge'
        ? chooseForm({ text: 'Which cases go into this one?', act: 'Merge', name: 'merge-form', most: MOST_NAMED }, others.map(({ id, headline }) => ({ id, text: headline })), (ids) => this.then(cases.merge(each.id, ids)), leave)
        : null}
      ${this.form === 'split'
        ? chooseForm({ text: 'Which alerts go out of it, into a case of their own? One stays.', act: 'Split', name: 'split-form', most: Math.min(MOST_NAMED, each.alerts.length - 1) }, each.alerts.map(({ id, headline }) => ({ id, text: headline })), (ids) => this.then(cases.split(each.id, ids)), leave)
        : null}
      ${this.comment(each)}`;
  }

  /** A closed case can be commented on for a day. */
  private afterwards(each: Case): TemplateResult | null {
    return each.state === 'CLOSED' && nowMillis() - Date.parse(each.known) < DAY ? this.comment(each) : null;
  }

  private comment({ id }: Case): TemplateResult {
    return commentForm(async (text) => {
      triage.asked.value = null;
      return run(cases.comment(id, text));
    });
  }

  private log(): TemplateResult | null {
    const log = this.whole?.id === this.shown ? (this.whole.log ?? []) : [];
    if (log.length === 0) return null;
    return html`<h3>Log</h3><ul class="log" data-testid="case-log">${[...log].reverse().map((entry) => this.entry(entry))}</ul>`;
  }

  private entry({ kind, text, person, known }: CaseEntry): TemplateResult {
    const at = Date.parse(known);
    const taken = kind === 'ASSIGNED' && text === person;
    const said = kind === 'MERGED' || kind === 'SPLIT' || taken ? '' : kind === 'ASSIGNED' ? text || 'nobody' : text;
    const word = taken ? 'took it' : ENTRIES[kind];
    return html`<li data-kind=${kind}><time title=${`${dateUtc(at)} · ${timeLocal(at)}`}>${timeUtc(at).slice(0, 5)}</time>
      <span>${person ? html`<b>${person}</b> ${word}` : word.charAt(0).toUpperCase() + word.slice(1)}${said ? html`${kind === 'ASSIGNED' || kind === 'JOINED' ? ' ' : ': '}${said}` : null}</span></li>`;
  }

  private async judge(id: string, verdict: string, reason: string): Promise<boolean> {
    const done = await run(cases.judge(id, verdict, reason));
    if (done) triage.asked.value = null;
    if (done && verdict !== 'confirmed') goOn(id);
    return done;
  }

  private show(form: Form): void {
    this.form = this.form === form ? null : form;
    triage.problem.value = '';
    this.requestUpdate();
  }

  private then(command: Promise<unknown>): void {
    void run(command).then((done) => {
      if (done) this.show(null);
    });
  }

  /** Asks for the case alone, once for each state of it in the list. */
  private load(id: string, state: string): void {
    if (this.loading || state === this.loaded) return;
    this.loading = true;
    this.loaded = state;
    cases
      .one(id)
      .then((whole) => {
        if (id === triage.at.value) this.whole = whole;
      })
      .catch((error: unknown) => {
        // None of its alerts may be seen any more, or the server forgot it; else it is asked for again.
        if (!(error instanceof Refusal && error.status === 404)) this.loaded = '';
        else if (id === triage.at.value) leaveCase();
      })
      .finally(() => {
        this.loading = false;
        if (this.loaded) this.requestUpdate();
      });
  }
}

customElements.define('tp-case', CasePage);
