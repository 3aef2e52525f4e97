import { html, type TemplateResult } from 'lit';
import { band, flying } from '../altitude.ts';
import { isWhole } from '../lib/altitude.ts';
import { count, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { change, settings } from '../lib/settings.ts';
import { session } from '../session.ts';
import { type Tool, toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon, type IconName } from './icons.ts';
import { togglePasses } from './passes.ts';
import { feedSummary } from './feedwords.ts';

const MODES = { live: 'Live', replay: 'Replay', simulation: 'Simulation', idle: 'Idle', past: 'Past' } as const;

/** The bar at the top: what this is, search, what is heard, the time, and the tools. */
export class TopBar extends Panel {
  protected watched() {
    return [session.hello, session.images.value, session.feeds, session.totals, ui.feedsOpen, ui.zonesOpen, ui.imagesOpen, ui.alertsOpen, ui.rulesOpen, ui.exportOpen, session.cases.value, session.config, session.past.state, session.truth.on, ui.altitudeOpen, ui.passesOpen, band, flying, ui.tool, ui.rings, ui.measured, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(250);
  }

  protected override render(): TemplateResult {
    const mode = session.past.on ? 'past' : session.hello.value?.mode;
    const audience = session.hello.value?.audience;
    return html`
      <div class="brand" title="Trigpoint">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 4 29 27H3Z" /><circle cx="16" cy="19.5" r="3.2" /></svg>
        <span>Trigpoint</span>
        ${mode ? html`<span class="mode" data-mode=${mode} data-testid="mode">${MODES[mode]}</span>` : null}
        ${audience ? html`<span class="audience" data-testid="audience"
          title=${`This is the picture of ${audience}: it holds what may be released to ${audience}`}>for ${audience}</span>` : null}
      </div>
      <tp-search></tp-search>
      <div class="tallies">${this.tally()} ${this.feeds()}</div>
      ${this.clock()}
      <div class="tools" role="toolbar" aria-label="Tools">
        ${this.alerts()}
        ${this.button('zones', 'Zones (z)', 'zones', ui.zonesOpen.value, () => toggleLeft('zones'))}
        ${session.images.value.value.length > 0 ? this.button('images', 'Images', 'images', ui.imagesOpen.value, () => toggleLeft('images')) : null}
        ${this.button('rules', 'Rules (u)', 'rules', ui.rulesOpen.value, () => toggleLeft('rules'))}
        ${this.button('altitude', 'Altitude filter (l)', 'altitude', ui.altitudeOpen.value || !isWhole(band.value), () => (ui.altitudeOpen.value = !ui.altitudeOpen.value))}
        ${this.button('satellite', 'Satellites: who can look (P)', 'passes', ui.passesOpen.value, togglePasses)}
        ${this.tool('measure', 'measure', 'Measure bearing and distance (m)')}
        ${this.tool('rings', 'rings', 'Range rings (r)')}
        ${session.config.value?.truth
          ? this.button('truth', 'What the simulated world really does (t)', 'truth', session.truth.on.value, toggleTruth)
          : null}
        ${(session.config.value?.exports.length ?? 0) > 0
          ? this.button('export', 'Export where tracks were', 'export', ui.exportOpen.value, () => (ui.exportOpen.value = !ui.exportOpen.value))
          : null}
        ${this.button('night', 'Day or night palette (n)', 'night', settings.value.theme === 'night', () =>
          change({ theme: settings.value.theme === 'night' ? 'day' : 'night' }),
        )}
        ${this.button('account', 'Account', 'account', false, () => (ui.dialog.value = 'account'))}
        ${this.button('settings', 'Settings', 'settings', false, () => (ui.dialog.value = 'settings'))}
        ${this.button('help', 'Symbols and keys (?)', 'help', false, () => (ui.dialog.value = 'help'))}
      </div>
    `;
  }

  private tally(): TemplateResult {
    const { inWindow, hidden } = session.totals.value;
    const lifted = session.hello.value?.lifted ?? false;
    const leftOut = isWhole(band.value) ? 0 : flying.value.leftOut;
    return html`
      <span class="tally" data-testid="in-window" title=${leftOut ? `Tracks in the window of the map; ${count(leftOut)} more fly outside of the altitudes that are shown` : 'Tracks in the window of the map'}><b>${count(inWindow - leftOut)}</b> in window</span>
      ${hidden > 0
        ? html`<button class="quiet-link" data-testid="hidden" @click=${() => (ui.dialog.value = 'purpose')}
            title="Hidden by default; shown after a purpose is declared"><b>${count(hidden)}</b> hidden</button>`
        : null}
      ${lifted ? html`<button class="quiet-link" data-testid="lifted" @click=${() => (ui.dialog.value = 'purpose')}
            title="Craft that are hidden by default are shown to you">shown for a purpose</button>` : null}
    `;
  }

  private feeds(): TemplateResult {
    const { text, state } = feedSummary(session.feeds.value);
    return html`<button class="feeds-button" data-testid="feeds-button" aria-expanded=${ui.feedsOpen.value}
      title="Feeds (f)" @click=${() => toggleLeft('feeds')}>
      <span class="lamp" data-state=${state}></span>${text}</button>`;
  }

  private clock(): TemplateResult {
    const now = session.clock.now();
    return html`<div class="clock" data-testid="clock" title=${timeLocal(now)}>
      <span class="date">${dateUtc(now)}</span><span class="time">${timeUtc(now)}</span><span class="zone">UTC</span>
    </div>`;
  }

  private alerts(): TemplateResult {
    const open = session.cases.value.value.filter(({ held }) => !held).length;
    return html`<span class="counted">${this.button('alerts', `Alerts (a): ${open} ${open === 1 ? 'case' : 'cases'} open`, 'alerts', ui.alertsOpen.value, () => toggleLeft('alerts'))}
      ${open ? html`<b class="badge" data-testid="alerts-open">${count(open)}</b>` : null}</span>`;
  }

  private tool(tool: Tool, name: IconName, title: string): TemplateResult {
    const shown = tool === 'rings' ? ui.rings.value !== null : ui.measured.value.length > 0;
    return this.button(name, title, tool, ui.tool.value === tool || shown, () => toggleTool(tool));
  }

  private button(name: IconName, title: string, id: string, pressed: boolean, act: () => void): TemplateResult {
    return html`<button class="tool" data-testid=${`tool-${id}`} title=${title} aria-label=${title} aria-pressed=${pressed}
      @click=${act}>${icon(name)}</button>`;
  }
}

/** Draws over the picture what the simulated world really does, or no more. */
export function toggleTruth(): void {
  if (session.config.value?.truth) session.truth.toggle();
}

/** Takes a tool in hand; a second time puts it away with what it drew. */
export function toggleTool(tool: Tool): void {
  const drawn = tool === 'measure' ? ui.measured.value.length > 0 : tool === 'rings' && ui.rings.value !== null;
  if (ui.tool.value === tool || drawn) {
    if (tool === 'measure') ui.measured.value = [];
    if (tool === 'rings') ui.rings.value = null;
    ui.tool.value = 'select';
    return;
  }
  ui.tool.value = tool;
}

customElements.define('tp-topbar', TopBar);
