import { html, type TemplateResult } from 'lit';
import { dateUtc, timeUtc } from '../lib/format.ts';
import type { PastMode } from '../lib/pasthash.ts';
import { session } from '../session.ts';

const WORDS: Record<PastMode, string> = {
  was: 'as it was',
  known: 'as we knew it then',
  difference: 'as it was, and where we took it to be',
};

/** Says over the map that this is not the live picture; null when it is. */
export function pastBanner(): TemplateResult | null {
  const state = session.past.state.value;
  if (!state) return null;
  const now = session.past.clock.now();
  return html`<div class="banner past" role="status" data-testid="past-banner">
    <span><b>Past</b> <time>${dateUtc(now)} ${timeUtc(now)} UTC</time>, ${WORDS[state.mode]}</span></div>`;
}
