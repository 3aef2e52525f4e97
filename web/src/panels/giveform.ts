import { html, type PropertyValues, type TemplateResult } from 'lit';
import { type Case, cases } from '../live/cases.ts';
import type { Account } from '../live/accounts.ts';
import { listedAccounts, type Taker, takersOf } from '../live/people.ts';
import { session } from '../session.ts';
import { run, triage } from '../triage.ts';
import { leaveField } from './caseforms.ts';
import { Panel } from './element.ts';

/** More are found by the beginning of their names. */
const MOST_SHOWN = 8;

/** Who is to take a case: one of those whom this page knows, or someone else by name. */
export class GiveForm extends Panel {
  each: Case | null = null;
  done: () => void = () => {};
  private accounts: Account[] | null = null;
  private typed = '';

  protected watched() {
    return [session.cases.value, session.hello];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult | null {
    const me = session.hello.value;
    const { each } = this;
    if (!me || !each) return null;
    const wanted = this.typed.trim().toLowerCase();
    const all = takersOf(this.accounts, session.cases.value.value, me).filter(({ name }) => name !== each.assignee);
    const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
    return html`<form class="fields give" data-testid="give-form" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <label>Give it to<input name="person" data-testid="give-person" maxlength="60" autocomplete="off" placeholder="A name" .value=${this.typed}
        @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} @keydown=${leaveField} /></label>
      <ul class="rows takers">${found.slice(0, MOST_SHOWN).map((taker) => this.row(taker, me.person))}</ul>
      ${found.length > MOST_SHOWN ? html`<p class="fine">${found.length - MOST_SHOWN} more: type the beginning of the name.</p>` : null}
      <div class="actions end">${each.assignee ? html`<button type="button" data-testid="give-nobody" @click=${() => this.give(null)}>To nobody</button>` : null}
        <button type="button" @click=${this.done}>Cancel</button>
        <button type="submit" class="primary" data-testid="give-now" ?disabled=${!wanted}>Give</button></div></form>`;
  }

  private row({ name, role, has }: Taker, me: string): TemplateResult {
    const about = [name === me ? 'you' : '', role ?? '', has ? `${has} open ${has === 1 ? 'case' : 'cases'}` : ''].filter(Boolean).join(' · ');
    return html`<li><button type="button" class="plain row" data-testid="taker" @click=${() => this.give(name)}><b>${name}</b><small>${about}</small></button></li>`;
  }

  private type(text: string): void {
    this.typed = text;
    this.requestUpdate();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.typed.trim()) this.give(this.typed.trim());
  }

  private give(person: string | null): void {
    if (!this.each) return;
    void run(cases.assign(this.each.id, person)).then((done) => {
      if (!done) return;
      triage.asked.value = null;
      this.done();
    });
  }

  private async load(): Promise<void> {
    try {
      this.accounts = await listedAccounts(session.hello.value?.role ?? '');
    } catch {
      // Then names stand on cases, or are typed.
      return;
    }
    this.requestUpdate();
  }
}

customElements.define('tp-give', GiveForm);
