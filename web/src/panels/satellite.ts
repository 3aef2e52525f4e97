import { html, type TemplateResult } from 'lit';
import { belowAt } from '../lib/orbit.ts';
import { count, meters, position } from '../lib/format.ts';
import { nextWindows, OLD_DAYS, resolution } from '../lib/passes.ts';
import { settings } from '../lib/settings.ts';
import type { Instrument, Satellite } from '../live/satelliteroutes.ts';
import { passes } from '../passes.ts';
import { nowMillis, session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const NEXT = 5;
const DAY_MILLIS = 86_400_000;

/** The satellite that is looked at: what it is, what it carries, how old its elements are, when it can see the place that is asked about. */
export class SatellitePanel extends Panel {
  protected watched() {
    const { known, chosen, paths, window } = session.satellites;
    return [known, chosen, paths, window, passes, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(1000);
  }

  protected override render(): TemplateResult | null {
    const { known, chosen } = session.satellites;
    const satellite = chosen.value === null ? undefined : known.value.get(chosen.value);
    if (!satellite) return null;
    const ageDays = Math.abs(nowMillis() - Date.parse(satellite.elementEpoch)) / DAY_MILLIS;
    return html`<aside class="drawer right" role="region" aria-label="Satellite" data-testid="satellite-panel">
      <header><div class="title"><h2 data-testid="satellite-name">${satellite.name}</h2>
        <p>${satellite.operator} · ${satellite.countries.join(' ')} · NORAD ${satellite.number}</p></div>
        <button class="plain" data-testid="satellite-close" aria-label="Close" @click=${() => session.satellites.choose(null)}>${icon('close')}</button></header>
      <div class="scroll">
        ${this.now(satellite)}
        <p class=${ageDays > OLD_DAYS ? 'held' : 'fine'} data-testid="satellite-elements">Elements of ${satellite.elementEpoch.slice(0, 16).replace('T', ' ')} UTC,
          ${ageDays.toFixed(1)} days from this time${ageDays > OLD_DAYS ? ': too old to trust; fetch newer ones' : ''}</p>
        <h3>Instruments</h3>
        <ul class="rows">${satellite.instruments.map(instrument)}</ul>
        <h3>Next passes</h3>
        ${this.next(satellite)}
      </div>
    </aside>`;
  }

  private now(satellite: Satellite): TemplateResult | null {
    const below = belowAt(session.satellites.paths.value.get(satellite.number) ?? [], nowMillis());
    if (!below) return null;
    return html`<p class="position" title="The point below it">${position(below.lonDeg, below.latDeg, settings.value.positions)}</p>
      <p class="fine">${count(below.heightMeters / 1000)} km high, over the ${below.day ? 'day' : 'night'} side</p>`;
  }

  private next(satellite: Satellite): TemplateResult {
    if (!ui.passesOpen.value) return html`<p><button @click=${() => (ui.passesOpen.value = true)}>When it can see the middle of the map</button></p>`;
    const windows = nextWindows(passes.value?.windows ?? [], satellite.number, nowMillis(), NEXT);
    if (windows.length === 0) return html`<p class="fine">It cannot see the place within 24 hours.</p>`;
    return html`<ul class="rows">${windows.map((window) => html`<li><button class="row" data-testid="satellite-pass" @click=${() => void session.satellites.show(window)}>
      <b>${window.best.slice(0, 16).replace('T', ' ')} UTC</b>
      <small>${window.instrument} · incidence ${Math.round(window.incidenceDeg)}° · ${resolution(window.resolutionMeters)}</small></button></li>`)}</ul>`;
  }
}

/** What part of the ground it can see. */
function viewWords({ swathMeters, nearIncidenceDeg, farIncidenceDeg, looksLeft, looksRight, offNadirDeg }: Instrument): string {
  if (swathMeters !== null) return `a strip of ${meters(swathMeters)}`;
  if (offNadirDeg !== null) return `turns up to ${offNadirDeg}° off nadir`;
  const sides = looksLeft && looksRight ? 'either side' : looksLeft ? 'its left' : 'its right';
  return `incidence ${nearIncidenceDeg}° to ${farIncidenceDeg}° on ${sides}`;
}

function instrument(each: Instrument): TemplateResult {
  return html`<li><div class="row" title=${`${each.source}${each.note ? `. ${each.note}` : ''}`}><b>${each.name}</b>
    <small>${each.kind === 'sar' ? 'radar' : each.kind} · ${resolution(each.resolutionMeters)} · ${viewWords(each)}</small></div></li>`;
}

customElements.define('tp-satellite', SatellitePanel);
