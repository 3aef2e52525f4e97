import { html, type TemplateResult } from 'lit';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { deliveryWords, lookedWords, percent, planWords, whyWords } from '../lib/looking.ts';
import { metersPerPixel } from '../lib/view.ts';
import { type Glimpse, type Looks, looksAt, shownLook } from '../live/looks.ts';
import { flyTo, ui } from '../ui.ts';
import { Panel } from './element.ts';

const HOURS = 24;
const MOST_ROWS = 60;
/** Half of the longest axis of an ellipse that is shown whole between the panels. */
const ELLIPSE_PIXELS = 220;

/** Which eye looks next at a track or at what an alert is about: asked for by a button, as it takes the server some seconds. */
export class LooksPanel extends Panel {
  static override properties = { track: {}, alert: {} };
  declare track: string | null;
  declare alert: string | null;
  private asked = '';
  private waiting = false;
  private problem = '';
  private answer: Looks | null = null;

  protected watched() {
    return [shownLook];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shownLook.value = null;
  }

  protected override render(): TemplateResult {
    const id = this.track ?? this.alert ?? '';
    const fits = this.asked === id;
    return html`<h3>Which eye looks next</h3>
      ${fits && this.problem ? html`<p class="caution" role="alert">${this.problem}</p>` : null}
      ${fits && this.answer ? this.list(this.answer) : html`<div class="actions"><button data-testid="looks-ask" ?disabled=${this.waiting}
        @click=${() => void this.ask(id)}>${this.waiting ? 'Looking…' : `Within ${HOURS} hours`}</button></div>`}`;
  }

  private async ask(id: string): Promise<void> {
    [this.asked, this.waiting, this.problem, this.answer] = [id, true, '', null];
    shownLook.value = null;
    this.requestUpdate();
    try {
      const answer = await looksAt(this.track ? { track: id } : { alert: id }, HOURS);
      if (this.asked === id) this.answer = answer;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.waiting = false;
    this.requestUpdate();
  }

  private list({ notes, looks, lookedAt }: Looks): TemplateResult {
    return html`
      ${lookedAt.map((each) => html`<p class=${each.found ? 'silence' : 'muted'} data-testid="looked">${lookedWords(each)}</p>`)}
      ${looks.length === 0
        ? html`<p class="empty">No eye that is known can look within ${HOURS} hours.</p>`
        : html`<table class="claims looks" data-testid="looks"><thead><tr><th scope="col">Time</th><th scope="col">Eye</th>
            <th scope="col" title="It is where the eye can look">In view</th><th scope="col" title="A picture is taken">Taken</th><th scope="col" title="It is found in a picture that is taken">Found</th></tr></thead>
          <tbody>${looks.slice(0, MOST_ROWS).map((each) => row(each))}</tbody></table>`}
      ${looks.length > MOST_ROWS ? html`<p class="fine">${looks.length - MOST_ROWS} more later.</p>` : null}
      <div class="actions"><button class="small" data-testid="looks-again" ?disabled=${this.waiting} @click=${() => void this.ask(this.asked)}>Ask again</button></div>
      ${notes.map((note) => html`<p class=${note.startsWith('WARNING') ? 'caution' : 'fine'}>${note}</p>`)}`;
  }
}

function row(look: Glimpse): TemplateResult {
  const at = Date.parse(look.best);
  const shown = shownLook.value === look;
  return html`<tr data-testid="look" data-shown=${shown} title=${whyWords(look)}>
    <th scope="row"><button class="quiet-link" aria-pressed=${shown} @click=${() => show(shown ? null : look)}>
      <time title=${`${dateUtc(at)} UTC, ${timeLocal(at)}`}>${timeUtc(at).slice(0, 5)}</time></button></th>
    <td>${look.eye.name} <small>${look.eye.instrument || look.eye.sense.toLowerCase()}, ${planWords(look.acquisition.plan)}${deliveryWords(look)}</small></td>
    <td class="value">${percent(look.inViewProb)}</td>
    <td class="value">${percent(look.acquisition.acquiredProb)}</td>
    <td class="value">${percent(look.detection.detectedProb)}</td>
  </tr>`;
}

/** Draws it, as far away as its ellipse asks for. */
function show(look: Glimpse | null): void {
  shownLook.value = look;
  if (!look?.ellipse95) return;
  const { latDeg, lonDeg, semiMajorMeters } = look.ellipse95;
  const whole = Math.log2((metersPerPixel(0, latDeg) * ELLIPSE_PIXELS) / semiMajorMeters);
  flyTo.value = { latDeg, lonDeg, zoom: Math.min(ui.zoom.value, whole) };
}

customElements.define('tp-looks', LooksPanel);
