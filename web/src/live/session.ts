import { Signal } from '../lib/signal.ts';
import { watchAlerts } from './alerts.ts';
import { api, Refusal } from './api.ts';
import { PictureClock } from './clock.ts';
import type { Feed } from './feed.ts';
import type { Cell, Frame } from './frame.ts';
import type { ClockMessage, Config, Hello, ServerMessage } from './messages.ts';
import { Selection } from './selection.ts';
import { LiveSocket } from './socket.ts';
import type { Link, ReplayState, Totals } from './states.ts';
import { TrackStore } from './store.ts';
import { TruthWatch } from './truth.ts';
import { watchZones } from './zones.ts';

/** A clock that goes back by more than this was sought back in a replay. */
const SEEK_BACK_MILLIS = 30_000;

/** Everything that the page knows, as signals that panels and layers watch. One for the page. */
export class Session {
  readonly store = new TrackStore();
  readonly clock = new PictureClock(() => performance.now());
  readonly config = new Signal<Config | null>(null);
  readonly hello = new Signal<Hello | null>(null);
  readonly link = new Signal<Link>({ state: 'connecting', retrySeconds: 0 });
  readonly feeds = new Signal<Feed[]>([]);
  readonly totals = new Signal<Totals>({ inWindow: 0, hidden: 0, aggregated: false });
  readonly cells = new Signal<Cell[]>([]);
  readonly replay = new Signal<ReplayState | null>(null);
  /** Counts up with each frame of the picture. */
  readonly frames = new Signal(0);
  readonly selection: Selection;
  readonly zones = watchZones();
  readonly alerts = watchAlerts();
  readonly truth = new TruthWatch((text) => this.tell(text));
  readonly signInNeeded = new Signal(false);
  readonly notice = new Signal('');
  private run = '';
  private readonly socket: LiveSocket;

  constructor(url: string) {
    this.socket = new LiveSocket(url, {
      message: (message) => this.onMessage(message),
      frame: (frame) => this.take(frame),
      state: (connected, retrySeconds) => {
        this.link.value = { state: connected ? 'up' : 'lost', retrySeconds };
        if (connected) this.selection.reload();
        else if (retrySeconds > 2) void this.loadConfig(); // It may have refused us, not gone.
      },
      unreadable: (reason) => this.tell(`A message of the server could not be read: ${reason}`),
    });
    this.selection = new Selection(
      (id) => this.socket.select(id),
      (text) => this.tell(text),
    );
  }

  /** Asks who we are, which also gives the page its cookie, then listens. */
  async start(): Promise<void> {
    await this.loadConfig();
    if (this.signInNeeded.value) return;
    this.socket.open();
    this.zones.start();
    this.alerts.start();
  }

  /** Signs in with a token; rejects with what is wrong with it. */
  async signIn(token: string): Promise<void> {
    await api.session(token);
    this.signInNeeded.value = false;
    await this.start();
  }

  async loadConfig(): Promise<void> {
    try {
      this.config.value = await api.config();
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) this.signInNeeded.value = true;
      else if (this.link.value.state !== 'lost') this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  readonly look: LiveSocket['look'] = (at) => this.socket.look(at);

  retry(): void {
    this.socket.retryNow();
  }

  /** True for one who may change things here: a viewer may not, and what was recorded is not changed. */
  mayCommand(): boolean {
    const hello = this.hello.value;
    return hello !== null && hello.role !== 'viewer' && hello.mode !== 'replay';
  }

  /** Says something to the person, once. */
  tell(text: string): void {
    this.notice.value = '';
    this.notice.value = text;
  }

  /** Takes a frame of the picture. */
  take(frame: Frame): void {
    if (!Number.isNaN(frame.clockEpochMillis)) this.clock.tell(frame.clockEpochMillis);
    this.store.apply(frame);
    this.cells.value = frame.aggregated ? frame.cells : [];
    this.totals.value = { inWindow: frame.inWindow, hidden: frame.hidden, aggregated: frame.aggregated };
    this.frames.value++;
  }

  private onMessage(message: ServerMessage): void {
    switch (message.op) {
      case 'hello':
        this.onHello(message);
        break;
      case 'clock':
        this.onClock(message);
        break;
      case 'feeds':
        this.feeds.value = message.feeds;
        break;
      case 'selected':
        this.selection.take(message.track, message.into ?? null);
        break;
      case 'error':
        this.tell(message.message);
        break;
      case 'pong':
        break;
    }
  }

  private onHello(hello: Hello): void {
    if (this.run && hello.run !== this.run) {
      this.store.clear();
      this.frames.value++;
      void this.loadConfig();
      this.selection.reload();
    }
    this.run = hello.run;
    this.hello.value = hello;
  }

  private onClock(message: ClockMessage): void {
    const { paused = false, speed = 1, from, to } = message;
    // The rate goes first: a clock that stands takes the time exactly.
    this.clock.setRate(paused ? 0 : speed);
    if (message.epochMillis !== null) {
      if (message.epochMillis < this.clock.now() - SEEK_BACK_MILLIS) this.selection.reload();
      this.clock.tell(message.epochMillis);
    }
    this.clock.setEnd(to ?? Infinity);
    if (from !== undefined && to !== undefined) this.replay.value = { paused, speed, from, to };
    else this.replay.value = null;
  }
}
