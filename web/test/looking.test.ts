import { describe, expect, it } from 'vitest';
import { deliveryWords, lookedWords, percent, planWords, whyWords } from '../src/lib/looking.ts';
import type { Glimpse } from '../src/live/looks.ts';

const look: Glimpse = {
  eye: { carrier: 'SATELLITE', name: 'SENTINEL-1A', instrument: 'C-SAR', sense: 'SAR', operator: 'ESA' },
  from: '2026-08-12T05:10:00Z', until: '2026-08-12T05:11:00Z', best: '2026-08-12T05:10:30Z', inViewProb: 0.52,
  acquisition: { plan: 'UNKNOWN', acquiredProb: null, source: 'no plan at hand' }, detection: { detectedProb: 0.9 }, foundProb: null,
  missing: ['whether a picture is taken'], delivered: null, elementAgeSeconds: 20 * 86_400, errorSeconds: 5.47, resolutionMeters: 5, reach: [], ellipse95: null,
};

describe('which eye looks next, in words', () => {
  it('a figure that is not known is a dash, never a number', () => {
    expect(percent(null)).toBe('–');
    expect(percent(0)).toBe('0 %');
    expect(percent(0.524)).toBe('52 %');
    expect(planWords('NEEDS_TASKING')).toBe('has to be asked');
  });

  it('says what is not known and warns of old elements', () => {
    expect(whyWords(look)).toBe('no plan at hand · not known: whether a picture is taken · elements 20.0 days from then, old: 5.5 s');
    expect(whyWords({ ...look, missing: [], elementAgeSeconds: null, errorSeconds: null })).toBe('no plan at hand');
  });

  it('tells when a picture can be had, where that is known', () => {
    expect(deliveryWords(look)).toBe('');
    expect(deliveryWords({ ...look, delivered: '2026-08-13T05:11:00Z' })).toBe(', picture within 24 h');
    expect(deliveryWords({ ...look, delivered: look.until })).toBe(', at once');
  });

  it('tells what a scene that looked says', () => {
    const looked = { scene: 'pass 1', sensor: 'S1A', from: '2026-08-12T06:12:09Z', coveredProb: 0.5, seenProb: 0.8, found: false };
    expect(lookedWords(looked)).toBe('Looked at: S1A 06:12, not found; would have been with 40 %');
    expect(lookedWords({ ...looked, found: true })).toBe('Looked at: S1A 06:12, found');
  });
});
