import { html, type TemplateResult } from 'lit';
import { dateUtc, timeUtc } from '../lib/format.ts';
import { type Interval, placeOf, rowsOf, spanOf, ticksOf } from '../lib/timeline.ts';
import type { Case, CaseAlert } from '../live/cases.ts';
import { closedCases, closedHours } from '../closed.ts';
import { nowMillis, session } from '../session.ts';
import { listed, openCase, triage } from '../triage.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';

const ROWS = 5;
/** A mark is at least so long, as a share of the strip, so that it can be seen and hit. */
const LEAST = 0.022;
const HOUR = 3_600_000;

interface Mark extends Interval {
  each: Case;
  alert: CaseAlert;
}

/** The last hours as a strip: each alert of the cases in the list where it happened, by severity; a silence as long as it was. */
export class Timeline extends Panel {
  private pointed = '';

  protected watched() {
    return [session.cases.value, closedCases, closedHours, triage.held, triage.whose, triage.at, triage.open, ui.alert];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(10_000);
  }

  protected override render(): TemplateResult | null {
    const now = nowMillis();
    const all = listed().flatMap((each) => each.alerts.map((alert): Mark => ({ each, alert, from: Date.parse(alert.from), until: Math.min(now, Date.parse(alert.until)) })));
    if (all.length === 0) return null;
    const span = spanOf(all, now);
    const shown = all.flatMap((mark) => {
      const place = placeOf(mark, now, span);
      return place ? [{ ...mark, ...place }] : [];
    });
    const rows = rowsOf(shown, ROWS, LEAST);
    const pointed = shown.find(({ alert }) => alert.id === this.pointed);
    const used = Math.max(1, ...rows.map((row) => row + 1));
    return html`<div class="timeline" data-testid="timeline" role="group" aria-label=${`The last ${span / HOUR} hours`}>
      <div class="strip" style=${`height:${used * 9 + 3}px`} @mouseleave=${() => this.point('')}>
        ${ticksOf(now, span).map((at) => html`<i style=${`left:${percent(1 - (now - at) / span)}`}></i>`)}
        ${shown.map((mark, i) => this.mark(mark, mark.left, mark.right, rows[i] as number))}
      </div>
      <div class="hours" aria-hidden="true">${ticksOf(now, span).map((at) => html`<span style=${`left:${percent(1 - (now - at) / span)}`}>${timeUtc(at).slice(0, 2)}</span>`)}</div>
      <p data-testid="timeline-line">${pointed ? lineOf(pointed) : `Last ${span / HOUR} h, UTC`}</p>
    </div>`;
  }

  private mark({ each, alert }: Mark, left: number, right: number, row: number): TemplateResult {
    const start = Math.min(left, 1 - LEAST);
    return html`<button class="mark" tabindex="-1" data-testid="timeline-mark" data-rule=${alert.rule} data-severity=${alert.severity} data-open=${alert.open}
      aria-label=${alert.headline} aria-current=${ui.alert.value === alert.id || (ui.alert.value === null && each.id === triage.at.value)}
      style=${`left:${percent(start)};width:${percent(Math.max(LEAST, right - start))};top:${row * 9 + 2}px`}
      @mouseenter=${() => this.point(alert.id)} @focus=${() => this.point(alert.id)} @click=${() => openCase(each, alert.id)}></button>`;
  }

  private point(alert: string): void {
    this.pointed = alert;
    this.requestUpdate();
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function lineOf({ alert, from, until }: Mark): string {
  const short = (at: number): string => timeUtc(at).slice(0, 5);
  const day = dateUtc(from) === dateUtc(until) ? '' : `${dateUtc(from).slice(5)} `;
  return `${day}${short(from)}${until - from >= 60_000 ? `–${short(until)}` : ''} ${alert.headline}`;
}

customElements.define('tp-timeline', Timeline);
