import { html, type TemplateResult } from 'lit';
import { Signal } from '../lib/signal.ts';
import { type Account, type AccountChange, accounts, ROLES } from '../live/accounts.ts';
import { Panel } from './element.ts';

/** The accounts of the server, for admins: listed, made and changed. */
export class Accounts extends Panel {
  private readonly all = new Signal<Account[]>([]);
  /** What came of the last change: a problem, or a token that is shown once. */
  private readonly said = new Signal('');

  protected watched() {
    return [this.all, this.said];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(async () => '');
  }

  protected override render(): TemplateResult {
    return html`<div class="accounts scroll">
      ${this.said.value ? html`<p class="caution" role="status" data-testid="accounts-said">${this.said.value}</p>` : null}
      <table><thead><tr><th>Name</th><th>Role</th><th>Picture of</th><th>Signs in with</th><th></th></tr></thead>
        <tbody>${this.all.value.map((account) => this.row(account))}</tbody></table>
      <form @submit=${this.add}><h3>New account</h3>
        <div class="fields"><label>Name<input name="name" required maxlength="60" data-testid="new-name" autocomplete="off" /></label>
          <label>Role${this.roles('viewer')}</label>
          <label>Picture of<input name="audience" placeholder="the site's" autocomplete="off" /></label>
          <label>Password<input name="password" type="password" minlength="12" data-testid="new-password" autocomplete="new-password" /></label></div>
        <div class="actions end"><button class="primary" data-testid="add-account">Make it</button></div></form>
    </div>`;
  }

  private row(account: Account): TemplateResult {
    const { name, declared, disabled, tokens } = account;
    const ways = [account.password ? 'password' : '', ...tokens.map((token) => (declared ? 'token' : `token ${token.id}`))].filter(Boolean);
    return html`<tr class=${disabled ? 'off' : ''} data-testid="account-row"><td>${name}</td>
      <td>${declared ? account.role : this.roles(account.role, (role) => this.change(name, { role }))}</td>
      <td>${account.audience || 'the site'}</td><td>${ways.join(', ') || 'nothing yet'}</td>
      <td class="actions">${declared ? 'in the settings' : html`
        <button @click=${() => this.token(name)}>New token</button>
        ${tokens.map((token) => html`<button @click=${() => this.run(() => accounts.removeToken(name, token.id))}>Take ${token.id} back</button>`)}
        <button @click=${() => this.password(name)}>Password</button>
        <button @click=${() => this.change(name, { disabled: !disabled })}>${disabled ? 'Enable' : 'Disable'}</button>
        <button class="danger" @click=${() => this.drop(name)}>Remove</button>`}</td></tr>`;
  }

  private roles(chosen: string, changed?: (role: string) => void): TemplateResult {
    return html`<select name="role" aria-label="Role" @change=${(event: Event) => changed?.((event.target as HTMLSelectElement).value)}>
      ${ROLES.map((role) => html`<option ?selected=${role === chosen}>${role}</option>`)}</select>`;
  }

  private readonly add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (field: string): string => String(data.get(field) ?? '').trim();
    const password = String(data.get('password') ?? '');
    const account = { name: text('name'), role: text('role'), audience: text('audience'), ...(password ? { password } : {}) };
    void this.run(async () => {
      await accounts.add(account);
      form.reset();
      return password ? '' : `${account.name} can sign in once it has a password or a token`;
    });
  };

  private change(name: string, change: AccountChange): void {
    void this.run(() => accounts.change(name, change));
  }

  private token(name: string): void {
    void this.run(async () => `The token of ${name}, which is not shown again: ${(await accounts.addToken(name)).token}`);
  }

  private password(name: string): void {
    const password = window.prompt(`A new password for ${name}, of 12 characters or more`);
    if (password) this.change(name, { password });
  }

  private drop(name: string): void {
    if (window.confirm(`Remove the account ${name}? Its sessions end.`)) void this.run(() => accounts.remove(name));
  }

  /** Does something and lists anew; says what it gave, or what was wrong. */
  private async run(act: () => Promise<unknown>): Promise<void> {
    try {
      const said = await act();
      this.said.value = typeof said === 'string' ? said : '';
      this.all.value = await accounts.all();
    } catch (error) {
      this.said.value = error instanceof Error ? error.message : String(error);
    }
  }
}

customElements.define('tp-accounts', Accounts);
