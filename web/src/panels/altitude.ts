import { html, type TemplateResult } from 'lit';
import { band, flying, moveBand, showAllAltitudes } from '../altitude.ts';
import { bandWords, isWhole, STOPS_FEET, stopWords } from '../lib/altitude.ts';
import { count } from '../lib/format.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const LAST = STOPS_FEET.length - 1;
/** Stops that are written under the slider, feet. */
const MARKS: readonly [feet: number, words: string][] = [[0, 'GND'], [1000, '1\u202f000'], [5000, '5\u202f000 ft'], [18_000, 'FL180'], [30_000, 'FL300'], [50_000, 'FL500+']];

/** The filter by altitude: a slider with two ends. */
export class AltitudeFilter extends Panel {
  protected watched() {
    return [ui.altitudeOpen, band, flying, session.frames];
  }

  protected override render(): TemplateResult | null {
    if (!ui.altitudeOpen.value) return null;
    const { low, high } = band.value;
    return html`<section class="card altitude" role="group" aria-label="Altitude filter" data-testid="altitude"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && (ui.altitudeOpen.value = false)}>
      <header><h2>Altitude</h2>
        <button class="plain" data-testid="altitude-close" aria-label="Close" @click=${() => (ui.altitudeOpen.value = false)}>${icon('close')}</button></header>
      <p class="band" data-testid="altitude-band">${isWhole(band.value) ? 'All that flies is shown' : bandWords(band.value)}</p>
      <div class="range" style=${`--low:${percent(low)};--high:${percent(high)}`}>
        <i></i>
        ${this.thumb('low', low, 'Lowest altitude')} ${this.thumb('high', high, 'Highest altitude')}
      </div>
      <div class="stops" aria-hidden="true">${MARKS.map(([feet, text]) => html`<span style=${`left:${percent(STOPS_FEET.indexOf(feet))}`}>${text}</span>`)}</div>
      ${isWhole(band.value) ? null : html`<p class="actions"><button data-testid="altitude-all" @click=${showAllAltitudes}>Show all</button>
        <span data-testid="altitude-count">${leftOutWords()}</span></p>`}
      <p class="fine">Of what flies. What has told no altitude, is in distress or an alert, or is selected stays on the map.</p>
    </section>`;
  }

  private thumb(end: 'low' | 'high', at: number, name: string): TemplateResult {
    return html`<input type="range" min="0" max=${LAST} step="1" data-testid=${`altitude-${end}`} aria-label=${name} aria-valuetext=${stopWords(at)}
      .value=${String(at)} @input=${(event: Event) => this.move(end, event.target as HTMLInputElement)} />`;
  }

  /** An end that is held at the other goes back to where it may be. */
  private move(end: 'low' | 'high', input: HTMLInputElement): void {
    moveBand(end, Number(input.value));
    input.value = String(band.value[end]);
  }
}

function percent(stop: number): string {
  return `${((100 * stop) / LAST).toFixed(2)}%`;
}

function leftOutWords(): string {
  const { leftOut, flying: all } = flying.value;
  return `${count(leftOut)} of ${count(all)} that fly in the window are left out`;
}

/** Says over the map that not all that flies is shown; null while all is. */
export function altitudeBanner(): TemplateResult | null {
  if (isWhole(band.value)) return null;
  const { aggregated } = session.totals.value;
  return html`<div class="banner filter" role="status" data-testid="altitude-banner">
    <span><b>Altitude ${bandWords(band.value)}</b>: ${aggregated ? 'circles count all altitudes' : `${count(flying.value.leftOut)} left out`}</span>
    <button class="small" data-testid="altitude-change" @click=${() => (ui.altitudeOpen.value = true)}>Change</button>
    <button class="small" data-testid="altitude-clear" @click=${showAllAltitudes}>Show all</button></div>`;
}

customElements.define('tp-altitude', AltitudeFilter);
