import { html, type PropertyValues, type TemplateResult } from 'lit';
import type Mpegts from 'mpegts.js';
import type { Feed } from '../live/feed.ts';
import type { Track } from '../live/protocol.ts';
import { playable, videoFeed, videoUrl } from '../lib/video.ts';
import { session } from '../session.ts';
import { Panel } from './element.ts';

/** How long to wait before a stream that has ended is asked for again: it ends when a replay jumps, or its feed begins anew. */
const AGAIN_MILLIS = 1_000;

/** What the selected craft's camera sees, beside the map, for as long as the track is selected. */
export class VideoPanel extends Panel {
  private player: Mpegts.Player | null = null;
  private playing = '';
  private trouble = '';
  private again = 0;

  protected watched() {
    return [session.selection.id, session.selection.track, session.feeds];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | null {
    const feed = this.feed();
    if (!feed) return null;
    const why = this.why(feed);
    return html`<h3>Camera</h3><div class="video" data-testid="track-video">
      ${why ? html`<p class="empty" data-testid="video-why">${why}</p>` : null}
      <video muted autoplay playsinline ?hidden=${why !== ''} data-testid="video" aria-label=${`What the camera of ${feed.name} sees`}></video>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const feed = this.feed();
    const wanted = feed && playable(feed.video) === '' ? feed.name : '';
    if (wanted === this.playing) return;
    this.stop();
    if (wanted) void this.start(wanted);
  }

  private feed(): Feed | null {
    const track: Track | null = session.selection.track.value;
    return track && session.selection.id.value === track.id ? videoFeed(track, session.feeds.value) : null;
  }

  private why(feed: Feed): string {
    return playable(feed.video) || this.trouble;
  }

  private async start(name: string): Promise<void> {
    this.playing = name;
    const { default: mpegts } = await import('mpegts.js');
    const element = this.querySelector('video');
    if (this.playing !== name || !element) return;
    mpegts.LoggingControl.enableAll = false;
    const player = mpegts.createPlayer(
      { type: 'mpegts', isLive: true, hasAudio: false, url: videoUrl(name, document.baseURI) },
      { liveBufferLatencyChasing: true, liveBufferLatencyMaxLatency: 3, liveBufferLatencyMinRemain: 0.5, autoCleanupSourceBuffer: true },
    );
    this.player = player;
    player.on(mpegts.Events.ERROR, (_kind: string, detail: string) => this.failed(`It cannot be played: ${detail}`));
    player.on(mpegts.Events.LOADING_COMPLETE, () => this.failed(''));
    player.attachMediaElement(element);
    player.load();
    Promise.resolve(player.play()).catch(() => {
      // A browser that does not let it begin shows its first picture.
    });
    this.say('');
  }

  /** Says why it has stopped, and tries again. */
  private failed(trouble: string): void {
    const name = this.playing;
    this.stop();
    this.say(trouble);
    // What is selected is still this: it is not begun before its time.
    this.playing = name;
    this.again = window.setTimeout(() => {
      this.playing = '';
      this.requestUpdate();
    }, AGAIN_MILLIS);
  }

  private say(trouble: string): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.requestUpdate();
  }

  private stop(): void {
    window.clearTimeout(this.again);
    this.playing = '';
    const player = this.player;
    this.player = null;
    player?.destroy();
  }
}

customElements.define('tp-video', VideoPanel);
