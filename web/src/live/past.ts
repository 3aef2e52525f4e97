import type { PastMode } from '../lib/pasthash.ts';
import { Signal } from '../lib/signal.ts';
import { api } from './api.ts';
import { PictureClock } from './clock.ts';
import { type Frame, readFrame } from './frame.ts';
import { type Differences, type Extent, joined, type PastTrack } from './pasttypes.ts';
import type { Window } from './socket.ts';

/** Which past is shown, and whether it runs. */
export interface PastState {
  /** Epoch milliseconds. */
  at: number;
  mode: PastMode;
  playing: boolean;
  /** Seconds of the past in a second. */
  speed: number;
}

const STEP_MILLIS = 500;
const TRAIL_MILLIS = 3_600_000;
/** The history grows while it is looked at. */
const MEASURE_MILLIS = 30_000;

/** What the page does with pictures of the past. */
export interface PastPage {
  show(frame: Frame): void;
  /** Empties the picture: another one comes. */
  clear(): void;
  /** Asks for the live picture again. */
  live(): void;
  window(): Window | null;
  selected(): string | null;
  tell(text: string): void;
}

/** Asks the server for the picture of a time, again whenever time, kind or window change. Null is the live picture. */
export class PastWatch {
  readonly state = new Signal<PastState | null>(null);
  readonly extent = new Signal<Extent | null>(null);
  /** The picture that is drawn, which comes a little after it is asked for. */
  readonly shown = new Signal<{ at: number; shown: PastMode } | null>(null);
  readonly differences = new Signal<Differences | null>(null);
  /** The selected track in the hour before. */
  readonly track = new Signal<PastTrack | null>(null);
  readonly clock = new PictureClock(() => performance.now());
  private timer = 0;
  private busy = false;
  private again = false;
  private measured = 0;

  constructor(private readonly page: PastPage) {}

  get on(): boolean {
    return this.state.value !== null;
  }

  /** Asks how far the history reaches; false, and said why, when it cannot be asked. */
  private async measure(): Promise<boolean> {
    this.measured = performance.now();
    try {
      this.extent.value = await api.extent();
      return this.extent.value.from !== null;
    } catch (error) {
      this.extent.value = null;
      this.page.tell(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** Leaves the present for a time; without one, for the last minute that there is. */
  async enter(at?: number, mode: PastMode = 'was'): Promise<void> {
    const known = await this.measure();
    const { from, until } = this.extent.value ?? { from: null, until: null };
    if (from === null || until === null) {
      if (!known && this.extent.value) this.page.tell('The history has nothing yet: wait until tracks were heard.');
      return;
    }
    if (!this.on) this.page.clear();
    this.set({ at: at ?? Math.max(from, until - 60_000), mode, playing: false, speed: 60 });
  }

  /** Back to the live picture. */
  leave(): void {
    if (!this.on) return;
    window.clearInterval(this.timer);
    this.state.value = null;
    this.shown.value = null;
    this.differences.value = null;
    this.track.value = null;
    this.page.clear();
    this.page.live();
  }

  /** Goes to a time within the history. */
  go(at: number): void {
    const { value: state } = this.state;
    if (state) this.set({ ...state, at: this.within(at) });
  }

  change(changes: Partial<Omit<PastState, 'at'>>): void {
    const { value: state } = this.state;
    if (state) this.set({ ...state, at: this.clock.now(), ...changes });
  }

  /** Asks anew: the window or the selection changed. */
  refresh(): void {
    if (!this.on) return;
    if (this.busy) this.again = true;
    else void this.ask();
  }

  private within(at: number): number {
    const { from, until } = this.extent.value ?? { from: null, until: null };
    return Math.max(from ?? at, Math.min(until ?? at, at));
  }

  private set(next: PastState): void {
    const at = this.within(next.at);
    const ended = next.playing && at >= (this.extent.value?.until ?? Infinity);
    const state = { ...next, at, playing: next.playing && !ended };
    this.clock.setRate(state.playing ? state.speed : 0);
    this.clock.tell(at);
    window.clearInterval(this.timer);
    if (state.playing) this.timer = window.setInterval(() => this.go(this.clock.now()), STEP_MILLIS);
    if (state.mode !== 'difference') this.differences.value = null;
    this.state.value = state;
    this.refresh();
  }

  private async ask(): Promise<void> {
    const [state, window] = [this.state.value, this.page.window()];
    if (!state || !window) return;
    this.busy = true;
    this.again = false;
    try {
      if (performance.now() - this.measured > MEASURE_MILLIS) await this.measure();
      await Promise.all([this.askPicture(state, window), this.askTrack(state)]);
    } catch (error) {
      if (this.on) this.refuse(error);
    }
    this.busy = false;
    if (this.again) void this.ask();
  }

  private async askPicture(state: PastState, window: Window): Promise<void> {
    const wanted = state.mode === 'difference' ? api.difference(state.at, window) : null;
    const [buffer, differences] = await Promise.all([api.picture(state.at, state.mode === 'known', window), wanted]);
    if (!this.on) return;
    this.page.show(readFrame(buffer));
    this.shown.value = { at: state.at, shown: state.mode };
    if (this.state.value?.mode === 'difference') this.differences.value = differences;
  }

  private async askTrack({ at, mode }: PastState): Promise<void> {
    const id = this.page.selected();
    const pieces = id ? await api.pastOf(id, at - TRAIL_MILLIS, at, mode === 'known') : [];
    if (this.on && id === this.page.selected()) this.track.value = id ? joined(id, pieces) : null;
  }

  private refuse(error: unknown): void {
    this.page.clear();
    const { value: state } = this.state;
    if (state?.playing) this.set({ ...state, playing: false });
    this.page.tell(error instanceof Error ? error.message : String(error));
  }
}
