import { describe, expect, it } from 'vitest';
import type { Feed } from '../src/live/feed.ts';
import { feedSummary, heldWords } from '../src/panels/feedwords.ts';

const feed: Feed = {
  source: 1,
  name: 'harbour',
  uri: 'ais:udp://:10110',
  format: 'ais',
  state: 'live',
  detail: null,
  received: 10,
  accepted: 10,
  duplicate: 0,
  rejected: 0,
  rejects: {},
  perSecond: 1,
  history: [],
  lastArrival: null,
  tlp: 'CLEAR',
};

describe('a feed that is held back', () => {
  it('says how many lines wait and were dropped, and for how long', () => {
    expect(heldWords({ seconds: 12, waiting: 65_536, dropped: 1_204 })).toBe('Held back: 65\u202f536 lines waiting, 1\u202f204 dropped, for 12 s');
    expect(heldWords({ seconds: 150, waiting: 1, dropped: 0 })).toBe('Held back: 1 line waiting, 0 dropped, for 3 min');
    expect(heldWords({ seconds: 7_300, waiting: 2, dropped: 0 })).toBe('Held back: 2 lines waiting, 0 dropped, for 2 h 02');
  });

  it('is counted in the line of all feeds, and leaves their state', () => {
    const held = { ...feed, heldBack: { seconds: 3, waiting: 9, dropped: 0 } };
    expect(feedSummary([feed, held])).toEqual({ text: '2 live · 1 held', state: 'live' });
    expect(feedSummary([feed, { ...feed, heldBack: null }])).toEqual({ text: '2 live', state: 'live' });
  });
});
