import { html, type TemplateResult } from 'lit';
import { dateUtc, interval, timeLocal, timeUtc } from '../lib/format.ts';
import { type PastMode, typedTime } from '../lib/pasthash.ts';
import type { PastState } from '../live/past.ts';
import { session } from '../session.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

export const SPEEDS = [1, 10, 60, 300, 600];
export const MODE_WORDS: Record<PastMode, string> = { was: 'As it was', known: 'As we knew it', difference: 'Difference' };
const MODE_TITLES: Record<PastMode, string> = {
  was: 'By all that is known now',
  known: 'By what had come in at that time',
  difference: 'What was elsewhere than we knew, and why',
};
const HOUR = 3_600_000;
const SPANS: readonly [string, number][] = [
  ['1 h', HOUR],
  ['6 h', 6 * HOUR],
  ['24 h', 24 * HOUR],
  ['7 d', 168 * HOUR],
];
const MINUTE = 60_000;

/** The bar of time: from the live picture into the past, to any moment of it, and back. */
export class TimeBar extends Panel {
  /** What the slider reaches over, milliseconds; all of the history when it is shorter. */
  private span = 24 * HOUR;
  private start = NaN;
  private mistyped = false;

  protected watched() {
    return [session.past.state, session.past.extent, session.hello];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(250);
  }

  protected override render(): TemplateResult | null {
    const mode = session.hello.value?.mode;
    if (!mode || mode === 'replay') return null;
    const state = session.past.state.value;
    return state ? this.bar(state) : this.pill();
  }

  private pill(): TemplateResult {
    return html`<section class="card timepill" role="region" aria-label="Time" data-testid="timebar">
      <span class="now"><i></i>Live</span>
      <button class="plain" data-testid="past-open" title="Look at the past (p)" @click=${() => void session.past.enter()}>${icon('back')} Past</button>
    </section>`;
  }

  private bar(state: PastState): TemplateResult {
    return html`<section class="card timebar" role="region" aria-label="Time" data-testid="timebar">
      <div class="timebar-row">
        <button class="play" data-testid="past-play" aria-label=${state.playing ? 'Stand still (space)' : 'Play (space)'} @click=${togglePlay}>
          ${icon(state.playing ? 'pause' : 'play')}</button>
        ${this.slider()}
        <button class="primary" data-testid="past-live" title="Back to the live picture (p)" @click=${() => session.past.leave()}>Live</button>
      </div>
      <div class="timebar-row tools-row">
        <div class="steps" role="group" aria-label="Steps">
          ${[-10, -1, 1, 10].map((minutes) => html`<button class="small" data-testid=${`step${minutes}`} title=${STEP_TITLES[minutes] ?? ''}
            aria-label=${`${Math.abs(minutes)} minute${Math.abs(minutes) > 1 ? 's' : ''} ${minutes < 0 ? 'back' : 'on'}`}
            @click=${() => step(minutes)}>${minutes < 0 ? '−' : '+'}${Math.abs(minutes)}</button>`)}<span>min</span>
        </div>
        ${this.typed()}
        <label class="pick">Speed <select data-testid="past-speed" @change=${(e: Event) => session.past.change({ speed: Number((e.target as HTMLSelectElement).value) })}>
          ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === state.speed}>${speed}×</option>`)}</select></label>
        ${this.spans()}
        <div class="modes" role="radiogroup" aria-label="Which past">
          ${(Object.keys(MODE_WORDS) as PastMode[]).map((one) => html`<button role="radio" data-testid=${`past-${one}`} aria-checked=${one === state.mode}
            title=${MODE_TITLES[one]} @click=${() => session.past.change({ mode: one })}>${MODE_WORDS[one]}</button>`)}
        </div>
      </div>
    </section>`;
  }

  private slider(): TemplateResult {
    const now = session.past.clock.now();
    const [from, until] = this.reach(now);
    const words = `${dateUtc(now)} ${timeUtc(now)} UTC`;
    return html`<div class="bar">
      <input type="range" data-testid="past-slider" aria-label="Time of the picture" aria-valuetext=${words}
        min=${from} max=${until} step="1000" .value=${String(now)}
        @input=${(e: Event) => session.past.go(Number((e.target as HTMLInputElement).value))} />
      <div class="ends">
        <time title=${timeLocal(from)}>${dateUtc(from)} ${timeUtc(from).slice(0, 5)}</time>
        <span>${interval((until - from) / 1000)}</span>
        <time title=${timeLocal(until)}>${dateUtc(until)} ${timeUtc(until).slice(0, 5)}</time>
      </div>
    </div>`;
  }

  /** What the slider reaches over: it stays where it is while the time lies within. */
  private reach(now: number): [number, number] {
    const { from, until } = session.past.extent.value ?? { from: null, until: null };
    if (from === null || until === null) return [now, now];
    if (until - from <= this.span) return [from, until];
    if (!(now >= this.start && now <= this.start + this.span)) this.start = now - this.span / 2;
    this.start = Math.max(from, Math.min(until - this.span, this.start));
    return [this.start, this.start + this.span];
  }

  private spans(): TemplateResult | null {
    const { from, until } = session.past.extent.value ?? { from: null, until: null };
    const whole = (until ?? 0) - (from ?? 0);
    const shorter = SPANS.filter(([, millis]) => millis < whole);
    if (shorter.length === 0) return null;
    const choose = (event: Event): void => {
      this.span = Number((event.target as HTMLSelectElement).value);
      this.start = NaN;
      this.requestUpdate();
    };
    return html`<label class="pick">Reach <select data-testid="past-reach" @change=${choose}>
      ${shorter.map(([name, millis]) => html`<option value=${millis} ?selected=${millis === this.span}>${name}</option>`)}
      <option value="Infinity" ?selected=${this.span > whole}>all</option></select></label>`;
  }

  private typed(): TemplateResult {
    const now = session.past.clock.now();
    const text = `${dateUtc(now)} ${timeUtc(now)}`;
    const take = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const time = typedTime(input.value, now);
      this.mistyped = Number.isNaN(time);
      if (this.mistyped) session.tell(`Not a time: ${input.value}. Write 2026-06-01 12:30, or 12:30 for that day, in UTC.`);
      else session.past.go(time);
      input.blur();
      this.requestUpdate();
    };
    return html`<label class="typed"><span class="unseen">Time, UTC</span>
      <input type="text" data-testid="past-time" autocomplete="off" spellcheck="false" size="19" aria-invalid=${this.mistyped}
        title=${timeLocal(now)} .value=${document.activeElement?.matches('[data-testid=past-time]') ? (document.activeElement as HTMLInputElement).value : text}
        @change=${take} @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && (e.target as HTMLInputElement).blur()} /> UTC</label>`;
  }
}

const STEP_TITLES: Record<number, string> = { '-10': 'Page up', '-1': 'Comma', '1': 'Full stop', '10': 'Page down' };

/** Into the past, or back to the live picture. */
export function togglePast(): void {
  const mode = session.hello.value?.mode;
  if (session.past.on) session.past.leave();
  else if (mode && mode !== 'replay') void session.past.enter();
}

/** So many minutes on, or back. */
export function step(minutes: number): void {
  if (session.past.on) session.past.go(session.past.clock.now() + minutes * MINUTE);
}

/** Runs, or stands still. */
export function togglePlay(): void {
  const state = session.past.state.value;
  if (state) session.past.change({ playing: !state.playing });
}

customElements.define('tp-timebar', TimeBar);
