import { html, type TemplateResult } from 'lit';
import { age, count, direction, interval, knots, meters, position, timeUtc } from '../lib/format.ts';
import { markingWords } from '../lib/marking.ts';
import { settings } from '../lib/settings.ts';
import { navigationWords, STATUSES, words } from '../lib/words.ts';
import { RECORD_BYTES } from '../live/frame.ts';
import type { PastState } from '../live/past.ts';
import type { PastTrack } from '../live/pasttypes.ts';
import { shortId } from '../live/places.ts';
import { sigmaNow, trackAt, type TrackView } from '../live/track.ts';
import { SIGMAS_95 } from '../lib/growth.ts';
import { session } from '../session.ts';
import { flyTo, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** The selected track as it stands in a picture of the past: what the history has of it. */
export class PastTrackPanel extends Panel {
  protected watched() {
    return [session.past.state, session.past.track, session.past.differences, session.selection.id, session.selection.track, session.frames, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(500);
  }

  protected override render(): TemplateResult | null {
    const [state, id] = [session.past.state.value, session.selection.id.value];
    if (!state || !id) return null;
    const slot = session.store.slotOfId(id);
    const view = slot < 0 ? null : trackAt(session.store, slot, session.clock.now());
    const track = session.past.track.value?.id === id ? session.past.track.value : null;
    const label = slot < 0 ? undefined : session.store.labelAt(slot);
    return html`<section class="drawer right" role="region" aria-label="Selected track in the past" data-testid="past-track-panel">
      <header>
        <div class="title"><h2 data-testid="past-track-name">${track?.name ?? label?.name ?? (track?.identity ? 'No name' : shortId(id))}</h2>
          <p>${[track?.identity, track && words(track.platform)].filter(Boolean).join(' · ')}</p></div>
        ${view ? html`<button class="plain" aria-label="Centre on it" title="Centre on it"
          @click=${() => (flyTo.value = { lonDeg: view.lonDeg, latDeg: view.latDeg, zoom: Math.max(ui.zoom.value, 11) })}>${icon('target')}</button>` : null}
        <button class="plain" aria-label="Close and unselect (Esc)" @click=${() => session.selection.select(null)}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${view ? standing(view) : html`<p class="caution" role="status">${absence(state)}</p>`}
        ${this.why(id)} ${track ? heard(track, state) : null} ${this.now()}
        ${track ? html`<p class="fine">${markingWords({ tlp: track.tlp, licence: track.licence })}</p>` : null}
        <p class="fine id">${id}</p>
      </div>
    </section>`;
  }

  private why(id: string): TemplateResult | null {
    const one = session.past.differences.value?.tracks.find((difference) => difference.track === id);
    return one ? html`<p class="choosing" data-testid="past-why">${one.known ? html`<b>${meters(one.meters ?? NaN)}</b> from where it was taken to be.` : 'It was not known to be there.'} ${one.why}</p>` : null;
  }

  private now(): TemplateResult {
    const there = session.selection.track.value;
    return there
      ? html`<div class="actions"><button data-testid="past-as-now" @click=${() => session.past.leave()}>As it is now</button></div>`
      : html`<p class="fine">It is not in the live picture any more.</p>`;
  }
}

function absence(state: PastState): string {
  return state.mode === 'known' ? 'Not known to be in the window then.' : 'Not in the window then.';
}

function standing(view: TrackView): TemplateResult {
  const sigma = 0.1 * (session.store.shorts[(view.slot * RECORD_BYTES + 40) / 2] as number);
  const seconds = Math.max(0, view.ageSeconds);
  const still = navigationWords(view.navigation);
  return html`<div class="standing">
      <span class="chip" data-status=${STATUSES[view.status] ?? ''} data-testid="past-status">${words(STATUSES[view.status] ?? '')}</span>
      <span>${seconds < 1 ? 'between two reports' : `carried on for ${age(seconds)}`}</span></div>
    <p class="position" data-testid="past-position">${position(view.lonDeg, view.latDeg, settings.value.positions)}</p>
    <dl class="motion three"><div><dt>SOG</dt><dd>${knots(view.speedMps)}</dd></div><div><dt>COG</dt><dd>${direction(view.courseDeg)}</dd></div>
      <div><dt>95 % within</dt><dd>${meters(SIGMAS_95 * sigmaNow(view, sigma))}</dd></div></dl>
    ${still ? html`<dl class="facts"><div><dt>Last said</dt><dd>${still}</dd></div></dl>` : null}`;
}

/** What came in of the hour before, and when. */
function heard({ points }: PastTrack, { at, mode }: PastState): TemplateResult {
  const late = points.filter((point) => point.known > at);
  const last = points[points.length - 1];
  const worst = Math.max(...late.map((point) => (point.known - point.time) / 1000));
  return html`<h3>The hour before</h3>
    <dl class="facts">
      <div><dt>Places</dt><dd>${count(points.length)}</dd></div>
      ${last ? html`<div><dt>Newest of</dt><dd>${timeUtc(last.time)} UTC, known ${interval((last.known - last.time) / 1000)} later</dd></div>` : null}
      ${mode === 'known' ? null : html`<div><dt>Not known yet</dt><dd data-testid="past-late">${late.length === 0 ? 'none' : `${count(late.length)}, up to ${interval(worst)} late`}</dd></div>`}
    </dl>
    ${late.length && mode !== 'known' ? html`<p class="fine">Open squares on its trail had not come in by then.</p>` : null}`;
}

customElements.define('tp-past-track', PastTrackPanel);
