import type { Feed, FeedState } from '../live/feed.ts';

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
  return { text: parts.join(' · '), state: present[0] ?? 'ended' };
}
