import { html, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../live/api.ts';
import { settings } from '../lib/settings.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { helpBody } from './help.ts';
import { icon } from './icons.ts';
import { settingsBody } from './settings.ts';
import { accountBody, signIn, signInFields } from './signin.ts';
import { type Question, trackQuestion } from './trackdialogs.ts';

/** The one modal dialog of the page; the browser keeps the focus in it and gives it back. */
export class Dialogs extends Panel {
  private problem = '';

  protected watched() {
    return [ui.dialog, ui.other, ui.overrule, settings, session.selection.track, session.config, session.hello, session.provider];
  }

  protected override render(): TemplateResult {
    const open = ui.dialog.value;
    return html`<dialog data-testid="dialog" class=${open === 'help' || open === 'accounts' ? 'wide' : ''} @close=${() => (ui.dialog.value = null)}
      @keydown=${this.pressed} @click=${this.outside}>
      ${open ? html`<header><h2 id="dialog-title">${this.heading()}</h2>
          <button class="plain" aria-label="Close" @click=${() => this.shut()}>${icon('close')}</button></header>
        ${this.problem ? html`<p class="caution" role="alert" data-testid="dialog-problem">${this.problem}</p>` : null}
        ${this.body()}` : null}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    if (ui.dialog.value && !dialog.open) {
      this.problem = '';
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
    } else if (!ui.dialog.value && dialog.open) dialog.close();
  }

  private heading(): string {
    switch (ui.dialog.value) {
      case 'help':
        return 'Symbols and keys';
      case 'settings':
        return 'Settings';
      case 'purpose':
        return 'Show hidden craft';
      case 'signin':
        return 'Sign in';
      case 'account':
        return 'Account';
      case 'accounts':
        return 'Accounts';
      default:
        return trackQuestion()?.heading ?? '';
    }
  }

  private body(): TemplateResult | null {
    switch (ui.dialog.value) {
      case 'help':
        return helpBody();
      case 'settings':
        return settingsBody();
      case 'purpose':
        return this.purpose();
      case 'signin':
        return this.form(signInFields(), 'Sign in', signIn);
      case 'account':
        return accountBody(() => this.shut());
      case 'accounts':
        return html`<tp-accounts></tp-accounts>`;
      default:
        return this.question(trackQuestion());
    }
  }

  private question(asked: Question | null): TemplateResult {
    if (!asked) return html`<p>The track is not known any more.</p>`;
    return this.form(asked.content, asked.act, asked.run, asked.danger ? 'danger' : '');
  }

  private purpose(): TemplateResult {
    const may = session.hello.value?.canLift ?? session.config.value?.canLift ?? false;
    if (session.hello.value?.lifted) {
      return this.form(html`<p>Hidden craft are shown to you for the purpose that you declared.</p>`, 'Hide them again', () => api.purpose(''));
    }
    if (!may) return html`<p>Small pleasure craft are hidden by default. Your role may not lift that; ask for one that may.</p>`;
    return this.form(
      html`<p>Pleasure craft, and class B of unknown type, are hidden by default. Say what you need to see them for; it is recorded with your name, and holds for this session.</p>
        <label>Purpose<textarea name="purpose" data-testid="purpose-input" autofocus required minlength="4" rows="2" placeholder="Search for the overdue yacht SKUA"></textarea></label>`,
      'Declare and show',
      (data) => api.purpose(String(data.get('purpose'))),
    );
  }

  private form(content: TemplateResult, act: string, run: (data: FormData) => Promise<unknown>, kind = ''): TemplateResult {
    const submit = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      try {
        await run(new FormData(event.target as HTMLFormElement));
        this.shut();
      } catch (error) {
        this.problem = error instanceof Error ? error.message : String(error);
        this.requestUpdate();
      }
    };
    return html`<form @submit=${submit}>${content}
      <div class="actions end"><button type="button" @click=${() => this.shut()}>Cancel</button>
        <button type="submit" data-testid="confirm" ?autofocus=${kind !== 'danger'} class=${`primary ${kind}`}>${act}</button></div></form>`;
  }

  private shut(): void {
    ui.dialog.value = null;
  }

  /** The browser tells of its own closing late: until then keys would be lost, and a redraw would open the dialog again. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.shut();
  }

  private outside(event: MouseEvent): void {
    if (event.target === this.querySelector('dialog')) this.shut();
  }
}

customElements.define('tp-dialogs', Dialogs);
