import { html, type TemplateResult } from 'lit';
import { age, count, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { disagreementWords, distanceWords, type Means, overruleWords, rivalWords, silenceWords } from '../lib/sensing.ts';
import { nameOfId } from '../live/places.ts';
import { type Overrule, type Sighting, stampMillis, type Track } from '../live/protocol.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';

/** One badge for the reports and one for each sensor: since when, how often, and whether that is fresh. */
export function badges(means: readonly Means[]): TemplateResult | null {
  if (means.length === 0) return null;
  const silence = silenceWords(means);
  return html`<ul class="badges" data-testid="badges">
      ${means.map(
        (one) => html`<li class=${one.fresh ? 'fresh' : 'stale'} data-testid="badge" title=${one.fresh ? 'Fresh' : 'Stale: the next is overdue'}>
          <b>${one.name}</b> <span>${age(one.ageSeconds)} · ${count(one.count)}</span></li>`,
      )}
    </ul>
    ${silence ? html`<p class="silence" data-testid="silence">${silence}</p>` : null}`;
}

/** Why the detections of a track are taken to be one thing, and what people said of that. */
export function whyOne(track: Track, nowMillis: number): TemplateResult | null {
  const { sightings } = track;
  if (!sightings) return null;
  const { detections, newest, overrules, disagreements } = sightings;
  if (detections === 0 && disagreements === 0 && overrules.length === 0) return null;
  const against = disagreementWords(sightings);
  const parted = overrules.some((one) => one.kind === 'APART' && one.track === track.id);
  const may = session.mayCommand() && !session.selection.gone.value;
  return html`<h3>Why is this one track</h3>
    ${against ? html`<p class="caution" data-testid="disagreements">${against}</p>` : null}
    ${overrules.map((one) => said(one, track, may))}
    ${detections === 0
      ? null
      : html`<p class="muted">${count(detections)} ${detections === 1 ? 'detection is' : 'detections are'} in it.
      How far each lay from where it was expected:</p>
    <table class="claims sightings" data-testid="sightings"><tbody>${newest.map((one) => row(one, nowMillis))}</tbody></table>`}
    ${may && track.identity && detections > 0 && !parted
      ? html`<div class="actions"><button data-testid="apart" title="What sensors see of it gets a track of its own"
          @click=${() => (ui.dialog.value = 'apart')}>Apart: sensors see another</button></div>`
      : null}
    ${sightings.into ? goesOn(sightings.into) : null}`;
}

function said(one: Overrule, track: Track, may: boolean): TemplateResult {
  const at = stampMillis(one.stamp);
  const when = Number.isNaN(at) ? 'undated' : `${timeUtc(at)} UTC`;
  const back = may && one.kind !== 'AS_BEFORE';
  return html`<p class="overrule" data-testid="overrule"><span>${overruleWords(one, track.id, (id) => nameOfId(session, id))}
      <small>${one.person}, <time title=${`${dateUtc(at)} ${timeLocal(at)}`}>${when}</time></small></span>
    ${back ? html`<button data-testid="as-before" @click=${() => takeBack(one)}>As before</button>` : null}</p>`;
}

function takeBack(one: Overrule): void {
  ui.overrule.value = one;
  ui.dialog.value = 'asBefore';
}

function row(sighting: Sighting, nowMillis: number): TemplateResult {
  const at = stampMillis(sighting.stamp);
  return html`<tr data-testid="sighting">
    <th scope="row">${sighting.sensor}</th>
    <td class="value">${distanceWords(sighting.distanceSquared)}</td>
    <td class="source"><time title=${`${timeUtc(at)} UTC`}>${Number.isNaN(at) ? 'undated' : `${age((nowMillis - at) / 1000)} ago`}</time></td>
  </tr>
  ${rival(sighting)}`;
}

/** What else the detection could be, with how likely that is. */
function rival({ rivalProb, rival: id }: Sighting): TemplateResult | null {
  const chance = rivalWords(rivalProb);
  if (!chance) return null;
  const other = id
    ? html`could also be <button class="quiet-link" @click=${() => session.selection.select(id)}>${nameOfId(session, id)}</button>`
    : 'another echo, or none, fits too';
  return html`<tr class="rival" data-testid="rival"><td colspan="3">${other} (${chance})</td></tr>`;
}

/** Where a track that has left goes on. */
export function goesOn(id: string): TemplateResult {
  return html`<p class="goes-on">It goes on as
    <button class="quiet-link" data-testid="goes-on" @click=${() => session.selection.select(id)}>another track</button>.</p>`;
}
