import { describe, expect, it } from 'vitest';
import { playable, videoFeed, videoUrl } from '../src/lib/video.ts';
import type { Feed } from '../src/live/feed.ts';
import type { Contributor, Gaze } from '../src/live/protocol.ts';

const feed = (source: number, format: string): Feed => ({ source, format, name: `feed ${source}` }) as Feed;
const heard = (source: number): Contributor => ({ source }) as Contributor;
const gaze = { corners: [] } as unknown as Gaze;

describe('pictures of a track', () => {
  it('are those of the feed that tells where its camera looks', () => {
    const feeds = [feed(1, 'ais'), feed(2, 'klv'), feed(3, 'klv')];
    expect(videoFeed({ contributors: [heard(1), heard(3)], gaze }, feeds)?.source).toBe(3);
    expect(videoFeed({ contributors: [heard(1)], gaze }, feeds)).toBeNull();
    expect(videoFeed({ contributors: [heard(2)], gaze: null }, feeds)).toBeNull();
  });

  it('say why they cannot be shown', () => {
    expect(playable('h264', () => true)).toBe('');
    expect(playable('h265', () => false)).toBe('Its pictures are H.265, which this browser cannot show.');
    expect(playable('mpeg2', () => true)).toBe('Its pictures are MPEG-2, which this browser cannot show.');
    expect(playable(null, () => true)).toBe('No pictures have come with its metadata.');
  });

  it('are asked for by the name of the feed', () => {
    expect(videoUrl('a/b.ts', 'http://host/map/')).toBe('http://host/map/api/feeds/a%2Fb.ts/video');
  });
});
