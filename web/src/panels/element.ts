import { LitElement } from 'lit';
import type { Watchable } from '../lib/signal.ts';

/** A part of the page that draws itself anew whenever one of its signals changes. It uses the page's own style sheet. */
export abstract class Panel extends LitElement {
  private stops: (() => void)[] = [];

  /** Signals that this panel shows. */
  protected abstract watched(): Watchable[];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stops = this.watched().map((signal) => signal.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
  }

  /** Draws anew every so many milliseconds while on the page, for ages and clocks. */
  protected tick(millis: number): void {
    const timer = window.setInterval(() => this.requestUpdate(), millis);
    this.stops.push(() => window.clearInterval(timer));
  }
}
