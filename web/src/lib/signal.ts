/** A value that tells when it changes. Listeners run at once, in the order they came. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    if (Object.is(next, this.current)) return;
    this.current = next;
    this.touch();
  }

  /** Tells the listeners although the reference is the same. */
  touch(): void {
    for (const listener of this.listeners) listener(this.current);
  }

  /** Listens until the answer is called. */
  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Anything that can be listened to, whatever it carries. */
export interface Watchable {
  subscribe(listener: () => void): () => void;
}
