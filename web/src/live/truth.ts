import { Signal } from '../lib/signal.ts';
import { api } from './api.ts';

/** What a craft of a simulated world does that its tracks may not show. */
export type TruthState = 'SENDING' | 'FALSE_POSITION' | 'JAMMED' | 'UNHEARD' | 'OUT_OF_RANGE' | 'SILENT' | 'NO_TRANSMITTER';

/** A craft of a simulated world, as it really is. */
export interface TrueCraft {
  id: string;
  name: string;
  /** Null when it has no transmitter. */
  mmsi: number | null;
  kind: string;
  latDeg: number;
  lonDeg: number;
  speedMps: number;
  courseDeg: number;
  state: TruthState;
}

/** A simulated world at one moment. */
export interface Truth {
  epochMillis: number;
  craft: TrueCraft[];
}

const EVERY_MILLIS = 1000;

/** What the world really does, asked for each second while it is to be seen. */
export class TruthWatch {
  /** Null while it is not asked for. */
  readonly truth = new Signal<Truth | null>(null);
  readonly on = new Signal(false);
  private timer = 0;

  /** @param tell says something to the person */
  constructor(private readonly tell: (text: string) => void) {}

  toggle(): void {
    window.clearInterval(this.timer);
    this.on.value = !this.on.value;
    this.truth.value = null;
    if (!this.on.value) return;
    this.timer = window.setInterval(() => void this.ask(), EVERY_MILLIS);
    void this.ask();
  }

  private async ask(): Promise<void> {
    try {
      const truth = await api.truth();
      if (this.on.value) this.truth.value = truth;
    } catch (error) {
      if (!this.on.value) return;
      this.toggle();
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }
}
