import { html, type TemplateResult } from 'lit';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { KINDS, type Notice, watchNotices } from '../live/subscribers.ts';
import type { Watch } from '../live/watch.ts';
import { Panel } from './element.ts';

/** Which subscribers were told of the alerts of a case, when, and of what; one of another case is another element. */
export class ToldOf extends Panel {
  case = '';
  private notices: Watch<Notice[] | null> | null = null;

  protected watched() {
    this.notices ??= watchNotices(this.case);
    return [this.notices.value];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.notices?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.notices?.stop();
  }

  protected override render(): TemplateResult | null {
    const all = this.notices?.value.value;
    if (!all) return null;
    return html`<h3>Told to others</h3>
      ${all.length === 0
        ? html`<p class="fine" data-testid="told-nobody">No message to a subscriber about it is kept.</p>`
        : html`<ul class="log told" data-testid="case-told">${all.map((each) => this.notice(each))}</ul>`}`;
  }

  private notice({ subscriber, kind, event, queued, ended, state, reason }: Notice): TemplateResult {
    const at = Date.parse(ended ?? queued);
    const outcome = state === 'delivered' ? '' : state === 'waiting' ? ': waits' : `: given up, ${reason}`;
    return html`<li data-state=${state}><time title=${`${dateUtc(at)} · ${timeLocal(at)}`}>${timeUtc(at).slice(0, 5)}</time>
      <span><b>${subscriber}</b> ${KINDS[kind]}, ${event}${outcome}</span></li>`;
  }
}

customElements.define('tp-told', ToldOf);
