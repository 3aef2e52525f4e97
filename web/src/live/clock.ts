/** Seconds of the page's time that a word of the server may be early or late and still be taken gently. */
const JITTER_SECONDS = 0.6;
const BLEND = 0.2;

/**
 * Picture time between two words of the server: runs on at the told speed, takes small corrections gently and large
 * ones at once. Time comes in from outside as milliseconds of a monotonic clock.
 */
export class PictureClock {
  private epochMillis = NaN;
  private toldAt = 0;
  private rate = 1;
  private end = Infinity;

  constructor(private readonly monotonicMillis: () => number) {}

  /** Picture time now, epoch milliseconds; NaN when nothing is dated. */
  now(): number {
    return Math.min(this.end, this.epochMillis + (this.monotonicMillis() - this.toldAt) * this.rate);
  }

  /** Seconds of picture time in a second; 0 when it stands or jumps as fast as it can. */
  get speed(): number {
    return this.rate;
  }

  /** The server told the time. */
  tell(epochMillis: number): void {
    const expected = this.now();
    const error = epochMillis - expected;
    const gentle = this.rate > 0 && Math.abs(error) < JITTER_SECONDS * 1000 * this.rate;
    this.epochMillis = gentle ? expected + error * BLEND : epochMillis;
    this.toldAt = this.monotonicMillis();
  }

  /** Time does not run beyond this, as at the end of a recording; Infinity for no end. */
  setEnd(epochMillis: number): void {
    this.end = epochMillis;
  }

  /** The server told how fast time runs. */
  setRate(rate: number): void {
    if (rate === this.rate) return;
    this.epochMillis = this.now();
    this.toldAt = this.monotonicMillis();
    this.rate = rate;
  }
}
