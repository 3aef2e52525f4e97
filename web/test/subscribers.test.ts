import { describe, expect, it } from 'vitest';
import { deliveryWords, standingOf, type Subscriber, wantedWords } from '../src/live/subscribers.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const fine: Subscriber = {
  name: 'ops',
  kind: 'webhook',
  target: 'https://ops.example',
  rules: [],
  severity: 'UNKNOWN',
  order: 0,
  state: 'ok',
  problem: '',
  failingSince: null,
  lastDelivered: null,
  lastFailed: null,
  lastProblem: '',
  tries: 0,
  nextTry: null,
  oldestWaiting: null,
  waiting: 0,
  delivered: 0,
  putAway: 0,
};

describe('what a subscriber wants', () => {
  it('is everything, or all that it names together', () => {
    expect(wantedWords(fine)).toBe('Every rule');
    expect(wantedWords({ rules: ['drifting-ashore', 'distress'], severity: 'SEVERE', order: 0.5 })).toBe('Drifting ashore, Distress · severe or worse · order 0.5 or more');
  });
});

describe('how deliveries go', () => {
  it('is told of one that was never told of anything', () => {
    expect(deliveryWords(fine, NOW)).toEqual(['Told of nothing since the start: whether it works is not known']);
    expect(standingOf(fine)).toBe('untried');
    expect(standingOf({ ...fine, lastDelivered: '2026-06-01T11:00:00Z' })).toBe('ok');
    expect(standingOf({ ...fine, state: 'failing', lastFailed: '2026-06-01T11:00:00Z' })).toBe('failing');
  });

  it('is told of one that cannot be reached, with when it is tried again', () => {
    const failing: Subscriber = {
      ...fine,
      state: 'failing',
      failingSince: '2026-06-01T11:56:00Z',
      problem: 'It answers 500',
      tries: 3,
      nextTry: '2026-06-01T12:00:11.2Z',
      lastFailed: '2026-06-01T11:59:00Z',
      lastProblem: 'It answers 500',
      oldestWaiting: '2026-06-01T11:55:00Z',
      waiting: 2,
      lastDelivered: '2026-06-01T11:00:00Z',
    };
    expect(deliveryWords(failing, NOW)).toEqual([
      'Cannot be told since 11:56:00 UTC, 4 min ago: It answers 500',
      'Tried 3 times in vain, again in 12 s',
      'Longest waits what was made 11:55:00 UTC, 5 min ago',
      'Last told 11:00:00 UTC, 60 min ago',
    ]);
  });

  it('keeps in mind what failed last when it goes well again', () => {
    const again: Subscriber = { ...fine, lastDelivered: '2026-06-01T11:59:30Z', lastFailed: '2026-06-01T11:50:00Z', lastProblem: 'It cannot be reached' };
    expect(deliveryWords(again, NOW)).toEqual(['Last told 11:59:30 UTC, 30 s ago', 'A try failed last 11:50:00 UTC, 10 min ago: It cannot be reached']);
  });
});
