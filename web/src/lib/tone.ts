const FIRST_HZ = 1300;
const SECOND_HZ = 2200;
const PART_SECONDS = 0.25;
const PARTS = 4;
const EVERY_MILLIS = 3000;
const GAIN_RATIO = 0.12;

/** The two tones that call for attention at sea, one second in three, until stopped. */
export class DistressTone {
  private context: AudioContext | null = null;
  private timer = 0;

  /** @param muted told whether the browser holds the sound back */
  constructor(private readonly muted: (muted: boolean) => void) {}

  start(): void {
    if (this.timer) return;
    this.timer = window.setInterval(() => this.sound(), EVERY_MILLIS);
    this.sound();
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
    this.muted(false);
  }

  /** After a click, a browser that held the sound back gives it. */
  resume(): void {
    void this.context?.resume().then(() => this.muted(false));
  }

  private sound(): void {
    this.context ??= new AudioContext();
    this.muted(this.context.state !== 'running');
    if (this.context.state !== 'running') {
      this.resume();
      return;
    }
    const oscillator = this.context.createOscillator();
    const gain = this.context.createGain();
    gain.gain.value = GAIN_RATIO;
    oscillator.connect(gain).connect(this.context.destination);
    const now = this.context.currentTime;
    for (let part = 0; part < PARTS; part++) oscillator.frequency.setValueAtTime(part % 2 === 0 ? FIRST_HZ : SECOND_HZ, now + part * PART_SECONDS);
    oscillator.start(now);
    oscillator.stop(now + PARTS * PART_SECONDS);
  }
}
