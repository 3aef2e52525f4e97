import { html, type TemplateResult } from 'lit';
import { api } from '../live/api.ts';
import type { ReplayState } from '../live/states.ts';
import { dateUtc, interval, timeLocal, timeUtc } from '../lib/format.ts';
import { session } from '../session.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const SPEEDS = [1, 5, 20, 60, 300, 0];

/** Time bar of a replay: pause, speed, and where in the recording we are. */
export class ReplayBar extends Panel {
  private dragged: number | null = null;

  protected watched() {
    return [session.replay];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick(250);
  }

  protected override render(): TemplateResult | null {
    const replay = session.replay.value;
    if (!replay) return null;
    const now = this.dragged ?? session.clock.now();
    const at = Number.isNaN(now) ? replay.from : Math.max(replay.from, Math.min(replay.to, now));
    const days = dateUtc(replay.from) !== dateUtc(replay.to);
    const moment = (millis: number): string => (days ? `${dateUtc(millis)} ` : '') + timeUtc(millis);
    return html`<section class="card replay" role="region" aria-label="Replay" data-testid="replay">
      <button class="play" data-testid="pause" aria-label=${replay.paused ? 'Play (space)' : 'Pause (space)'} @click=${togglePause}>
        ${icon(replay.paused ? 'play' : 'pause')}</button>
      <div class="bar">
        <input type="range" data-testid="seek" aria-label="Time in the recording" aria-valuetext=${`${dateUtc(at)} ${timeUtc(at)} UTC`}
          min=${replay.from} max=${replay.to} step="1000" .value=${String(at)}
          style=${`--part:${((at - replay.from) / Math.max(1, replay.to - replay.from)) * 100}%`}
          @input=${this.drag} @change=${this.seek} />
        <div class="ends">
          <time title=${timeLocal(replay.from)}>${dateUtc(replay.from)} ${timeUtc(replay.from)}</time>
          <b title=${timeLocal(at)}>${moment(at)} UTC · ${interval((at - replay.from) / 1000)} in</b>
          <time title=${timeLocal(replay.to)}>${moment(replay.to)}</time>
        </div>
      </div>
      <label class="speed">Speed
        <select data-testid="speed" @change=${(e: Event) => this.send({ speed: Number((e.target as HTMLSelectElement).value) })}>
          ${this.speeds(replay).map((speed) => html`<option value=${speed} ?selected=${speed === replay.speed}>${speed === 0 ? 'max' : `${speed}×`}</option>`)}
        </select></label>
    </section>`;
  }

  private speeds(replay: ReplayState): number[] {
    return SPEEDS.includes(replay.speed) ? SPEEDS : [replay.speed, ...SPEEDS];
  }

  private drag(event: Event): void {
    this.dragged = Number((event.target as HTMLInputElement).value);
    this.requestUpdate();
  }

  private seek(event: Event): void {
    this.send({ seek: Number((event.target as HTMLInputElement).value) });
    window.setTimeout(() => (this.dragged = null), 400);
  }

  private send(change: { speed?: number; seek?: number }): void {
    api.replay(change).catch((error: unknown) => session.tell(String(error)));
  }
}

/** Pauses or resumes the replay; nothing happens when there is none. */
export function togglePause(): void {
  const replay = session.replay.value;
  if (!replay) return;
  api.replay({ paused: !replay.paused }).catch((error: unknown) => session.tell(String(error)));
}

customElements.define('tp-replay', ReplayBar);
