import { html, type TemplateResult } from 'lit';
import { draw, dropDraft, isDrawing } from '../drawing.ts';
import { dateUtc, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { api } from '../live/api.ts';
import { CATEGORIES, cornersOf, cornersToDrag, geometryOf, newZoneId, reshaped, type Zone, type ZoneVersion } from '../live/zones.ts';
import { session } from '../session.ts';
import { type Draft, flyTo, toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';
import { ZoneImporting } from './zoneimport.ts';

const DEFAULT_HALF_WIDTH_METERS = 500;
const CLOSE_ZOOM = 10;

/** Zones: a list, and the editor of the one that is drawn or changed. */
export class ZonesPanel extends Panel {
  private problem = '';
  private versions: ZoneVersion[] = [];
  private readonly importing = new ZoneImporting(() => this.requestUpdate());

  protected watched() {
    return [session.zones.value, session.hello, ui.zonesOpen, ui.draft, ui.tool];
  }

  protected override render(): TemplateResult | null {
    if (!ui.zonesOpen.value) return null;
    const draft = ui.draft.value;
    return html`<section class="drawer left" role="region" aria-label="Zones" data-testid="zones-panel">
      <header><h2>Zones</h2>
        <button class="plain" aria-label="Close zones" @click=${() => toggleLeft('zones', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">${draft ? this.editor(draft) : this.importing.open ? this.importing.render() : this.list()}</div>
    </section>`;
  }

  private list(): TemplateResult {
    const zones = session.zones.value.value;
    return html`${session.mayCommand()
        ? html`<div class="actions first">
            <button data-testid="draw-area" @click=${() => draw('area')}>Draw an area</button>
            <button data-testid="draw-corridor" @click=${() => draw('corridor')}>Draw a corridor</button>
            <button data-testid="import-zones" @click=${() => this.importing.begin()}>Import…</button>
          </div>`
        : null}
      ${zones.length === 0 ? html`<p class="empty">No zone is known${session.mayCommand() ? '' : '; officers may draw some'}.</p>` : null}
      <ul class="rows">${zones.map((zone) => this.row(zone))}</ul>`;
  }

  private row(zone: Zone): TemplateResult {
    const { name, category, kind } = zone.properties;
    return html`<li data-testid="zone">
      <button class="plain row" title="Show it on the map" @click=${() => show(zone)}>
        <b>${name}</b><small>${words(category)} · ${kind} · version ${zone.properties.revision} by ${zone.properties.person}</small></button>
      ${session.mayCommand() ? html`<button class="small" data-testid="change-zone" @click=${() => this.edit(zone)}>Change</button>` : null}
    </li>`;
  }

  private editor(draft: Draft): TemplateResult {
    if (isDrawing()) {
      const least = draft.kind === 'area' ? 3 : 2;
      return html`<p class="choosing" role="status" data-testid="drawing">Click the ${draft.kind === 'area' ? 'corners of the area' : 'line of the corridor'} on the map.
          Click the last corner again, or press <kbd>Enter</kbd>, to end it; <kbd>Esc</kbd> drops it.</p>
        <p class="fine">${draft.corners.length} of at least ${least} corners</p>`;
    }
    const zone = draft.zone?.properties;
    const width = draft.kind === 'corridor' ? (zone?.halfWidthMeters ?? DEFAULT_HALF_WIDTH_METERS) : null;
    return html`<form class="fields" @submit=${(event: SubmitEvent) => this.save(event, draft)}>
      ${this.problem ? html`<p class="caution" role="alert" data-testid="zone-problem">${this.problem}</p>` : null}
      <label>Name<input name="name" data-testid="zone-name" required maxlength="80" .value=${zone?.name ?? ''} /></label>
      <label>Category<select name="category" data-testid="zone-category">${CATEGORIES.map(
        (each) => html`<option value=${each} ?selected=${each === (zone?.category ?? 'OTHER')}>${words(each)}</option>`,
      )}</select></label>
      ${width === null ? null : html`<label>Half width, metres<input name="halfWidth" data-testid="zone-half-width" type="number" required min="1" max="1000000" step="any" .value=${String(width)} /></label>`}
      ${draft.zone && draft.kind !== 'circle' ? html`<p class="choosing">Drag a corner on the map to move it.</p>` : null}
      ${this.history()}
      <p class="fine">${zone ? `Saving makes version ${zone.revision + 1}; this one stays in the record.` : 'It is recorded with your name.'}</p>
      <div class="actions end">
        ${draft.zone ? html`<button type="button" class="danger" data-testid="end-zone" @click=${() => this.end(draft.zone as Zone)}>End it</button>` : null}
        <button type="button" @click=${() => this.leave()}>Cancel</button>
        <button type="submit" class="primary" data-testid="save-zone">Save</button>
      </div></form>`;
  }

  private save(event: SubmitEvent, draft: Draft): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = String(data.get('name')).trim();
    const before = draft.zone?.properties;
    const geometry = draft.zone ? reshaped(draft.zone.geometry, draft.corners) : (draft.kind === 'circle' ? null : geometryOf(draft.kind, draft.corners));
    const { validFrom, validUntil, tlp, licence, radiusMeters } = before ?? {};
    const halfWidth = data.get('halfWidth');
    const properties = { name, category: data.get('category'), halfWidthMeters: halfWidth === null ? null : Number(halfWidth), radiusMeters, validFrom, validUntil, tlp, licence };
    this.run(api.saveZone(draft.zone?.id ?? newZoneId(name), { type: 'Feature', geometry, properties }));
  }

  /** Who changed what of it, and when. */
  private history(): TemplateResult | null {
    if (this.versions.length < 2) return null;
    return html`<details><summary>${this.versions.length} versions</summary><ul class="rows" data-testid="zone-versions">${this.versions.map(
      ({ properties, geometry }, i) => html`<li><div class="row"><b>${properties.revision}: ${changes(properties, geometry, this.versions[i + 1])}</b>
        <small>${dateUtc(Date.parse(properties.known))} ${timeUtc(Date.parse(properties.known))} UTC · ${properties.person}</small></div></li>`,
    )}</ul></details>`;
  }

  private edit(zone: Zone): void {
    this.versions = [];
    ui.draft.value = { kind: zone.properties.kind, corners: cornersToDrag(zone.geometry), zone };
    show(zone);
    api
      .zoneVersions(zone.id)
      .then(({ features }) => {
        if (ui.draft.value?.zone?.id === zone.id) this.versions = features;
        this.requestUpdate();
      })
      .catch(() => {
        // Versions are beside the matter: the zone can be changed without.
      });
  }

  private end(zone: Zone): void {
    this.run(api.endZone(zone.id));
  }

  private run(command: Promise<unknown>): void {
    command
      .then(() => {
        this.leave();
        session.zones.soon();
      })
      .catch((error: unknown) => {
        this.problem = error instanceof Error ? error.message : String(error);
        this.requestUpdate();
      });
  }

  private leave(): void {
    this.problem = '';
    this.versions = [];
    dropDraft();
  }
}

function show(zone: Zone): void {
  const corners = cornersOf(zone.geometry);
  const middle = corners[corners.length >> 1];
  if (middle) flyTo.value = { ...middle, zoom: CLOSE_ZOOM };
}

/** In words what a version says otherwise than the one before. */
function changes(now: ZoneVersion['properties'], geometry: Zone['geometry'], before: ZoneVersion | undefined): string {
  if (!before) return `begun as ${now.name}`;
  if (now.ended) return 'ended';
  const said: string[] = [];
  if (before.properties.ended) said.push('begun anew');
  if (now.name !== before.properties.name) said.push(`named ${now.name}`);
  if (now.category !== before.properties.category) said.push(words(now.category));
  if (JSON.stringify(geometry) !== JSON.stringify(before.geometry)) said.push('another outline');
  if (now.halfWidthMeters !== before.properties.halfWidthMeters || now.radiusMeters !== before.properties.radiusMeters) said.push('another width');
  if (now.validFrom !== before.properties.validFrom || now.validUntil !== before.properties.validUntil) said.push('other times');
  if (now.licence !== before.properties.licence || now.tlp !== before.properties.tlp) said.push('other terms');
  return said.join(', ') || 'said again';
}

customElements.define('tp-zones', ZonesPanel);
