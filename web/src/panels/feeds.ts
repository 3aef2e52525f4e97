import { html, svg, type TemplateResult } from 'lit';
import { api } from '../live/api.ts';
import type { Feed, Reject } from '../live/feed.ts';
import { stampMillis } from '../live/protocol.ts';
import { count, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { markingWords } from '../lib/marking.ts';
import { session } from '../session.ts';
import { toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { FEED_MEANING, heldWords } from './feedwords.ts';
import { icon } from './icons.ts';

const WIDE = 300;
const HIGH = 34;

/** Every feed: its state in words and shape, its last minute, and what became of each line. */
export class FeedsPanel extends Panel {
  private readonly rejects = new Map<number, Reject[] | string>();

  protected watched() {
    return [session.feeds, ui.feedsOpen];
  }

  protected override render(): TemplateResult | null {
    if (!ui.feedsOpen.value) return null;
    return html`<section class="drawer left" role="region" aria-label="Feeds" data-testid="feeds-panel">
      <header><h2>Feeds</h2>
        <button class="plain" aria-label="Close feeds" @click=${() => toggleLeft('feeds', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${session.feeds.value.length === 0 ? html`<p class="empty">No feed is configured.</p>` : null}
        ${session.feeds.value.map((feed) => this.feed(feed))}
      </div>
    </section>`;
  }

  private feed(feed: Feed): TemplateResult {
    return html`<article class="feed" data-state=${feed.state} data-testid="feed">
      <div class="feed-head">
        <span class="lamp" data-state=${feed.state}></span>
        <h3>${feed.name}</h3>
        <span class="state" data-state=${feed.state} data-testid="feed-state">${feed.state}</span>
      </div>
      <p class="uri">${feed.uri}</p>
      ${sparkline(feed)}
      <p class="meaning">${feed.detail || FEED_MEANING[feed.state]}</p>
      ${feed.detail && (feed.state === 'quiet' || feed.state === 'blind') ? html`<p class="meaning">${FEED_MEANING[feed.state]}</p>` : null}
      ${feed.heldBack ? html`<p class="held" role="status" data-testid="feed-held">${heldWords(feed.heldBack)}</p>` : null}
      <dl class="counts">
        <div><dt>received</dt><dd>${count(feed.received)}</dd></div>
        <div><dt>accepted</dt><dd>${count(feed.accepted)}</dd></div>
        <div><dt>duplicate</dt><dd>${count(feed.duplicate)}</dd></div>
        <div><dt>rejected</dt><dd>${count(feed.rejected)}</dd></div>
        ${feed.dropped ? html`<div><dt>dropped</dt><dd>${count(feed.dropped)}</dd></div>` : null}
      </dl>
      ${feed.rejected > 0 ? this.rejected(feed) : null}
      <p class="fine">${lastWords(feed)} · ${markingWords(feed)}</p>
    </article>`;
  }

  private rejected(feed: Feed): TemplateResult {
    const codes = Object.entries(feed.rejects).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
    const lines = this.rejects.get(feed.source);
    return html`<details class="rejects" @toggle=${(event: Event) => this.open(event, feed.source)}>
      <summary>Rejected by code</summary>
      <table><tbody>${codes.map(([code, n]) => html`<tr><td><code>${code}</code></td><td>${count(n)}</td></tr>`)}</tbody></table>
      ${typeof lines === 'string' ? html`<p class="empty">${lines}</p>` : null}
      ${Array.isArray(lines) ? lines.map(rejectLine) : null}
    </details>`;
  }

  private open(event: Event, source: number): void {
    if (!(event.target as HTMLDetailsElement).open) return;
    api
      .rejects(source)
      .then((lines) => this.rejects.set(source, lines))
      .catch((error: unknown) => this.rejects.set(source, String(error)))
      .finally(() => this.requestUpdate());
  }
}

function rejectLine(line: Reject): TemplateResult {
  const at = stampMillis(line.stamp);
  return html`<div class="raw"><div class="raw-head"><code>${line.code}</code><span>byte ${line.offsetBytes}</span>
    <time title=${timeLocal(at)}>${timeUtc(at)}</time></div><pre>${line.text ?? 'Shown to officers and higher.'}</pre></div>`;
}

function lastWords(feed: Feed): string {
  if (!feed.lastArrival) return 'Nothing has arrived yet';
  const at = stampMillis(feed.lastArrival);
  return `Last line ${timeUtc(at)} UTC, ${dateUtc(at)}`;
}

/** Lines a second that fill the height: a burst at the start may stick out, so that the rest is still seen. */
function fullHeight(history: readonly number[]): number {
  const heard = history.filter((lines) => lines > 0).sort((a, b) => a - b);
  const median = heard[Math.floor(heard.length / 2)] ?? 1;
  return Math.max(1, Math.min(heard[heard.length - 1] ?? 1, median * 4));
}

function sparkline(feed: Feed): TemplateResult {
  const most = Math.max(1, ...feed.history);
  const full = fullHeight(feed.history);
  const step = WIDE / Math.max(1, feed.history.length);
  const bars = feed.history.map((lines, i) => {
    const high = lines === 0 ? 0 : Math.max(1.5, Math.min(1, lines / full) * HIGH);
    return svg`<rect x=${i * step} y=${HIGH - high} width=${step * 0.72} height=${high} />`;
  });
  return html`<div class="spark" role="img" aria-label=${`${feed.perSecond} lines a second now, at most ${most} in the last minute`}>
    <svg viewBox=${`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none">${bars}</svg>
    <span><b>${feed.perSecond.toFixed(feed.perSecond < 10 ? 1 : 0)}</b>/s</span>
  </div>`;
}

customElements.define('tp-feeds', FeedsPanel);
