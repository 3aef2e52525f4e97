import { Signal } from '../lib/signal.ts';
import { api } from './api.ts';
import { outOfBand } from './band.ts';
import { RECORD_BYTES } from './frame.ts';
import type { Gaze } from './protocol.ts';
import { MARK, type TrackStore } from './store.ts';
import { CRAFT } from './track.ts';

const EVERY_MILLIS = 2000;
/** So many are asked for at a time, those in open alerts first. */
const MOST = 16;

/** Where the cameras of the craft in the window look, by id of the track: records say who has told it, and those are asked. */
export class GazeWatch {
  readonly shown = new Signal<ReadonlyMap<string, Gaze>>(new Map());
  private asking = false;

  /** @param paused true while the live picture is not looked at */
  constructor(
    private readonly store: TrackStore,
    private readonly paused: () => boolean,
  ) {}

  /** Asks from now on. */
  start(): void {
    window.setInterval(() => void this.ask(), EVERY_MILLIS);
  }

  /** Ids of those that have told where they look and are drawn. */
  private wanted(): string[] {
    const [alerted, others]: [string[], string[]] = [[], []];
    const { store } = this;
    for (let slot = 0; slot < store.count; slot++) {
      if (!((store.octets[slot * RECORD_BYTES + 52] as number) & CRAFT.gazes) || outOfBand(store, slot)) continue;
      const id = store.labelAt(slot)?.id;
      if (id) ((store.octets[slot * RECORD_BYTES + 29] as number) & MARK.alerted ? alerted : others).push(id);
    }
    return [...alerted, ...others].slice(0, MOST);
  }

  private async ask(): Promise<void> {
    if (this.asking || document.hidden) return;
    const wanted = this.paused() ? [] : this.wanted();
    if (wanted.length === 0) {
      if (this.shown.value.size > 0) this.shown.value = new Map();
      return;
    }
    this.asking = true;
    const answers = await Promise.allSettled(wanted.map((id) => api.track(id)));
    this.asking = false;
    const gazes = new Map<string, Gaze>();
    // One that has left meanwhile is not shown any more.
    for (const answer of answers) if (answer.status === 'fulfilled' && answer.value.gaze) gazes.set(answer.value.id, answer.value.gaze);
    this.shown.value = gazes;
  }
}
