import { html, type TemplateResult } from 'lit';
import { boundsOf, choicesOf, chosenImages, type ImageLook, type SceneImage, swiped, USUAL_LOOK } from '../live/images.ts';
import { session } from '../session.ts';
import { flyTo, toggleLeft, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const NEAR_ZOOM = 9;

/** The images that the station has: which are drawn and how, and two of them laid side by side. */
export class ImagesPanel extends Panel {
  protected watched() {
    return [ui.imagesOpen, session.images.value, chosenImages, swiped];
  }

  protected override render(): TemplateResult | null {
    if (!ui.imagesOpen.value) return null;
    const all = session.images.value.value;
    return html`<section class="drawer left" role="region" aria-label="Images" data-testid="images-panel">
      <header><h2>Images</h2>
        <button class="plain" aria-label="Close images" @click=${() => toggleLeft('images', false)}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${all.length === 0 ? html`<p class="empty">There are none: scene add adds one.</p>` : null}
        ${all.map((each) => this.image(each))}
      </div>
    </section>`;
  }

  private image(image: SceneImage): TemplateResult {
    const { title, platform, kind, from, tlp, licence } = image.properties;
    const look = chosenImages.value.get(image.id);
    return html`<article class="case" data-testid="image">
      <label class="image-name"><input type="checkbox" .checked=${look !== undefined} @change=${() => choose(image)} /> <b>${title}</b></label>
      <p>${from.slice(0, 19).replace('T', ' ')} UTC · ${kind.toLowerCase()}${platform ? ` · ${platform}` : ''} · TLP ${tlp}${licence ? ` · ${licence}` : ''}</p>
      ${look ? this.look(image, look) : null}
    </article>`;
  }

  private look(image: SceneImage, look: ImageLook): TemplateResult {
    const over = swiped.value?.id === image.id ? swiped.value : null;
    const number = (name: 'min' | 'max', text: string): TemplateResult =>
      html`<label>${text} <input type="number" .value=${look[name]} @change=${(event: Event) => change(image.id, { [name]: valueOf(event) })} /></label>`;
    return html`<p class="image-look"><label>Bands <select @change=${(event: Event) => change(image.id, { bands: valueOf(event) })}>
        <option value="">Usual</option>
        ${choicesOf(image).map(({ value, text }) => html`<option value=${value} ?selected=${value === look.bands}>${text}</option>`)}
      </select></label>
      ${number('min', 'Black')} ${number('max', 'White')}</p>
      <p class="image-look"><label>Opacity <input type="range" min="0" max="1" step="0.05" .value=${String(look.opacity)}
        @input=${(event: Event) => change(image.id, { opacity: Number(valueOf(event)) })} /></label></p>
      <div class="actions">
        <button @click=${() => show(image)}>Go there</button>
        <button aria-pressed=${over !== null} @click=${() => (swiped.value = over ? null : { id: image.id, ratio: 0.5 })}>Swipe over the others</button>
      </div>
      ${over ? html`<p><label>Swipe <input data-testid="swipe" type="range" min="0" max="1" step="0.01" .value=${String(over.ratio)}
        @input=${(event: Event) => (swiped.value = { id: image.id, ratio: Number(valueOf(event)) })} /></label></p>` : null}`;
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function choose(image: SceneImage): void {
  const chosen = new Map(chosenImages.value);
  if (!chosen.delete(image.id)) chosen.set(image.id, USUAL_LOOK);
  else if (swiped.value?.id === image.id) swiped.value = null;
  chosenImages.value = chosen;
}

function change(id: string, change: Partial<ImageLook>): void {
  const look = chosenImages.value.get(id);
  if (look) chosenImages.value = new Map(chosenImages.value).set(id, { ...look, ...change });
}

function show(image: SceneImage): void {
  const [west, south, east, north] = boundsOf(image);
  flyTo.value = { lonDeg: (west + east) / 2, latDeg: (south + north) / 2, zoom: NEAR_ZOOM };
}

customElements.define('tp-images', ImagesPanel);
