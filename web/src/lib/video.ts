import type { Feed } from '../live/feed.ts';
import type { Track } from '../live/protocol.ts';

/** MIME types by which a browser is asked whether it can show pictures; what is not here no browser can. */
const TYPES: Record<string, string> = {
  h264: 'video/mp4; codecs="avc1.64001f"',
  h265: 'video/mp4; codecs="hvc1.1.6.L93.B0"',
};

const NAMES: Record<string, string> = { h264: 'H.264', h265: 'H.265', mpeg2: 'MPEG-2' };

/** The feed whose camera a track carries: the first of those that it was heard through that may have pictures. */
export function videoFeed(track: Pick<Track, 'contributors' | 'gaze'>, feeds: readonly Feed[]): Feed | null {
  if (!track.gaze) return null;
  const heard = track.contributors.map(({ source }) => source);
  return feeds.find(({ source, format }) => format === 'klv' && heard.includes(source)) ?? null;
}

/** Why pictures of a codec cannot be shown here; empty when they can. */
export function playable(codec: string | null | undefined, supports: (type: string) => boolean = supported): string {
  if (!codec) return 'No pictures have come with its metadata.';
  const type = TYPES[codec];
  if (type && supports(type)) return '';
  return `Its pictures are ${NAMES[codec] ?? codec}, which this browser cannot show.`;
}

function supported(type: string): boolean {
  return 'MediaSource' in globalThis && MediaSource.isTypeSupported(type);
}

/** Where the pictures of a feed are. */
export function videoUrl(name: string, base: string): string {
  return new URL(`api/feeds/${encodeURIComponent(name)}/video`, base).href;
}
