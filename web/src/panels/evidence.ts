import { html, type TemplateResult } from 'lit';
import { api } from '../live/api.ts';
import { type Evidence, stampMillis } from '../live/protocol.ts';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { chipOf } from '../live/things.ts';
import { session } from '../session.ts';
import { chipPicture } from './chip.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** The raw sentences behind the selected track, or an alert, each with the hash of its bytes, to copy. */
export class EvidenceList extends Panel {
  /** Id of the alert; empty for the selected track. */
  alert = '';
  private shownFor = '';
  private messages: Evidence[] | null = null;
  private problem = '';
  private copied = '';

  protected watched() {
    return [session.selection.id];
  }

  protected override render(): TemplateResult {
    if (this.shownFor !== this.subject()) this.messages = null;
    return html`
      <h3 class="with-action">Raw messages
        <button class="small" data-testid="evidence" @click=${() => void this.load()}>
          ${this.messages ? 'Refresh' : 'Show'}</button></h3>
      ${this.problem ? html`<p class="caution" role="alert">${this.problem}</p>` : null}
      ${this.messages?.length === 0 ? html`<p class="empty">No raw message is kept any more.</p>` : null}
      <div data-testid="evidence-list">${this.messages?.map((message) => this.message(message))}</div>
    `;
  }

  private message(message: Evidence): TemplateResult {
    const at = stampMillis(message.arrival);
    const text = `${message.text ?? ''}\nsha256 ${message.sha256 ?? 'not kept'}\nstamp ${message.stamp}`;
    return html`<div class="raw" data-testid="raw">
      <div class="raw-head">
        <time title=${timeLocal(at)}>${Number.isNaN(at) ? 'undated' : `${dateUtc(at)} ${timeUtc(at)}`}</time>
        <span>${message.sourceName ?? `source ${message.source}`}</span>
        <button class="plain small" aria-label="Copy this message with its hash" @click=${() => void this.copy(message.stamp, text)}>
          ${this.copied === message.stamp ? 'Copied' : icon('copy')}</button>
      </div>
      ${message.text === null
        ? html`<p class="empty">Not kept any more.</p>`
        : html`${chipPicture(chipOf(message.text))}<pre>${message.text}</pre><p class="hash" title="SHA-256 of the bytes as they arrived">${message.sha256}</p>`}
    </div>`;
  }

  private subject(): string {
    return this.alert || (session.selection.id.value ?? '');
  }

  private async load(): Promise<void> {
    const id = this.subject();
    if (!id) return;
    try {
      const { messages } = await (this.alert ? api.alertEvidence(id) : api.evidence(id));
      this.messages = messages;
      this.problem = '';
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.shownFor = id;
    this.requestUpdate();
  }

  private async copy(stamp: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = stamp;
    } catch {
      this.problem = 'The browser does not allow copying here: select the text instead.';
    }
    this.requestUpdate();
  }
}

customElements.define('tp-evidence', EvidenceList);
