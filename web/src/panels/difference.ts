import { html, type TemplateResult } from 'lit';
import { count, meters, miles } from '../lib/format.ts';
import type { Difference, Differences } from '../live/pasttypes.ts';
import { shortId } from '../live/places.ts';
import { session } from '../session.ts';
import { flyTo, ui } from '../ui.ts';
import { Panel } from './element.ts';

const NEAR_METERS = 1852;

/** Tracks that were elsewhere than was known then, and why. */
export class DifferencePanel extends Panel {
  protected watched() {
    return [session.past.state, session.past.differences, session.selection.id, ui.feedsOpen, ui.zonesOpen, ui.alertsOpen, ui.rulesOpen];
  }

  protected override render(): TemplateResult | null {
    if (session.past.state.value?.mode !== 'difference' || ui.feedsOpen.value || ui.zonesOpen.value || ui.alertsOpen.value || ui.rulesOpen.value) return null;
    const found = session.past.differences.value;
    return html`<section class="drawer left differences" role="region" aria-label="Difference" data-testid="difference-panel">
      <header><div class="title"><h2>Difference</h2><p role="status" data-testid="difference-counts">${found ? summary(found) : 'Looking…'}</p></div></header>
      ${found && found.tracks.length ? html`<ul class="scroll">${found.tracks.map(entry)}</ul>` : null}
      ${found && found.differ > found.tracks.length ? html`<p class="fine more">The first ${count(found.tracks.length)} are listed: zoom in for others.</p>` : null}
    </section>`;
  }
}

function summary({ differ, asItWas, notKnown }: Differences): string {
  if (differ === 0) return `None of ${count(asItWas)} tracks differs: we knew then what we know now.`;
  const unknown = notKnown === 0 ? '' : ` ${count(notKnown)} ${notKnown === 1 ? 'was' : 'were'} not known yet.`;
  return `${count(differ)} of ${count(asItWas)} tracks ${differ === 1 ? 'differs' : 'differ'}.${unknown}`;
}

function entry(one: Difference): TemplateResult {
  const far = one.meters === null ? 'not known' : one.meters < NEAR_METERS ? meters(one.meters) : miles(one.meters);
  return html`<li><button class="difference" data-testid="difference" aria-pressed=${session.selection.id.value === one.track} @click=${() => open(one)}>
    <b>${calledOf(one)}</b><span class="far">${far}</span><span class="why">${one.why}</span></button></li>`;
}

export function calledOf(one: { name: string | null; identity: string | null; track: string }): string {
  return one.name ?? one.identity ?? shortId(one.track);
}

function open(one: Difference): void {
  session.selection.select(one.track);
  flyTo.value = { lonDeg: one.was.lonDeg, latDeg: one.was.latDeg, zoom: Math.max(ui.zoom.value, 10) };
}

customElements.define('tp-difference', DifferencePanel);
