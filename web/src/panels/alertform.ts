import { html, type TemplateResult } from 'lit';
import { position } from '../lib/format.ts';
import { settings } from '../lib/settings.ts';
import { words } from '../lib/words.ts';
import { calledOf } from '../live/places.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';

const SEVERITIES = ['UNKNOWN', 'MINOR', 'MODERATE', 'SEVERE', 'EXTREME'];
const RADIUS_METERS = 1000;

/** What a person is asked to raise an alert: about the selected track, or a place that is clicked. */
export function raiseForm(raise: (body: unknown) => void, leave: () => void): TemplateResult {
  const track = session.selection.track.value;
  const place = ui.alertPlace.value;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const against = String(data.get('against')).trim();
    raise({
      text: String(data.get('text')).trim(),
      subjects: track && data.get('subject') ? [track.id] : [],
      ...(place ? { geometry: { type: 'Point', coordinates: [place.lonDeg, place.latDeg] }, radiusMeters: RADIUS_METERS } : {}),
      severity: data.get('severity'),
      certainty: data.get('certainty'),
      distress: data.get('distress') !== null,
      evidence: against ? [{ text: against, supports: false }] : [],
    });
  };
  return html`<form class="fields" @submit=${submit}>
    <label>What happened<textarea name="text" data-testid="alert-text" required maxlength="280" rows="3" placeholder="A caller saw a yacht drag its anchor"></textarea></label>
    ${track ? html`<label class="check"><input type="checkbox" name="subject" checked /> About ${calledOf(track)}</label>` : null}
    <div class="with-action"><span>${place ? `At ${position(place.lonDeg, place.latDeg, settings.value.positions)}` : track ? 'Where the track is' : 'Where?'}</span>
      <button type="button" class="small" data-testid="alert-place" aria-pressed=${ui.tool.value === 'alert'} @click=${() => (ui.tool.value = 'alert')}>Click the place</button></div>
    <div class="pair"><label>Severity<select name="severity">${SEVERITIES.map((each) => html`<option value=${each} ?selected=${each === 'MODERATE'}>${words(each)}</option>`)}</select></label>
      <label>How sure<select name="certainty"><option value="likely">Likely</option><option value="possible">Possible</option><option value="unlikely">Unlikely</option></select></label></div>
    <label>What speaks against it<input name="against" maxlength="280" /></label>
    <label class="check"><input type="checkbox" name="distress" /> Someone is in distress</label>
    <p class="fine">It is recorded with your name and shown to all of your audience who may see its track.</p>
    <div class="actions end"><button type="button" @click=${leave}>Cancel</button>
      <button type="submit" class="primary" data-testid="raise-alert" ?disabled=${!place && !track}>Raise</button></div></form>`;
}
