import { html, type TemplateResult } from 'lit';
import { session } from '../session.ts';
import { Panel } from './element.ts';

const LINES: readonly [string, string][] = [
  ['A simulated coast, to look around', './trigpoint demo'],
  ['Your receiver on the network', './trigpoint run --feed ais:tcp://HOST:PORT'],
  ['Datagrams from OpenCPN, AIS-catcher or a router', './trigpoint run --feed ais:udp://:10110'],
  ['A serial receiver', './trigpoint run --feed ais:serial:/dev/ttyUSB0@38400'],
  ['A recording, in its own time', './trigpoint replay FILE.nmea --speed 60'],
];

/** First screen when nothing is connected: what to do next. */
export class IdleScreen extends Panel {
  private dismissed = false;

  protected watched() {
    return [session.hello, session.config];
  }

  protected override render(): TemplateResult | null {
    const mode = session.hello.value?.mode ?? session.config.value?.mode;
    if (mode !== 'idle' || this.dismissed) return null;
    return html`<section class="idle" role="region" aria-label="What to do next" data-testid="idle">
      <h1>No feed yet</h1>
      <p>Nothing is connected, so the map is empty: that says nothing about the sea. Stop the server and start it with one of these.</p>
      <ul>
        ${LINES.map(([what, line]) => html`<li><span>${what}</span>
          <div class="command"><code>${line}</code>
            <button class="small" @click=${(e: Event) => void copy(line, e.target as HTMLElement)}>Copy</button></div></li>`)}
      </ul>
      <p class="fine">Open live feeds that you may join, with their licences, are listed in docs/feeds/ais.md.</p>
      <button class="quiet-link" @click=${() => { this.dismissed = true; this.requestUpdate(); }}>Show the empty map</button>
    </section>`;
  }
}

async function copy(line: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(line);
    button.textContent = 'Copied';
  } catch {
    session.tell('The browser does not allow copying here: select the text instead.');
  }
}

customElements.define('tp-idle', IdleScreen);
