import { html, type TemplateResult } from 'lit';
import { count } from '../lib/format.ts';
import { change, settings, VECTOR_MINUTES } from '../lib/settings.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';

function hiddenCraft(): TemplateResult | null {
  const { hidden } = session.totals.value;
  const lifted = session.hello.value?.lifted ?? false;
  if (hidden === 0 && !lifted) return null;
  const text = lifted ? 'Hidden craft are shown for a purpose' : `${count(hidden)} craft in the window are hidden`;
  return html`<p class="fine">${text}. <button type="button" class="quiet-link" @click=${() => (ui.dialog.value = 'purpose')}>
    ${lifted ? 'End it' : 'Declare a purpose'}</button></p>`;
}

/** What a person may set; each change holds at once. */
export function settingsBody(): TemplateResult {
  const now = settings.value;
  return html`<form class="settings">
    <label>Course vector<select data-testid="vector-minutes" @change=${(e: Event) => change({ vectorMinutes: Number((e.target as HTMLSelectElement).value) })}>
      ${VECTOR_MINUTES.map((m) => html`<option value=${m} ?selected=${m === now.vectorMinutes}>${m === 0 ? 'none' : `${m} minutes`}</option>`)}</select></label>
    <label>Positions<select @change=${(e: Event) => change({ positions: (e.target as HTMLSelectElement).value === 'decimal' ? 'decimal' : 'minutes' })}>
      <option value="minutes" ?selected=${now.positions === 'minutes'}>Degrees and minutes</option>
      <option value="decimal" ?selected=${now.positions === 'decimal'}>Decimal degrees</option></select></label>
    <label>Palette<select @change=${(e: Event) => change({ theme: (e.target as HTMLSelectElement).value === 'night' ? 'night' : 'day' })}>
      <option value="day" ?selected=${now.theme === 'day'}>Day</option><option value="night" ?selected=${now.theme === 'night'}>Night</option></select></label>
    <label class="check"><input type="checkbox" .checked=${now.labels} @change=${() => change({ labels: !now.labels })} /> Names on the map</label>
    <label class="check"><input type="checkbox" .checked=${now.graticule} @change=${() => change({ graticule: !now.graticule })} /> Graticule</label>
    <label class="check"><input type="checkbox" data-testid="ellipses" .checked=${now.ellipses} @change=${() => change({ ellipses: !now.ellipses })} /> Uncertainty of what only sensors see</label>
    <label class="check"><input type="checkbox" data-testid="coverage" .checked=${now.coverage} @change=${() => change({ coverage: !now.coverage })} /> Where craft are heard (c)</label>
    <label class="check"><input type="checkbox" data-testid="interference" .checked=${now.interference} @change=${() => change({ interference: !now.interference })} /> Where positioning is disturbed (q)</label>
    <label class="check"><input type="checkbox" data-testid="things" .checked=${now.things} @change=${() => change({ things: !now.things })} /> What images show</label>
    <label class="check"><input type="checkbox" data-testid="satellites" .checked=${now.satellites} @change=${() => change({ satellites: !now.satellites })} /> Satellites that make images (S)</label>
    <p class="fine">Kept in this browser.</p>
    ${hiddenCraft()}
  </form>`;
}
