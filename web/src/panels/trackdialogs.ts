import { html, type TemplateResult } from 'lit';
import { type Joining, joining } from '../joining.ts';
import { age, direction, knots, meters, miles } from '../lib/format.ts';
import { METERS_PER_NM } from '../lib/units.ts';
import { PLATFORMS, words } from '../lib/words.ts';
import { api, type TrackCommand } from '../live/api.ts';
import { calledOf } from '../live/places.ts';
import type { Track } from '../live/protocol.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { identityLine } from './claims.ts';

/** A question of the dialog: what it asks, and what is done when it is confirmed. */
export interface Question {
  heading: string;
  content: TemplateResult;
  /** Word on the button that does it. */
  act: string;
  run: (data: FormData) => Promise<unknown>;
  danger?: boolean;
}

/** The open question about the selected track; null when the open dialog asks none. */
export function trackQuestion(): Question | null {
  const track = session.selection.track.value;
  if (!track) return null;
  const name = calledOf(track);
  switch (ui.dialog.value) {
    case 'rename':
      return rename(track, name);
    case 'reclassify':
      return reclassify(track, name);
    case 'drop':
      return drop(track, name);
    case 'same':
      return same(joining());
    case 'apart':
      return apart(track, name);
    case 'asBefore':
      return asBefore(track);
    default:
      return null;
  }
}

function rename(track: Track, name: string): Question {
  return {
    heading: `Rename ${name}`,
    content: html`<label>Name to show<input name="name" data-testid="name-input" autofocus required maxlength="40" .value=${track.name ?? ''} /></label>
      <p class="fine">What it claims about itself stays beside it. The change is recorded with your name.</p>`,
    act: 'Rename',
    run: (data) => api.command(track.id, { name: String(data.get('name')) }),
  };
}

function reclassify(track: Track, name: string): Question {
  return {
    heading: `Reclassify ${name}`,
    content: html`<label>Kind<select name="platform" autofocus>${PLATFORMS.map(
      (p) => html`<option value=${p} ?selected=${p === track.platform}>${words(p)}</option>`,
    )}</select></label>`,
    act: 'Reclassify',
    run: (data) => api.command(track.id, { platform: String(data.get('platform')) }),
  };
}

function drop(track: Track, name: string): Question {
  return {
    heading: `Drop ${name}?`,
    content: html`<p>The track leaves the picture for everyone and is recorded as dropped. Its raw messages stay in the journal. If it is heard again, a new track begins.</p>`,
    act: 'Drop the track',
    run: async () => {
      await api.command(track.id, { drop: true });
      session.selection.select(null);
    },
    danger: true,
  };
}

function same(both: Joining | null): Question | null {
  if (!both) return null;
  const { from, into, apartMeters } = both;
  return {
    heading: 'Are these the same?',
    content: html`<dl class="parties">${party(from)}${party(into)}</dl>
      <p data-testid="apart-by">Distance between them now: <b>${distance(apartMeters)}</b></p>
      <p class="fine">${calledOf(from)} then goes on as ${calledOf(into)}, with all that sensors see of it. It is recorded with your name and can be taken back there.</p>`,
    act: 'The same',
    run: async () => {
      await api.command(from.id, { sameAs: into.id });
      session.selection.select(into.id);
    },
  };
}

function party(track: Track): TemplateResult {
  const { estimate } = track;
  const seconds = (session.clock.now() - Date.parse(estimate?.time ?? '')) / 1000;
  return html`<div data-testid="party"><dt>${track.name ?? (track.identity ? 'No name' : 'Seen, not heard')}</dt><dd>${identityLine(track)}<br />
    ${knots(estimate?.speedMps ?? NaN)} · ${direction(estimate?.courseDeg ?? NaN)} · ${age(seconds)} old</dd></div>`;
}

function distance(apartMeters: number): string {
  return apartMeters < METERS_PER_NM ? meters(apartMeters) : miles(apartMeters);
}

function apart(track: Track, name: string): Question {
  return {
    heading: `Is what sensors see not ${name}?`,
    content: html`<p>What sensors see of it from now on gets a track of its own; what it reports stays with ${name}. It is recorded with your name and can be taken back here.</p>`,
    act: 'Not the same',
    run: () => api.command(track.id, { apart: true }),
  };
}

function asBefore(track: Track): Question | null {
  const overrule = ui.overrule.value;
  if (!overrule) return null;
  const command: TrackCommand = { asBefore: overrule.track };
  return {
    heading: 'As before?',
    content: html`<p>What ${overrule.person} said no longer holds: from now on association decides again which detections are of which track. That is recorded with your name.</p>`,
    act: 'As before',
    run: () => api.command(track.id, command),
  };
}
