import { html, type TemplateResult } from 'lit';
import { direction, feet, feetPerMinute, knots, position } from '../lib/format.ts';
import { hasProfile, profileOf } from '../lib/profile.ts';
import { change, settings } from '../lib/settings.ts';
import { flies, PLATFORMS } from '../lib/words.ts';
import { moverOf } from '../live/places.ts';
import type { Flight, Motion, Track } from '../live/protocol.ts';
import { session } from '../session.ts';
import { icon } from './icons.ts';

/** Where the selected track is and how it moves; of what flies, how high. */
export function motion({ id, motion: moves, estimate, flight, platform }: Track): TemplateResult {
  const place = moverOf(session, { kind: 'track', id });
  const up = flies(PLATFORMS.indexOf(platform as (typeof PLATFORMS)[number]));
  return html`
    <p class="position" data-testid="track-position">${place ? position(place.lonDeg, place.latDeg, settings.value.positions) : 'No position was heard'}</p>
    <dl class=${up ? 'motion up' : 'motion'}>
      <div><dt>SOG</dt><dd>${moves?.speedAtLeast ? '≥ ' : ''}${knots(estimate?.speedMps ?? moves?.speedMps ?? NaN)}</dd></div>
      <div><dt>COG</dt><dd>${direction(estimate?.courseDeg ?? moves?.courseDeg ?? NaN)}</dd></div>
      <div><dt>HDG</dt><dd>${direction(moves?.headingDeg ?? NaN)}</dd></div>
      ${up ? climb(flight ?? null) : html`<div><dt>ROT</dt><dd>${turnWords(moves)}</dd></div>`}
    </dl>`;
}

function climb(flight: Flight | null): TemplateResult {
  const trail = session.selection.trail.value;
  const known = trail !== null && hasProfile(profileOf(trail));
  return html`
    <div><dt>ALT</dt><dd data-testid="track-altitude">${flight?.place === 'ON_GROUND' ? 'ground' : feet(flight?.pressureAltitudeMeters ?? flight?.heightMeters ?? NaN)}</dd></div>
    <div><dt>V/S</dt><dd>${feetPerMinute(flight?.climbMps ?? NaN)}</dd></div>
    <div class="switch"><button class="plain" data-testid="profile-toggle" ?disabled=${!known} aria-pressed=${settings.value.profile} aria-label="Vertical profile (b)"
      title=${known ? 'Vertical profile (b)' : 'No profile yet: it has told no heights'} @click=${() => change({ profile: !settings.value.profile })}>${icon('profile')}</button></div>`;
}

function turnWords(moves: Motion | null): string {
  const turn = moves?.turnDegPerMin;
  if (turn === null || turn === undefined) return '–';
  const words = Math.abs(turn) < 0.5 ? '0' : `${Math.abs(turn).toFixed(0)}°/min ${turn > 0 ? 'stbd' : 'port'}`;
  return `${moves?.turnAtLeast ? '≥ ' : ''}${words}`;
}
