import type { Feed, FeedState, HeldBack } from '../live/feed.ts';
import { age, count } from '../lib/format.ts';

/** What a feed's state means, in words a watch officer needs. */
export const FEED_MEANING: Record<FeedState, string> = {
  live: 'Reports are coming in.',
  quiet: 'Connected and heard before; nothing lately that was due.',
  blind: 'Not connected, or never heard: silence here says nothing.',
  ended: 'Read to its end.',
  failed: 'Stopped by an error.',
};

const WORST: readonly FeedState[] = ['failed', 'blind', 'quiet', 'live', 'ended'];

/** All feeds in one line, and the state that wants attention most. */
export function feedSummary(feeds: readonly Feed[]): { text: string; state: FeedState } {
  if (feeds.length === 0) return { text: 'No feeds', state: 'ended' };
  const present = WORST.filter((state) => feeds.some((feed) => feed.state === state));
  const parts = [...present]
    .sort((a, b) => Number(b === 'live') - Number(a === 'live'))
    .filter((state) => state !== 'ended' || present.length === 1)
    .map((state) => `${feeds.filter((feed) => feed.state === state).length} ${state}`);
  const held = feeds.filter((feed) => feed.heldBack).length;
  if (held > 0) parts.push(`${held} held`);
  return { text: parts.join(' · '), state: present[0] ?? 'ended' };
}

/** How a feed is held back, and since when. */
export function heldWords(held: HeldBack): string {
  const lines = `${count(held.waiting)} ${held.waiting === 1 ? 'line' : 'lines'} waiting, ${count(held.dropped)} dropped`;
  return `Held back: ${lines}, for ${age(held.seconds)}`;
}
