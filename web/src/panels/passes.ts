import { html, type TemplateResult } from 'lit';
import { timeUtc } from '../lib/format.ts';
import { ageWarning, barOf, hoursOf, type PassRow, passRows, windowWords } from '../lib/passes.ts';
import { change, settings } from '../lib/settings.ts';
import { type AccessWindow, KINDS } from '../live/satelliteroutes.ts';
import { askPasses, passes, type PassAnswer, passesBusy, passPlace, type PassPlace } from '../passes.ts';
import { nowMillis, session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const HOURS = 24;
const KIND_WORDS = { sar: 'Radar', optical: 'Optical', thermal: 'Thermal', nightlight: 'Night lights' } as const;

/** Which satellites can see a place in the next day: a row for each instrument, a bar for each window. */
export class Passes extends Panel {
  private pointed: AccessWindow | null = null;

  protected watched() {
    const { satellites } = session;
    return [ui.passesOpen, ui.middle, passes, passesBusy, passPlace, session.selection.id, session.zones.value, session.past.state, satellites.kinds, satellites.window, satellites.chosen, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(2000);
  }

  protected override updated(): void {
    if (ui.passesOpen.value) void askPasses();
  }

  protected override render(): TemplateResult | null {
    if (!ui.passesOpen.value) return null;
    const answer = passes.value;
    const now = nowMillis();
    const rows = answer ? passRows(answer.windows, session.satellites.kinds.value, now) : [];
    return html`<section class="card passes" role="region" aria-label="Satellites that can see a place" data-testid="passes">
      <header><h2>Who can look</h2>${this.place()}
        <label class="check"><input type="checkbox" data-testid="satellites-on" .checked=${settings.value.satellites} @change=${() => change({ satellites: !settings.value.satellites })} /> On the map</label>
        <span class="kinds">${KINDS.map((kind) => html`<button data-kind=${kind} data-testid=${`kind-${kind}`} aria-pressed=${session.satellites.kinds.value.has(kind)}
          @click=${() => session.satellites.toggleKind(kind)}><i></i>${KIND_WORDS[kind]}</button>`)}</span>
        <button class="plain" data-testid="passes-close" aria-label="Close (P)" title="Close (P)" @click=${closePasses}>${icon('close')}</button></header>
      ${answer && rows.length > 0 ? this.strips(rows, answer, now) : html`<p class="none" data-testid="passes-none">${this.nothing(answer)}</p>`}
      ${ageWarning(answer?.windows ?? []) ? html`<p class="held" data-testid="passes-age">${ageWarning(answer?.windows ?? [])}</p>` : null}
      <p class="line" data-testid="passes-line">${this.line(rows)}</p>
    </section>`;
  }

  private place(): TemplateResult {
    const options: [PassPlace, string][] = [['middle', 'Middle of the map']];
    if (session.selection.id.value) options.push(['track', 'Selected track']);
    for (const { id, properties } of session.zones.value.value) options.push([`zone:${id}`, properties.name]);
    return html`<select data-testid="passes-place" aria-label="Place" @change=${(event: Event) => (passPlace.value = (event.target as HTMLSelectElement).value as PassPlace)}>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === passPlace.value}>${words}</option>`)}</select>`;
  }

  private nothing(answer: PassAnswer | null): string {
    if (passesBusy.value || (!answer && ui.middle.value)) return 'Looking for passes …';
    return answer?.advice || 'None of these can see it within 24 hours.';
  }

  private strips(rows: PassRow[], { from }: PassAnswer, now: number): TemplateResult {
    const marks = hoursOf(from, HOURS);
    const share = (at: number): string => percent((at - from) / (HOURS * 3_600_000));
    return html`<div class="strips" @mouseleave=${() => this.point(null)}>
      <div class="scale" aria-hidden="true"><span></span><div>${marks.map((at) => html`<span style=${`left:${share(at)}`}>${timeUtc(at).slice(0, 5)}</span>`)}</div></div>
      <div class="body"><div class="grid" aria-hidden="true">${marks.map((at) => html`<i style=${`left:${share(at)}`}></i>`)}<b style=${`left:${share(now)}`}></b></div>
        ${rows.map((row) => html`<div class="pass-row" data-testid="passes-row">
          <button class="name" title=${`${row.name}, ${row.instrument}`} aria-current=${row.number === session.satellites.chosen.value} @click=${() => choose(row.number)}>${row.name} <small>${row.instrument}</small></button>
          <div class="bars">${row.windows.map((window) => this.bar(window, from))}</div></div>`)}</div>
    </div>`;
  }

  private bar(window: AccessWindow, from: number): TemplateResult | null {
    const place = barOf(window, from, HOURS);
    if (!place) return null;
    return html`<button class="bar-mark" data-testid="passes-bar" data-kind=${window.kind} data-lit=${window.lit} aria-label=${windowWords(window)}
      aria-pressed=${window === session.satellites.window.value} style=${`left:${percent(place.left)};width:${percent(place.width)}`}
      @mouseenter=${() => this.point(window)} @focus=${() => this.point(window)} @click=${() => void session.satellites.show(window === session.satellites.window.value ? null : window)}></button>`;
  }

  private point(window: AccessWindow | null): void {
    this.pointed = window;
    this.requestUpdate();
  }

  private line(rows: PassRow[]): string {
    const window = this.pointed ?? session.satellites.window.value;
    if (window) return windowWords(window);
    const bars = rows.reduce((sum, row) => sum + row.windows.filter(({ lit }) => lit).length, 0);
    return `${bars} windows of ${rows.length} instruments in 24 h, UTC${passesBusy.value ? ' · looking …' : ''}. By geometry: no claim that an image is taken.`;
  }
}

/** Looks at a satellite, on the map too. */
function choose(number: number): void {
  if (!settings.value.satellites) change({ satellites: true });
  session.selection.select(null);
  session.satellites.choose(number);
}

/** Opens the timeline of passes, or closes it and draws no swath any more. */
export function togglePasses(): void {
  if (ui.passesOpen.value) closePasses();
  else ui.passesOpen.value = true;
}

function closePasses(): void {
  ui.passesOpen.value = false;
  void session.satellites.show(null);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

customElements.define('tp-passes', Passes);
