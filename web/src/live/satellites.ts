import type { PathPoint } from '../lib/orbit.ts';
import { Signal } from '../lib/signal.ts';
import { type AccessWindow, type Aim, ask, type Kind, KINDS, type Satellite, type SwathPath } from './satelliteroutes.ts';

const MINUTE = 60_000;
/** So far ahead the way over the ground is drawn. */
export const AHEAD_MILLIS = 20 * MINUTE;
const SPAN_MINUTES = 60;
const STEP_MILLIS = 10 * MINUTE;
const LOOK_MILLIS = 1000;
/** After an answer that says no. */
const PAUSE_MILLIS = 15_000;
/** Elements change a few times a day. */
const LIST_MILLIS = 5 * MINUTE;

/** Satellites that make images, where they are at the time that the map shows; asked for while they are to be seen. */
export class SatelliteWatch {
  readonly known = new Signal<ReadonlyMap<number, Satellite>>(new Map());
  /** What to do where there are none. */
  readonly advice = new Signal('');
  readonly paths = new Signal<ReadonlyMap<number, readonly PathPoint[]>>(new Map());
  /** Of which instruments satellites and windows are shown. */
  readonly kinds = new Signal<ReadonlySet<Kind>>(new Set(KINDS));
  /** The satellite that is looked at, by number. */
  readonly chosen = new Signal<number | null>(null);
  readonly chosenPath = new Signal<SwathPath | null>(null);
  /** The window whose swath is drawn. */
  readonly window = new Signal<AccessWindow | null>(null);
  readonly windowPath = new Signal<SwathPath | null>(null);
  private timer = 0;
  private listed = -Infinity;
  private from = NaN;
  private chosenFrom = NaN;
  private busy = false;
  private quietUntil = -Infinity;

  /**
   * @param now the time that the map shows, epoch milliseconds
   * @param tell says something to the person
   */
  constructor(
    readonly now: () => number,
    private readonly tell: (text: string) => void,
  ) {}

  /** Asks from now on, or no more. */
  run(on: boolean): void {
    window.clearInterval(this.timer);
    if (on) {
      this.timer = window.setInterval(() => void this.look(), LOOK_MILLIS);
      void this.look();
    } else {
      this.from = NaN;
      this.paths.value = new Map();
      this.choose(null);
    }
  }

  /** Whether one of its instruments is among those that are shown. */
  shows(number: number): boolean {
    return this.known.value.get(number)?.instruments.some(({ kind }) => this.kinds.value.has(kind)) ?? false;
  }

  toggleKind(kind: Kind): void {
    const kinds = new Set(this.kinds.value);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.kinds.value = kinds;
  }

  choose(number: number | null): void {
    this.chosen.value = number;
    this.chosenPath.value = null;
    this.chosenFrom = NaN;
    if (number !== null) void this.look();
  }

  /** Draws what is seen in a window; null draws it no more. */
  async show(window: AccessWindow | null): Promise<void> {
    this.window.value = window;
    this.windowPath.value = null;
    if (!window) return;
    const from = Math.floor(Date.parse(window.begin) / MINUTE) * MINUTE - MINUTE;
    const minutes = Math.min(30, Math.ceil((Date.parse(window.end) - from) / MINUTE) + 1);
    const path = await this.answer(ask.path(window.number, window.instrument, from, minutes));
    if (this.window.value === window) this.windowPath.value = path;
  }

  windows(aim: Aim, from: number): ReturnType<typeof ask.windows> {
    return ask.windows(aim, from);
  }

  private async look(): Promise<void> {
    const now = this.now();
    if (this.busy || document.hidden || performance.now() < this.quietUntil) return;
    this.busy = true;
    if (performance.now() - this.listed > LIST_MILLIS) await this.list();
    // Where the time stands or is played, what has been asked for holds for a while.
    if (!within(this.from, now)) {
      const from = Math.floor(now / STEP_MILLIS) * STEP_MILLIS;
      const answer = await this.answer(ask.paths(from, SPAN_MINUTES));
      this.from = answer ? from : NaN;
      if (answer) this.paths.value = new Map(answer.paths.map(({ number, points }) => [number, points]));
    }
    await this.lookAtChosen(now);
    this.busy = false;
  }

  private async list(): Promise<void> {
    const answer = await this.answer(ask.known());
    if (!answer) return;
    this.listed = performance.now() - (answer.satellites.length > 0 ? 0 : LIST_MILLIS - PAUSE_MILLIS);
    if (answer.advice && answer.advice !== this.advice.value) this.tell(answer.advice);
    this.known.value = new Map(answer.satellites.map((each) => [each.number, each]));
    this.advice.value = answer.advice;
  }

  private async lookAtChosen(now: number): Promise<void> {
    const number = this.chosen.value;
    if (number === null || within(this.chosenFrom, now)) return;
    const from = Math.floor(now / STEP_MILLIS) * STEP_MILLIS;
    const path = await this.answer(ask.path(number, '', from, SPAN_MINUTES));
    if (number !== this.chosen.value) return;
    this.chosenFrom = from;
    this.chosenPath.value = path;
  }

  private async answer<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      this.quietUntil = performance.now() + PAUSE_MILLIS;
      this.tell(error instanceof Error ? error.message : String(error));
      return null;
    }
  }
}

/** True when what was asked for from a time on holds what is drawn now. */
function within(from: number, now: number): boolean {
  return now >= from && now + AHEAD_MILLIS <= from + SPAN_MINUTES * MINUTE;
}
