import { html, type TemplateResult } from 'lit';
import { session } from '../session.ts';
import { ui } from '../ui.ts';

/** What a person fills in to come in, a name and a password or a token, and the way to an identity provider. */
export function signInFields(): TemplateResult {
  const provider = session.provider.value;
  return html`${provider
      ? html`<p><button type="button" data-testid="provider" @click=${() => window.location.assign('api/session/oidc')}>Sign in with ${provider}</button></p>`
      : null}
    <label>Name<input name="name" data-testid="name-input" autofocus autocomplete="username" maxlength="60" /></label>
    <label>Password<input name="password" type="password" data-testid="password-input" autocomplete="current-password" /></label>
    <details><summary>With a token instead</summary>
      <label>Token<input name="token" type="password" data-testid="token-input" autocomplete="off" /></label></details>
    <p class="fine">Accounts are made by whoever runs this server.</p>`;
}

/** Signs in with what was filled in; rejects with what is wrong with it. */
export async function signIn(data: FormData): Promise<void> {
  const token = String(data.get('token') ?? '').trim();
  await session.signIn(token ? { token } : { name: String(data.get('name')), password: String(data.get('password')) });
}

/** Who is signed in, and the ways on from there. */
export function accountBody(shut: () => void): TemplateResult {
  const config = session.config.value;
  const role = session.hello.value?.role ?? config?.role ?? '';
  const leave = async (): Promise<void> => {
    await session.signOut();
    shut();
  };
  return html`<div class="account"><p><b data-testid="person">${config?.person}</b>, ${role}${config?.audience ? ` for ${config.audience}` : ''}</p>
    <div class="actions">
      ${role === 'admin' ? html`<button data-testid="open-accounts" @click=${() => (ui.dialog.value = 'accounts')}>Accounts</button>` : null}
      ${config?.person === 'local'
        ? html`<p class="fine">There are no accounts: everyone on this machine is an analyst.</p>`
        : html`<button class="primary" data-testid="sign-out" @click=${leave}>Sign out</button>`}
    </div></div>`;
}
