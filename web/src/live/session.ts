import type { Place } from '../lib/place.ts';
import { Signal } from '../lib/signal.ts';
import { api, Refusal } from './api.ts';
import { PictureClock } from './clock.ts';
import type { Cell, Frame } from './frame.ts';
import type { ClockMessage, Config, Hello, ServerMessage } from './messages.ts';
import type { Feed, Track, Trail } from './protocol.ts';
import { LiveSocket } from './socket.ts';
import type { Link, ReplayState, Totals } from './states.ts';
import { TrackStore } from './store.ts';

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
  readonly selectedId = new Signal<string | null>(null);
  readonly selected = new Signal<Track | null>(null);
  readonly trail = new Signal<Trail | null>(null);
  /** The other party of an approach. */
  readonly second = new Signal<Place | null>(null);
  /** A point set on the map: centre of the range rings, or party of an approach. */
  readonly fixedPoint = new Signal<Place | null>(null);
  /** The selected track is not in the picture, or not any more. */
  readonly gone = new Signal(false);
  /** The track that goes on for the selected one, which has left. */
  readonly goesOn = new Signal<string | null>(null);
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
        if (connected) this.reload();
        else if (retrySeconds > 2) void this.loadConfig(); // It may have refused us, not gone.
      },
      unreadable: (reason) => this.tell(`A message of the server could not be read: ${reason}`),
    });
  }

  /** Asks who we are, which also gives the page its cookie, then listens. */
  async start(): Promise<void> {
    await this.loadConfig();
    if (!this.signInNeeded.value) this.socket.open();
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

  select(id: string | null): void {
    if (id === this.selectedId.value) return;
    this.selectedId.value = id;
    this.selected.value = null;
    this.trail.value = null;
    this.second.value = null;
    this.gone.value = false;
    this.goesOn.value = null;
    this.socket.select(id);
    if (id) void this.load(id);
  }

  /** Fetches trail and track of the selection anew. */
  async load(id: string): Promise<void> {
    try {
      const [track, trail] = await Promise.all([api.track(id), api.trail(id)]);
      if (id !== this.selectedId.value) return;
      this.selected.value = track;
      this.trail.value = trail;
    } catch (error) {
      if (id === this.selectedId.value) this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  private reload(): void {
    if (this.selectedId.value) void this.load(this.selectedId.value);
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
        this.onSelected(message.track, message.into ?? null);
        break;
      case 'error':
        this.tell(message.message);
        break;
      case 'pong':
        break;
    }
  }

  private onSelected(track: Track | null, into: string | null): void {
    if (track && track.id !== this.selectedId.value) return;
    this.gone.value = track === null && this.selectedId.value !== null;
    this.goesOn.value = this.gone.value ? into : null;
    if (!track) return;
    this.selected.value = track;
    this.lengthenTrail(track);
  }

  /** The trail was fetched at selection; what is heard since goes on its end. */
  private lengthenTrail(track: Track): void {
    const trail = this.trail.value;
    const { estimate } = track;
    const time = Date.parse(estimate?.time ?? '');
    const times = trail?.properties?.times;
    if (!trail || !estimate || !times || !(time > (times[times.length - 1] ?? -Infinity))) return;
    times.push(time);
    trail.geometry.coordinates.push([estimate.lonDeg, estimate.latDeg]);
    this.trail.touch();
  }

  private onHello(hello: Hello): void {
    if (this.run && hello.run !== this.run) {
      this.store.clear();
      this.frames.value++;
      void this.loadConfig();
      this.reload();
    }
    this.run = hello.run;
    this.hello.value = hello;
  }

  private onClock(message: ClockMessage): void {
    const { paused = false, speed = 1, from, to } = message;
    // The rate goes first: a clock that stands takes the time exactly.
    this.clock.setRate(paused ? 0 : speed);
    if (message.epochMillis !== null) {
      if (message.epochMillis < this.clock.now() - SEEK_BACK_MILLIS) this.reload();
      this.clock.tell(message.epochMillis);
    }
    this.clock.setEnd(to ?? Infinity);
    if (from !== undefined && to !== undefined) this.replay.value = { paused, speed, from, to };
    else this.replay.value = null;
  }
}
