import { Signal } from '../lib/signal.ts';

const EVERY_MILLIS = 5000;

/** Something of the server that changes seldom: asked for every five seconds, sent anew only when it has changed. */
export class Watch<T> {
  readonly value: Signal<T>;
  private tag = '';
  private timer = 0;
  private asked = 0;
  private taken = 0;

  /**
   * @param path of the collection, or what gives it each time that it is asked for
   * @param read makes of the answer what is kept
   */
  constructor(
    private readonly path: string | (() => string),
    empty: T,
    private readonly read: (body: unknown) => T,
  ) {
    this.value = new Signal<T>(empty);
  }

  /** Asks from now on. */
  start(): void {
    window.clearInterval(this.timer);
    this.timer = window.setInterval(() => void this.ask(), EVERY_MILLIS);
    void this.ask();
  }

  /** Asks no more. */
  stop(): void {
    window.clearInterval(this.timer);
  }

  /** Asks at once: the server says that there is something new. */
  now(): void {
    void this.ask();
  }

  /** Asks at once, and again when a command that was just given has surely come into effect. */
  soon(): void {
    for (const millis of [0, 250, 1000]) window.setTimeout(() => void this.ask(), millis);
  }

  /** What cannot be asked now is asked again: the banner tells of a lost connection. An answer that a later one overtook is dropped. */
  private async ask(): Promise<void> {
    const turn = ++this.asked;
    try {
      const path = typeof this.path === 'string' ? this.path : this.path();
      const response = await fetch(path, { credentials: 'same-origin', headers: this.tag ? { 'if-none-match': this.tag } : {} });
      if (response.status !== 200) return;
      const body: unknown = await response.json();
      if (turn < this.taken) return;
      this.taken = turn;
      this.tag = response.headers.get('etag') ?? '';
      this.value.value = this.read(body);
    } catch {
      // Not reachable: what is known stays.
    }
  }
}
