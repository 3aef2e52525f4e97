import { type Frame, readFrame } from './frame.ts';
import type { ServerMessage } from './messages.ts';

/** The map's window as the server wants it. */
export interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
}

export interface SocketEvents {
  message(message: ServerMessage): void;
  frame(frame: Frame): void;
  /** Connected, or lost with the seconds until the next try. */
  state(connected: boolean, retrySeconds: number): void;
  /** A message that could not be read; the picture is asked for anew. */
  unreadable(reason: string): void;
}

const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 15_000;
const SILENCE_MILLIS = 12_000;
const PING_MILLIS = 4_000;

/** The live connection: one socket, opened again with growing pauses whenever it is lost. */
export class LiveSocket {
  private socket: WebSocket | undefined;
  private sequence = 0;
  private window: Window | undefined;
  private selected: string | null = null;
  private retryMillis = FIRST_RETRY_MILLIS;
  private heardAt = 0;
  private timer = 0;

  constructor(
    private readonly url: string,
    private readonly events: SocketEvents,
  ) {}

  open(): void {
    window.clearTimeout(this.timer);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.heardAt = performance.now();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) => this.heard(event.data);
    socket.onclose = () => this.lost(socket);
  }

  /** Tries at once instead of waiting. */
  retryNow(): void {
    if (this.socket?.readyState === WebSocket.CLOSED) this.open();
  }

  look(at: Window): void {
    this.window = at;
    this.send({ op: 'view', seq: ++this.sequence, ...at });
  }

  private lookAgain(): void {
    if (this.window) this.look(this.window);
  }

  select(track: string | null): void {
    this.selected = track;
    this.send({ op: 'select', track });
  }

  private opened(socket: WebSocket): void {
    this.retryMillis = FIRST_RETRY_MILLIS;
    this.events.state(true, 0);
    this.lookAgain();
    if (this.selected) this.select(this.selected);
    const timer = window.setInterval(() => {
      if (socket !== this.socket || socket.readyState !== WebSocket.OPEN) {
        window.clearInterval(timer);
      } else if (performance.now() - this.heardAt > SILENCE_MILLIS) {
        socket.close();
        this.lost(socket);
      } else {
        this.send({ op: 'ping', t: Math.round(performance.now()) });
      }
    }, PING_MILLIS);
  }

  private heard(data: string | ArrayBuffer): void {
    this.heardAt = performance.now();
    try {
      if (typeof data === 'string') this.events.message(JSON.parse(data) as ServerMessage);
      else this.events.frame(readFrame(data));
    } catch (error) {
      this.events.unreadable(error instanceof Error ? error.message : String(error));
      if (typeof data !== 'string') this.lookAgain();
    }
  }

  private lost(socket: WebSocket): void {
    if (socket !== this.socket) return;
    socket.onclose = null;
    this.events.state(false, this.retryMillis / 1000);
    this.timer = window.setTimeout(() => this.open(), this.retryMillis);
    this.retryMillis = Math.min(this.retryMillis * 1.7, LAST_RETRY_MILLIS);
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
