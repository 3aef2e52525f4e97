import { html, type TemplateResult } from 'lit';
import { count } from '../lib/format.ts';
import { deliveryWords, KINDS, standingOf, type Subscriber, type Told, wantedWords, watchSubscribers } from '../live/subscribers.ts';
import { session } from '../session.ts';
import { toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** Drawn like a feed. */
const LAMPS = { ok: 'live', failing: 'failed', untried: 'quiet' } as const;

/** Who is told of alerts, what for, and how the last deliveries went; for those who may command. */
export class SubscribersPanel extends Panel {
  private readonly told = watchSubscribers();
  private followed: (() => void)[] = [];

  protected watched() {
    return [ui.subscribersOpen, session.hello, this.told.value];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(1000);
    const follow = (): void => {
      if (ui.subscribersOpen.value && this.may()) this.told.start();
      else this.told.stop();
    };
    this.followed = [ui.subscribersOpen.subscribe(follow), session.hello.subscribe(follow)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.followed) stop();
  }

  private may(): boolean {
    return (session.hello.value?.role ?? 'viewer') !== 'viewer';
  }

  protected override render(): TemplateResult | null {
    if (!ui.subscribersOpen.value) return null;
    const told = this.told.value.value;
    return html`<section class="drawer left" role="region" aria-label="Subscribers" data-testid="subscribers-panel">
      <header><h2>Who is told</h2>
        <button class="plain" aria-label="Close subscribers" @click=${() => toggleLeft('subscribers', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${this.may() ? (told ? this.all(told) : html`<p class="empty">Loading…</p>`) : html`<p class="empty">Officers see who is told of alerts.</p>`}
        <div class="actions"><button data-testid="back-to-alerts" @click=${() => toggleLeft('alerts', true)}>‹ Alerts</button></div>
      </div>
    </section>`;
  }

  private all({ maps, subscribers }: Told): TemplateResult {
    return html`<p data-testid="open-maps"><b>${count(maps)}</b> open ${maps === 1 ? 'map is' : 'maps are'} told at once.</p>
      ${subscribers.length === 0 ? html`<p class="empty">Nobody else is told: subscribers stand in the settings.</p>` : null}
      ${subscribers.map((each) => this.subscriber(each))}`;
  }

  private subscriber(each: Subscriber): TemplateResult {
    const standing = standingOf(each);
    const state = LAMPS[standing];
    return html`<article class="feed" data-state=${state} data-testid="subscriber">
      <div class="feed-head">
        <span class="lamp" data-state=${state}></span>
        <h3>${each.name}</h3>
        <span class="state" data-state=${state} data-testid="subscriber-state">${standing}</span>
      </div>
      <p class="uri" title=${each.target}>${KINDS[each.kind]} · ${each.target}</p>
      <p class="meaning">${wantedWords(each)}</p>
      <dl class="counts">
        <div><dt>waiting</dt><dd>${count(each.waiting)}</dd></div>
        <div><dt>delivered</dt><dd>${count(each.delivered)}</dd></div>
        <div><dt>given up</dt><dd>${count(each.putAway)}</dd></div>
      </dl>
      ${deliveryWords(each, Date.now()).map((line) => html`<p class="fine">${line}</p>`)}
    </article>`;
  }
}

customElements.define('tp-subscribers', SubscribersPanel);
