import { html, type TemplateResult } from 'lit';
import { position } from '../lib/format.ts';
import { change, settings } from '../lib/settings.ts';
import { METERS_PER_NM } from '../lib/units.ts';
import { metersPerPixel } from '../lib/view.ts';
import { COAST_TRUSTED_TO_ZOOM } from '../layers/basemap.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';

const BARS_NM = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const BAR_PIXELS = 110;
const TOOL_WORDS = {
  select: '',
  measure: 'Click points to measure; Esc ends',
  rings: 'Click the centre of the range rings',
  point: 'Click a track or a point for the closest approach',
  same: 'Click the track that is the same, or search it; Esc ends',
  area: 'Click the corners of the area; the last one again ends it',
  corridor: 'Click along the corridor; the last point again ends it',
  alert: 'Click where it is',
} as const;

/** The line at the foot: where the pointer is, the scale, and what the coast is worth here. */
export class Footer extends Panel {
  protected watched() {
    return [ui.pointer, ui.zoom, ui.tool, ui.ownLayers, settings, session.config];
  }

  protected override render(): TemplateResult {
    const { value: pointer } = ui.pointer;
    const layers = (session.config.value?.layers.length ?? 0) + ui.ownLayers.value.length;
    const approximate = ui.zoom.value > COAST_TRUSTED_TO_ZOOM && layers === 0;
    return html`
      <button class="pointer" data-testid="pointer" title="Write positions in minutes or decimal degrees"
        @click=${() => change({ positions: settings.value.positions === 'minutes' ? 'decimal' : 'minutes' })}>
        ${pointer ? position(pointer.lonDeg, pointer.latDeg, settings.value.positions) : 'Position of the pointer'}</button>
      ${TOOL_WORDS[ui.tool.value] ? html`<span class="hint" role="status">${TOOL_WORDS[ui.tool.value]}</span>` : null}
      <span class="gap"></span>
      ${approximate
        ? html`<span class="approximate" data-testid="coast-approximate" title="The built-in coast is a small-scale outline. Drop a GeoJSON or PMTiles file of your own on the map.">Coast approximate · not for navigation</span>`
        : null}
      ${layers > 0 ? html`<span class="approximate">${layers} own layer${layers > 1 ? 's' : ''}</span>` : null}
      <span class="vector" title="Length of the course vectors">Vector ${settings.value.vectorMinutes} min</span>
      ${this.bar()}
    `;
  }

  private bar(): TemplateResult {
    const lat = ui.pointer.value?.latDeg ?? 50;
    const perPixel = metersPerPixel(ui.zoom.value, lat);
    const fits = BARS_NM.filter((nm) => (nm * METERS_PER_NM) / perPixel <= BAR_PIXELS);
    const nm = fits[fits.length - 1] ?? (BARS_NM[0] as number);
    return html`<span class="scale" title="Scale at the pointer's latitude"><i style=${`width:${Math.round((nm * METERS_PER_NM) / perPixel)}px`}></i>${nm} nm</span>`;
  }
}

customElements.define('tp-footer', Footer);
