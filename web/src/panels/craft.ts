import { html, type TemplateResult } from 'lit';
import { batterySaid, cornerLines, fenceSaid, gnssSaid, linkSaid, modeSaid, type Said, sightWords } from '../lib/craft.ts';
import { position } from '../lib/format.ts';
import { settings } from '../lib/settings.ts';
import type { Condition, Gaze, Track } from '../live/protocol.ts';
import { session } from '../session.ts';

/** How a craft is doing and where its camera looks; nothing of what never said. */
export function craftRows({ condition, estimate, gaze, status }: Track): TemplateResult | null {
  if (!condition && !gaze) return null;
  const ageSeconds = (session.clock.now() - Date.parse(estimate?.time ?? '')) / 1000;
  return html`${condition ? doing(condition, status, ageSeconds) : null} ${gaze ? looking(gaze) : null}`;
}

function doing(condition: Condition, status: string, ageSeconds: number): TemplateResult {
  return html`<h3>How it is doing</h3><dl class="facts craft">
    ${row('Link', 'track-link', linkSaid(condition, status, ageSeconds))}
    ${row('GNSS', 'track-gnss', gnssSaid(condition))}
    ${row('Battery', 'track-battery', batterySaid(condition))}
    ${row('Mode', 'track-mode', modeSaid(condition))}
    ${row('Fence', 'track-fence', fenceSaid(condition))}
  </dl>`;
}

function row(name: string, id: string, said: Said | null): TemplateResult | null {
  return said && html`<div><dt>${name}</dt><dd data-testid=${id} data-level=${said.level}>${said.text}</dd></div>`;
}

function looking(gaze: Gaze): TemplateResult {
  const style = settings.value.positions;
  const sight = sightWords(gaze);
  return html`<h3>Camera</h3><dl class="facts">
    ${sight ? html`<div><dt>Looks</dt><dd data-testid="track-sight">${sight}</dd></div>` : null}
    ${gaze.centre ? html`<div><dt>Centre</dt><dd data-testid="track-centre">${position(...gaze.centre, style)}</dd></div>` : null}
    ${gaze.corners.length > 0
      ? html`<div><dt>Footprint</dt><dd data-testid="track-footprint">${cornerLines(gaze, style).map((line) => html`<span class="corner">${line}</span>`)}</dd></div>`
      : null}
  </dl>`;
}
