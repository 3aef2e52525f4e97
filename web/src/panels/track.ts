import { html, type TemplateResult } from 'lit';
import type { Ellipse, Track } from '../live/protocol.ts';
import { age, count, direction, meters, timeLocal, timeUtc } from '../lib/format.ts';
import { markingWords } from '../lib/marking.ts';
import { meansOf } from '../lib/sensing.ts';
import { settings } from '../lib/settings.ts';
import { emergencyWords, navigationWords, PLATFORMS, words } from '../lib/words.ts';
import { moverOf } from '../live/places.ts';
import { dueSeconds, ellipseNow, FLAG, trackAt } from '../live/track.ts';
import { session } from '../session.ts';
import { flyTo, ui } from '../ui.ts';
import { claimsTable, contributorsTable, identityLine } from './claims.ts';
import { craftRows } from './craft.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';
import './looks.ts';
import { motion } from './motion.ts';
import { actions } from './trackactions.ts';
import { badges, goesOn, whyOne } from './sightings.ts';

/** The selected track: what it says it is and who heard it, where it is and how sure that is. */
export class TrackPanel extends Panel {
  protected watched() {
    return [session.past.state, session.selection.id, session.selection.track, session.selection.gone, session.selection.goesOn, session.selection.second, session.hello, ui.tool, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(500);
  }

  protected override render(): TemplateResult | null {
    if (!session.selection.id.value || session.past.on) return null;
    const track = session.selection.track.value;
    return html`<section class="drawer right" role="region" aria-label="Selected track" data-testid="track-panel">
      ${track ? this.track(track) : this.loading()}
    </section>`;
  }

  private loading(): TemplateResult {
    const text = session.selection.gone.value ? 'Not in the picture' : 'Loading…';
    return html`<header><h2>${text}</h2>${this.closing()}</header>`;
  }

  private closing(): TemplateResult {
    return html`<button class="plain" data-testid="track-close" aria-label="Close and unselect (Esc)" @click=${() => session.selection.select(null)}>${icon('close')}</button>`;
  }

  private track(track: Track): TemplateResult {
    const now = session.clock.now();
    const means = meansOf(track.contributors, now, dueSeconds(track.motion?.speedMps ?? 0, track.transponder.includes('CLASS_B') ? FLAG.classB : 0, PLATFORMS.indexOf(track.platform as (typeof PLATFORMS)[number])));
    return html`
      <header>
        <div class="title">
          <h2 data-testid="track-name">${track.name ?? (track.identity ? 'No name' : 'Seen, not heard')}</h2>
          <p>${identityLine(track)}</p>
        </div>
        <button class="plain" data-testid="centre" aria-label="Centre on it" title="Centre on it" @click=${() => this.centre()}>${icon('target')}</button>
        ${this.closing()}
      </header>
      <div class="scroll">
        ${session.selection.gone.value ? html`<p class="caution" role="status">This track has left the picture. What follows is the last that was known.</p>` : null}
        ${session.selection.goesOn.value ? goesOn(session.selection.goesOn.value) : null}
        ${this.standing(track)} <tp-video></tp-video> ${badges(means)} ${motion(track)} <tp-profile sheet></tp-profile> ${this.uncertainty(track)} ${actions()}
        ${craftRows(track)}
        ${whyOne(track, now)}
        ${track.identity ? html`<h3>Claims about itself</h3>${claimsTable(track.claims)}` : null}
        <tp-lists></tp-lists>
        <tp-looks .track=${track.id} .alert=${null}></tp-looks>
        <h3>${track.identity ? 'Heard and seen through' : 'Seen through'}</h3>
        ${contributorsTable(track.contributors)}
        <tp-evidence></tp-evidence>
        <p class="fine">Revision ${count(track.revision)} · ${count(track.reports)} ${track.identity ? 'reports' : 'detections'}${track.late ? ' · changed by late data' : ''}
          ${track.marking ? html`· <span data-testid="marking">${markingWords(track.marking)}</span>` : null}</p>
        <p class="fine id">${track.id}</p>
      </div>
    `;
  }

  private standing(track: Track): TemplateResult {
    const time = Date.parse(track.estimate?.time ?? '');
    const seconds = (session.clock.now() - time) / 1000;
    const distress = ['SART', 'MAN_OVERBOARD', 'EPIRB'].includes(track.platform) || track.navigationStatus === 'DISTRESS_ACTIVE';
    const emergency = track.flight?.emergency ?? 'NONE';
    return html`<div class="standing">
      ${distress ? html`<span class="chip alert">${icon('warning')} Distress</span>` : null}
      ${emergency === 'NONE' ? null : html`<span class="chip alert" data-testid="track-emergency">${icon('warning')} ${emergencyWords(emergency)}</span>`}
      ${track.hiddenByDefault ? html`<span class="chip" title="Shown to you for the purpose that you declared">Hidden by default</span>` : null}
      <span class="chip" data-status=${track.status} data-testid="track-status">${words(track.status)}</span>
      <span data-testid="track-age" title=${timeLocal(time)}>${Number.isNaN(time)
        ? 'Undated: the recording has no times'
        : html`position ${age(seconds)} old · ${timeUtc(time)} UTC`}</span>
    </div>`;
  }

  private uncertainty(track: Track): TemplateResult {
    const ellipse = this.ellipse(track);
    const rows: [string, string][] = [];
    if (ellipse) {
      rows.push(['95 % within', `${meters(ellipse.semiMajorMeters)} × ${meters(ellipse.semiMinorMeters)}, axis ${direction(ellipse.bearingDeg)}`]);
    }
    const status = navigationWords(track.navigationStatus);
    if (status) rows.push(['Status', status]);
    const { extent } = track;
    if (extent) {
      rows.push(['Hull', `${Math.round(extent.bowMeters + extent.sternMeters)} × ${Math.round(extent.portMeters + extent.starboardMeters)} m`]);
    }
    const { flight } = track;
    if (flight?.squawk) rows.push(['Squawk', flight.squawk]);
    if (flight && flight.heightMeters !== null && flight.pressureAltitudeMeters !== null) {
      rows.push(['Height', `${meters(flight.heightMeters)} above the ellipsoid`]);
    }
    const told = /^AIS_CLASS|^(ADS_B|ADS_R|TIS_B|MODE_S|MULTILATERATION)$/.test(track.transponder);
    if (told) rows.push(['Transponder', words(track.transponder)]);
    return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  /** Where it lies now with 95 %, as it is drawn. */
  private ellipse({ id, estimate }: Track): Ellipse | null {
    const slot = session.store.slotOfId(id);
    if (!estimate?.ellipse95 || slot < 0) return estimate?.ellipse95 ?? null;
    return ellipseNow(trackAt(session.store, slot, session.clock.now()), estimate.ellipse95);
  }

  private centre(): void {
    const id = session.selection.id.value;
    const place = id && moverOf(session, { kind: 'track', id });
    if (place) flyTo.value = { lonDeg: place.lonDeg, latDeg: place.latDeg, zoom: Math.max(ui.zoom.value, 11) };
  }
}

customElements.define('tp-track', TrackPanel);
