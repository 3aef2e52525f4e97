import { html, type TemplateResult } from 'lit';
import { approach, type Approach } from '../lib/approach.ts';
import { direction, interval, knots, miles } from '../lib/format.ts';
import { moverOf, nameOf, ownShip } from '../live/places.ts';
import { session } from '../session.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** CPA and TCPA between the selected track and another, own ship or a point. */
export class ApproachCard extends Panel {
  protected watched() {
    return [session.selection.id, session.selection.second];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(500);
  }

  protected override render(): TemplateResult | null {
    const id = session.selection.id.value;
    const other = session.selection.second.value;
    if (!id || !other) return null;
    const own = { kind: 'track', id } as const;
    const [first, second] = [moverOf(session, own), moverOf(session, other)];
    return html`<section class="card approach" role="region" aria-label="Closest point of approach" data-testid="approach">
      <header><h2>Closest approach</h2>
        <button class="plain" aria-label="Close" @click=${() => (session.selection.second.value = null)}>${icon('close')}</button></header>
      <p class="pair"><b>${nameOf(session, own)}</b> and <b>${nameOf(session, other)}</b></p>
      ${first && second ? this.figures(approach(first, second)) : html`<p class="empty">One of them has left the window: zoom out to see both.</p>`}
    </section>`;
  }

  private figures(result: Approach): TemplateResult {
    const still = !Number.isFinite(result.tcpaSeconds);
    const passed = still ? 'No relative movement' : 'Diverging';
    return html`
      <dl class="big">
        <div><dt>CPA</dt><dd data-testid="cpa">${result.diverging || still ? html`<span class="past">${passed}</span>` : miles(result.cpaMeters)}</dd></div>
        <div><dt>TCPA</dt><dd data-testid="tcpa">${result.diverging ? html`<span class="past">passed ${interval(result.tcpaSeconds)} ago</span>` : still ? '–' : interval(result.tcpaSeconds)}</dd></div>
      </dl>
      <dl class="facts">
        <div><dt>Range now</dt><dd>${miles(result.rangeMeters)}</dd></div>
        <div><dt>Bearing</dt><dd>${direction(result.bearingDeg)} T</dd></div>
        <div><dt>Relative speed</dt><dd>${knots(result.relativeMps)}</dd></div>
      </dl>
      <p class="fine">If both keep course and speed.</p>
    `;
  }
}

/** Makes own ship the other party, when it is in the window. */
export function approachOwnShip(): void {
  const own = ownShip(session);
  if (own) session.selection.second.value = own;
  else session.tell('No own ship is in the window.');
}

customElements.define('tp-approach', ApproachCard);
