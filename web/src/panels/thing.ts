import { html, type TemplateResult } from 'lit';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { type Candidate, type Thing, VERDICTS } from '../live/things.ts';
import { nameOf } from '../live/places.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { chipPicture } from './chip.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** A thing in an image: what it looks like, what it is held to be and why, and the tracks that it may be of. */
export class ThingCard extends Panel {
  protected watched() {
    return [ui.thing, session.things.value];
  }

  protected override render(): TemplateResult | null {
    const opened = ui.thing.value;
    if (!opened) return null;
    // What it is held to be may have changed since.
    const thing = session.things.value.value.find(({ id }) => id === opened.id) ?? opened;
    return html`<section class="card thing" role="region" aria-label="Thing in an image" data-testid="thing">
      <header><h2>Thing in an image</h2>
        <button class="plain" aria-label="Close" @click=${() => (ui.thing.value = null)}>${icon('close')}</button></header>
      ${chipPicture(thing.properties.chip)}
      ${this.facts(thing)}
    </section>`;
  }

  private facts({ properties: { verdict, reason, time, sensor, scene, lengthMeters, confidence, candidates } }: Thing): TemplateResult {
    const taken = Date.parse(time);
    return html`
      <p><b data-testid="thing-verdict">${VERDICTS[verdict]}</b>. ${reason}</p>
      <dl class="facts">
        <div><dt>Seen</dt><dd><time title=${timeLocal(taken)}>${dateUtc(taken)} ${timeUtc(taken).slice(0, 5)}</time></dd></div>
        <div><dt>By</dt><dd>${sensor}</dd></div>
        ${scene ? html`<div><dt>Image</dt><dd>${scene}</dd></div>` : null}
        ${lengthMeters === null ? null : html`<div><dt>Length</dt><dd>${Math.round(lengthMeters)} m</dd></div>`}
        ${confidence === null ? null : html`<div><dt>Is a craft</dt><dd>${Math.round(100 * confidence)} %</dd></div>`}
      </dl>
      ${candidates.length ? html`<p>It may be ${candidates.map((each) => this.candidate(each))}</p>` : null}
    `;
  }

  private candidate({ track, prob, distanceMeters }: Candidate): TemplateResult {
    return html`<button class="quiet-link" @click=${() => session.selection.select(track)}>${nameOf(session, { kind: 'track', id: track })}</button>
      (${Math.round(100 * prob)} %, ${Math.round(distanceMeters)} m off) `;
  }
}

customElements.define('tp-thing', ThingCard);
