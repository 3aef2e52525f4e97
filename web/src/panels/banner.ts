import { html, type TemplateResult } from 'lit';
import { band, flying } from '../altitude.ts';
import { session } from '../session.ts';
import { altitudeBanner } from './altitude.ts';
import { distressBanners } from './distressbanner.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';
import { pastBanner } from './pastbanner.ts';

const NOTICE_MILLIS = 7000;

/** What must not be missed: the connection is lost, or something that was asked for could not be done. */
export class Banner extends Panel {
  private timer = 0;

  protected watched() {
    return [session.link, session.notice, session.past.state, session.distress.waiting, session.distress.muted, band, flying, session.totals];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(250);
    session.notice.subscribe((text) => {
      window.clearTimeout(this.timer);
      if (text) this.timer = window.setTimeout(() => (session.notice.value = ''), NOTICE_MILLIS);
    });
  }

  protected override render(): TemplateResult {
    const { state, retrySeconds } = session.link.value;
    return html`
      ${pastBanner()}
      ${distressBanners()}
      ${altitudeBanner()}
      ${state === 'lost'
        ? html`<div class="banner lost" role="alert" data-testid="connection-lost">${icon('warning')}
            <span><b>Connection lost.</b> The picture stands still; positions run on as predictions. Trying again${retrySeconds > 2 ? ` in ${Math.round(retrySeconds)} s` : ''}…</span>
            <button @click=${() => session.retry()}>Try now</button></div>`
        : null}
      ${session.notice.value
        ? html`<div class="banner notice" role="status" data-testid="notice"><span>${session.notice.value}</span>
            <button class="plain" aria-label="Dismiss" @click=${() => (session.notice.value = '')}>${icon('close')}</button></div>`
        : null}
    `;
  }
}

customElements.define('tp-banner', Banner);
