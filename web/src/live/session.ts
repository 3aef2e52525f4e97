import { Signal } from '../lib/signal.ts';
import { watchAlerts } from './alerts.ts';
import { api, Refusal, type SignIn } from './api.ts';
import { watchCases, watchSilences } from './cases.ts';
import { PictureClock } from './clock.ts';
import { Distress } from './distress.ts';
import type { Feed } from './feed.ts';
import type { Cell, Frame } from './frame.ts';
import type { ClockMessage, Config, Hello, ServerMessage } from './messages.ts';
import { Selection } from './selection.ts';
import { GazeWatch } from './gazes.ts';
import { PastWatch } from './past.ts';
import { SatelliteWatch } from './satellites.ts';
import { LiveSocket, type Window } from './socket.ts';
import type { Link, ReplayState, Totals } from './states.ts';
import { TrackStore } from './store.ts';
import { TruthWatch } from './truth.ts';
import { watchCoverage } from './coverage.ts';
import { watchInterference } from './interference.ts';
import { watchThings } from './things.ts';
import { watchImages } from './images.ts';
import { watchZones } from './zones.ts';

/** A clock that goes back by more than this was sought back in a replay. */
const SEEK_BACK_MILLIS = 30_000;

/** Everything that the page knows, as signals that panels and layers watch. One for the page. */
export class Session {
  readonly store = new TrackStore();
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
  readonly images = watchImages();
  /** Where craft are heard; asked for while it is shown. */
  readonly coverage = watchCoverage();
  /** Where aircraft have lost the worth of their positions; asked for while it is shown. */
  readonly interference = watchInterference();
  readonly things = watchThings();
  readonly alerts = watchAlerts();
  readonly cases = watchCases();
  readonly silences = watchSilences();
  readonly distress = new Distress();
  readonly truth = new TruthWatch((text) => this.tell(text));
  readonly gazes: GazeWatch = new GazeWatch(this.store, () => this.past.on);
  readonly satellites = new SatelliteWatch(() => { const now = this.clock.now(); return Number.isFinite(now) ? now : Date.now(); }, (text) => this.tell(text));
  /** Pictures of the past, which stand in the place of the live one while they are looked at. */
  readonly past: PastWatch;
  readonly signInNeeded = new Signal(false);
  /** Host of the identity provider that people may sign in at; null where there is none, or until it is known. */
  readonly provider = new Signal<string | null>(null);
  readonly notice = new Signal('');
  private readonly liveClock = new PictureClock(() => performance.now());
  private run = '';
  private window: Window | null = null;
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
      // A track of the past may be in no picture of now.
      (text) => this.past.on || this.tell(text),
    );
    this.past = new PastWatch({
      show: (frame) => this.show(frame),
      clear: () => this.clear(),
      live: () => this.window && this.socket.look(this.window),
      window: () => this.window,
      selected: () => this.selection.id.value,
      tell: (text) => this.tell(text),
    });
    this.selection.id.subscribe((id) => {
      this.past.refresh();
      if (id) this.satellites.choose(null);
    });
  }

  /** The clock of the picture that is shown. */
  get clock(): PictureClock {
    return this.past.on ? this.past.clock : this.liveClock;
  }

  /** Asks who we are, which also gives the page its cookie, then listens. */
  async start(): Promise<void> {
    await this.loadConfig();
    if (this.signInNeeded.value) return;
    this.socket.open();
    this.zones.start();
    this.images.start();
    this.alerts.value.subscribe((alerts) => this.distress.take(alerts, this.hello.value?.mode !== 'replay'));
    this.alerts.start();
    this.cases.start();
    this.silences.start();
    this.gazes.start();
  }

  /** Signs in; rejects with what is wrong with it. */
  async signIn(who: SignIn): Promise<void> {
    await api.session(who);
    this.signInNeeded.value = false;
    await this.start();
  }

  /** Ends the session; what was shown for it goes with the page. */
  async signOut(): Promise<void> {
    await api.signOut();
    window.location.reload();
  }

  async loadConfig(): Promise<void> {
    try {
      this.config.value = await api.config();
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) {
        this.signInNeeded.value = true;
        void this.loadProvider();
      } else if (this.link.value.state !== 'lost') this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  private async loadProvider(): Promise<void> {
    try {
      this.provider.value = (await api.ways()).oidc;
    } catch {
      // Name and password are there all the same.
    }
  }

  /** The window of the map as it is now. */
  shown(): Window | undefined {
    return this.window ?? undefined;
  }

  look(at: Window): void {
    this.window = at;
    if (this.past.on) this.past.refresh();
    else this.socket.look(at);
  }

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

  /** Takes a frame of the live picture; while the past is looked at it is let go, and asked for again afterwards. */
  take(frame: Frame): void {
    if (!Number.isNaN(frame.clockEpochMillis)) this.liveClock.tell(frame.clockEpochMillis);
    if (!this.past.on) this.show(frame);
  }

  private clear(): void {
    this.store.clear();
    this.cells.value = [];
    this.frames.value++;
  }

  private show(frame: Frame): void {
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
      case 'alerts':
        this.alerts.now();
        break;
      case 'cases':
        this.cases.now();
        this.silences.now();
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
    this.liveClock.setRate(paused ? 0 : speed);
    if (message.epochMillis !== null) {
      if (message.epochMillis < this.liveClock.now() - SEEK_BACK_MILLIS) this.selection.reload();
      this.liveClock.tell(message.epochMillis);
    }
    this.liveClock.setEnd(to ?? Infinity);
    if (from !== undefined && to !== undefined) this.replay.value = { paused, speed, from, to };
    else this.replay.value = null;
  }
}
