import { html, type TemplateResult } from 'lit';
import { age, count, timeUtc } from '../lib/format.ts';
import { disagreementWords, distanceWords, type Means, rivalWords, silenceWords } from '../lib/sensing.ts';
import { type Sighting, type Sightings, stampMillis } from '../live/protocol.ts';
import { session } from '../session.ts';

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

/** Why the detections of a track are taken to be one thing. */
export function whyOne(sightings: Sightings | undefined, nowMillis: number): TemplateResult | null {
  if (!sightings || (sightings.detections === 0 && sightings.disagreements === 0)) return null;
  const against = disagreementWords(sightings);
  const { detections, newest } = sightings;
  return html`<h3>Why is this one track</h3>
    ${against ? html`<p class="caution" data-testid="disagreements">${against}</p>` : null}
    <p class="muted">${count(detections)} ${detections === 1 ? 'detection is' : 'detections are'} in it.
      How far each lay from where it was expected:</p>
    <table class="claims sightings" data-testid="sightings"><tbody>${newest.map((one) => row(one, nowMillis))}</tbody></table>
    ${sightings.into ? goesOn(sightings.into) : null}`;
}

function row(sighting: Sighting, nowMillis: number): TemplateResult {
  const at = stampMillis(sighting.stamp);
  const rival = rivalWords(sighting.rivalProb);
  return html`<tr data-testid="sighting">
    <th scope="row">${sighting.sensor}</th>
    <td class="value">${distanceWords(sighting.distanceSquared)}${rival ? html` <span class="muted">${rival}</span>` : null}</td>
    <td class="source"><time title=${`${timeUtc(at)} UTC`}>${Number.isNaN(at) ? 'undated' : `${age((nowMillis - at) / 1000)} ago`}</time></td>
  </tr>`;
}

/** Where a track that has left goes on. */
export function goesOn(id: string): TemplateResult {
  return html`<p class="goes-on">It goes on as
    <button class="quiet-link" data-testid="goes-on" @click=${() => session.select(id)}>another track</button>.</p>`;
}
