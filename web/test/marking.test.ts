import { describe, expect, it } from 'vitest';
import { markingWords } from '../src/lib/marking.ts';

describe('markingWords', () => {
  it('says the label, the audiences and the licence', () => {
    expect(markingWords({ tlp: 'AMBER_STRICT', releasableTo: ['own', 'partners'], licence: 'NLOD' })).toBe(
      'TLP:AMBER+STRICT · for own, partners · NLOD',
    );
  });

  it('says only the label of what is for all', () => {
    expect(markingWords({ tlp: 'CLEAR', releasableTo: [], licence: '' })).toBe('TLP:CLEAR');
    expect(markingWords({ tlp: 'GREEN' })).toBe('TLP:GREEN');
  });

  it('says when sources of one track have no audience in common', () => {
    expect(markingWords({ tlp: 'RED', releasableTo: [''] })).toBe('TLP:RED · for no single audience');
  });
});
