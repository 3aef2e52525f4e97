import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { count, feet, timeUtc } from '../lib/format.ts';
import { type Emergency, emergenciesOf, frameOf, hasProfile, pathOf, pointAt, type ProfileFrame, type ProfilePoint, profileOf, xOf, yOf } from '../lib/profile.ts';
import { change, settings } from '../lib/settings.ts';
import { METERS_PER_FOOT } from '../lib/units.ts';
import { emergencyWords } from '../lib/words.ts';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

/** Where the sheet of the track holds the profile, and not the stack at the foot. */
const NARROW = window.matchMedia('(max-width: 760px)');
const LEFT = 56;
const RIGHT = 44;
const TOP = 8;
const FOOT = 18;
const HEIGHT = 116;
const SHEET_HEIGHT = 96;
const PADDING = 28;
const LEAST_WIDTH = 200;

/** How high the selected flight was, over time, as far back as its trail goes; pointing at it shows where that was, and the other way round. */
export class Profile extends Panel {
  protected watched() {
    return [session.selection.id, session.selection.trail, session.selection.track, session.past.state, ui.profileAt, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(1000);
  }

  protected override render(): TemplateResult | null {
    const sheet = this.hasAttribute('sheet');
    const trail = session.selection.trail.value;
    if (!trail || !settings.value.profile || session.past.on || NARROW.matches !== sheet) return null;
    const points = profileOf(trail);
    if (!hasProfile(points)) return null;
    const width = Math.max(LEAST_WIDTH, this.clientWidth - (sheet ? 0 : PADDING)) - LEFT - RIGHT;
    const frame = frameOf(points, width);
    const pointed = ui.profileAt.value === null ? null : pointAt(points, ui.profileAt.value);
    return html`<section class=${sheet ? 'profile' : 'card profile'} role="region" aria-label="Vertical profile" data-testid="profile">
      <header><h2>Vertical profile</h2>
        ${this.readout(pointed ?? lastOf(points), pointed !== null)}
        <button class="plain" data-testid="profile-close" aria-label="Close the profile (b)" title="Close the profile (b)"
          @click=${() => change({ profile: false })}>${icon('close')}</button></header>
      ${this.drawing(points, frame, width, sheet ? SHEET_HEIGHT : HEIGHT, pointed)}
    </section>`;
  }

  private readout(point: ProfilePoint | undefined, pointed: boolean): TemplateResult | null {
    if (!point) return null;
    return html`<p data-testid="profile-readout" data-pointed=${pointed} title=${`${exact(point.meters)}${this.levels() ? ' above the 1013.25 hPa level' : ' above the ellipsoid'}`}>
      ${timeUtc(point.time)} UTC · <b>${feet(point.meters)}</b>${this.levels() && Number.isFinite(point.meters) ? ` · ${level(point.meters)}` : ''} · ${exact(point.meters)}
      ${point.emergency ? html`<b class="ill">${emergencyWords(point.emergency)}</b>` : null}</p>`;
  }

  /** Flight levels count from the 1013.25 hPa level: they say nothing of heights above the ellipsoid. */
  private levels(): boolean {
    return (session.selection.track.value?.flight?.pressureAltitudeMeters ?? null) !== null;
  }

  private drawing(points: readonly ProfilePoint[], frame: ProfileFrame, width: number, height: number, pointed: ProfilePoint | null): TemplateResult {
    const { line, area } = pathOf(points, frame, width, height);
    const now = pointed ?? lastOf(points);
    return html`<svg class="drawing" data-testid="profile-drawing" tabindex="0" role="slider" aria-label="Time in the profile" width=${width + LEFT + RIGHT} height=${height + TOP + FOOT}
      aria-valuemin=${frame.from} aria-valuemax=${frame.until} aria-valuenow=${now?.time ?? frame.until} aria-valuetext=${now ? `${timeUtc(now.time)} UTC, ${feet(now.meters)}` : ''}
      @pointermove=${(event: PointerEvent) => this.point(event, frame, width)} @pointerdown=${(event: PointerEvent) => this.point(event, frame, width)}
      @pointerleave=${() => (ui.profileAt.value = null)} @blur=${() => (ui.profileAt.value = null)} @keydown=${(event: KeyboardEvent) => this.step(event, frame)}>
      <g transform=${`translate(${LEFT} ${TOP})`}>
        ${grid(frame, width, height, this.levels())}
        ${emergenciesOf(points).map((ill) => emergency(ill, frame, width, height))}
        <path class="under" d=${area} /><path class="line" d=${line} />
        ${pointed ? cross(pointed, frame, width, height) : null}
      </g>
    </svg>`;
  }

  private point(event: PointerEvent, frame: ProfileFrame, width: number): void {
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left - LEFT;
    const share = Math.max(0, Math.min(1, x / width));
    ui.profileAt.value = frame.from + share * (frame.until - frame.from);
  }

  private step(event: KeyboardEvent, { from, until }: ProfileFrame): void {
    const step = ((until - from) / 100) * (event.shiftKey ? 10 : 1);
    const at = ui.profileAt.value ?? until;
    const to: Record<string, number | null> = { ArrowLeft: at - step, ArrowRight: at + step, Home: from, End: until, Escape: null };
    const next = to[event.key];
    if (next === undefined || (next === null && ui.profileAt.value === null)) return;
    ui.profileAt.value = next === null ? null : Math.max(from, Math.min(until, next));
    // The keys move the cross, and not the map.
    event.preventDefault();
    event.stopPropagation();
  }
}

function lastOf(points: readonly ProfilePoint[]): ProfilePoint | undefined {
  return points.findLast(({ meters }) => Number.isFinite(meters));
}

/** Metres as they are: a profile is read to the metre, however high. */
function exact(height: number): string {
  return Number.isFinite(height) ? `${count(height)} m` : '–';
}

function level(height: number): string {
  return `FL${String(Math.max(0, Math.round(height / METERS_PER_FOOT / 100))).padStart(3, '0')}`;
}

function grid(frame: ProfileFrame, width: number, height: number, levels: boolean): SVGTemplateResult {
  const heights: number[] = [];
  for (let at = frame.bottomFeet; at <= frame.topFeet; at += frame.stepFeet) heights.push(at * METERS_PER_FOOT);
  return svg`<g class="grid">
    ${heights.map((at) => {
      const y = yOf(frame, at, height);
      return svg`<path d=${`M0 ${y.toFixed(1)}H${width}`} />
        <text x="-6" y=${y + 4} text-anchor="end">${feet(at)}<title>${exact(at)}</title></text>
        ${levels ? svg`<text x=${width + 6} y=${y + 4}>${level(at)}<title>${exact(at)}</title></text>` : null}`;
    })}
    ${frame.ticks.map((time) => {
      const x = xOf(frame, time, width);
      return svg`<path d=${`M${x.toFixed(1)} 0V${height}`} /><text x=${x} y=${height + 14} text-anchor="middle">${timeUtc(time).slice(0, frame.until - frame.from < 300_000 ? 8 : 5)}</text>`;
    })}
  </g>`;
}

function emergency({ from, until, emergency: said }: Emergency, frame: ProfileFrame, width: number, height: number): SVGTemplateResult {
  const [left, right] = [xOf(frame, from, width), Math.max(xOf(frame, until, width), xOf(frame, from, width) + 2)];
  const late = left > width * 0.7;
  return svg`<g class="emergency" data-testid="profile-emergency"><rect x=${left} y="0" width=${right - left} height=${height} />
    <path d=${`M${left} 0V${height}`} /><text x=${late ? left - 5 : left + 5} y=${height - 6} text-anchor=${late ? 'end' : 'start'}>${emergencyWords(said)}</text><title>${`${emergencyWords(said)} from ${timeUtc(from)} UTC`}</title></g>`;
}

function cross(at: ProfilePoint, frame: ProfileFrame, width: number, height: number): SVGTemplateResult {
  const x = xOf(frame, at.time, width);
  const y = Number.isFinite(at.meters) ? yOf(frame, at.meters, height) : NaN;
  return svg`<g class="cross" data-testid="profile-cross"><path d=${`M${x.toFixed(1)} 0V${height}${Number.isNaN(y) ? '' : `M0 ${y.toFixed(1)}H${width}`}`} />
    ${Number.isNaN(y) ? null : svg`<circle cx=${x} cy=${y} r="3.5" />`}</g>`;
}

customElements.define('tp-profile', Profile);
