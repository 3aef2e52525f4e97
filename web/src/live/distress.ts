import { Signal } from '../lib/signal.ts';
import { DistressTone } from '../lib/tone.ts';
import type { Alert } from './alerts.ts';

const STORE_KEY = 'trigpoint.acknowledged';
/** So many ids are kept: those of alerts that are over are of no use. */
const MOST_KEPT = 200;

/** Alerts of distress: each sounds in this browser until someone here acknowledges it, or anyone gives it a verdict. */
export class Distress {
  readonly waiting = new Signal<Alert[]>([]);
  /** True when the browser makes no sound until the page is clicked. */
  readonly muted = new Signal(false);
  private readonly tone = new DistressTone((muted) => (this.muted.value = muted));
  private acknowledged = read();
  private alerts: Alert[] = [];
  private audible = true;

  /**
   * Takes the open alerts.
   *
   * @param audible false where the past is played again: it is shown, without a sound
   */
  take(alerts: Alert[], audible: boolean): void {
    this.alerts = alerts;
    this.audible = audible;
    const waiting = alerts.filter(({ id, properties }) => properties.distress && properties.state !== 'CONFIRMED' && !this.acknowledged.includes(id));
    this.waiting.value = waiting;
    if (audible && waiting.length > 0) this.tone.start();
    else this.tone.stop();
  }

  acknowledge(id: string): void {
    this.acknowledged = [...this.acknowledged, id].slice(-MOST_KEPT);
    try {
      localStorage.setItem(STORE_KEY, JSON.stringify(this.acknowledged));
    } catch {
      // Storage may be switched off: it holds until the page is closed.
    }
    this.take(this.alerts, this.audible);
  }

  /** The page was clicked: browsers let it sound from then on. */
  unmute(): void {
    this.tone.resume();
  }
}

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
