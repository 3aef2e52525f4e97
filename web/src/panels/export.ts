import { html, type TemplateResult } from 'lit';
import { asField, exportUrl, type ExportAsked, problem } from '../lib/exporting.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const WORDS: Record<string, string> = {
  gpkg: 'GeoPackage (QGIS)',
  geojson: 'GeoJSON',
  geojsonl: 'GeoJSON, a feature a line',
  csv: 'CSV, a row a point',
  'csv.zip': 'CSV with its licences, zipped',
  kml: 'KML',
  kmz: 'KMZ (Google Earth)',
  parquet: 'GeoParquet',
};
const HOUR_MILLIS = 3_600_000;

/** Asks for where tracks were as a file: when, where, as it was or as it was known. */
export class ExportPanel extends Panel {
  private wrong = '';
  private times: { from: string; until: string } | null = null;

  protected watched() {
    return [ui.exportOpen, session.config, session.hello];
  }

  protected override render(): TemplateResult | null {
    if (!ui.exportOpen.value) {
      this.times = null;
      this.wrong = '';
      return null;
    }
    const now = session.clock.now();
    const until = Number.isNaN(now) ? Date.now() : now;
    // The last hour as of when it was opened: what a person reads does not run away.
    this.times ??= { from: asField(until - HOUR_MILLIS), until: asField(until) };
    return html`<section class="drawer right export" role="region" aria-label="Export" data-testid="export-panel">
      <header><h2>Export where tracks were</h2>
        <button class="plain" aria-label="Close export" @click=${() => (ui.exportOpen.value = false)}>${icon('close')}</button></header>
      <form class="scroll" @submit=${this.submit}>
        ${this.wrong ? html`<p class="caution" role="alert" data-testid="export-problem">${this.wrong}</p>` : null}
        <label>Format<select name="format" data-testid="export-format">
          ${(session.config.value?.exports ?? []).map((name) => html`<option value=${name}>${WORDS[name] ?? name}</option>`)}</select></label>
        <label>From, UTC<input name="from" data-testid="export-from" .value=${this.times.from} required /></label>
        <label>Until, UTC<input name="until" data-testid="export-until" .value=${this.times.until} required /></label>
        <label>As known by, UTC<input name="knownBy" data-testid="export-known" placeholder="all that is known now" /></label>
        <label class="check"><input type="checkbox" name="window" data-testid="export-window" checked /> Only what the map shows</label>
        <p class="fine">${session.hello.value?.lifted ?? false
          ? 'Hidden craft are among it, for your purpose.'
          : 'Hidden craft are left out.'} The file says which picture it is, and under which licences.</p>
        <div class="actions end"><button type="submit" class="primary" data-testid="export-act">Export</button></div>
      </form>
    </section>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? '');
    const asked: ExportAsked = {
      format: text('format'),
      from: text('from'),
      until: text('until'),
      knownBy: text('knownBy').trim(),
      window: data.get('window') === null ? undefined : session.shown(),
    };
    this.times = { from: asked.from, until: asked.until };
    this.wrong = problem(asked);
    this.requestUpdate();
    if (this.wrong) return;
    const link = document.createElement('a');
    link.href = exportUrl(asked);
    link.download = '';
    link.click();
  };
}

customElements.define('tp-export', ExportPanel);
