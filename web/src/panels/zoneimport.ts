import { html, type TemplateResult } from 'lit';
import { words } from '../lib/words.ts';
import { api } from '../live/api.ts';
import { CATEGORIES, importWords, type ZoneImport } from '../live/zones.ts';
import { session } from '../session.ts';

/** The form that makes zones of a file, and what became of it. */
export class ZoneImporting {
  open = false;
  private problem = '';
  private answer: ZoneImport | null = null;

  /** @param changed draws anew */
  constructor(private readonly changed: () => void) {}

  begin(): void {
    this.open = true;
    this.say('', null);
  }

  render(): TemplateResult {
    const today = new Date().toISOString().slice(0, 10);
    return html`<form class="fields" @submit=${(event: SubmitEvent) => void this.send(event)}>
      ${this.problem ? html`<p class="caution" role="alert" data-testid="import-problem">${this.problem}</p>` : null}
      <label>GeoJSON or KML file<input type="file" name="file" data-testid="import-file" required accept=".geojson,.json,.kml" /></label>
      <label>Category of all<select name="category" data-testid="import-category">${CATEGORIES.map((each) => html`<option value=${each}>${words(each)}</option>`)}</select></label>
      <label>Whose data it is<input name="source" data-testid="import-source" required maxlength="120" placeholder="Cable register" /></label>
      <div class="pair">
        <label>As of<input name="date" data-testid="import-date" type="date" required max=${today} /></label>
        <label>Licence<input name="licence" maxlength="60" placeholder="CC0" /></label>
      </div>
      <div class="pair">
        <label>Half width of lines, m<input name="halfWidthMeters" type="number" required min="1" max="1000000" step="any" value="500" /></label>
        <label>Radius of points, m<input name="radiusMeters" type="number" min="1" max="1000000" step="any" placeholder="no points" /></label>
      </div>
      <div class="actions end">
        <button type="button" @click=${() => this.end()}>Close</button>
        <button type="submit" value="true" data-testid="import-check">Check</button>
        <button type="submit" value="false" class="primary" data-testid="import-act">Import</button>
      </div>
      ${this.result()}</form>`;
  }

  private result(): TemplateResult | null {
    const { answer } = this;
    if (!answer) return null;
    return html`<div class="trial" role="status" data-testid="import-result"><p><b>${importWords(answer)}</b></p>
      <ul class="rows">${answer.bad.map(
        ({ number, name, reason }) => html`<li><div class="row"><b>${number ? `Feature ${number}, ${name}` : name}</b><small>${reason}</small></div></li>`,
      )}</ul>
      ${answer.badCount > answer.bad.length ? html`<p class="fine">and ${answer.badCount - answer.bad.length} more</p>` : null}</div>`;
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const file = data.get('file');
    if (!(file instanceof File)) return;
    const meaning: Record<string, string> = { dryRun: event.submitter?.getAttribute('value') ?? 'false' };
    for (const name of ['category', 'source', 'date', 'licence', 'halfWidthMeters', 'radiusMeters']) {
      const text = String(data.get(name) ?? '').trim();
      if (text) meaning[name] = text;
    }
    try {
      this.say('', await api.importZones(file, meaning));
      session.zones.soon();
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error), null);
    }
  }

  private end(): void {
    this.open = false;
    this.say('', null);
  }

  private say(problem: string, answer: ZoneImport | null): void {
    this.problem = problem;
    this.answer = answer;
    this.changed();
  }
}
