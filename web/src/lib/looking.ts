import type { Glimpse, LookedAt } from '../live/looks.ts';
import { timeUtc } from './format.ts';

const OLD_SECONDS = 14 * 86_400;

/** A probability in percent; a dash for one that is not known. */
export function percent(prob: number | null): string {
  return prob === null ? '–' : `${Math.round(prob * 100)} %`;
}

/** Whether a picture is taken, in a word. */
export function planWords(plan: string): string {
  const said: Record<string, string> = {
    PLANNED: 'planned', NOT_PLANNED: 'not planned', SYSTEMATIC: 'always looks', NEEDS_TASKING: 'has to be asked', UNKNOWN: 'plan not known',
  };
  return said[plan] ?? plan.toLowerCase();
}

/** What it is made of and what is not known, for a tip. */
export function whyWords({ acquisition, missing, elementAgeSeconds, errorSeconds }: Glimpse): string {
  const parts = [acquisition.source];
  if (missing.length > 0) parts.push(`not known: ${missing.join(', ')}`);
  if (elementAgeSeconds !== null && errorSeconds !== null) {
    const old = elementAgeSeconds > OLD_SECONDS ? ', old' : '';
    parts.push(`elements ${(elementAgeSeconds / 86_400).toFixed(1)} days from then${old}: ${errorSeconds.toFixed(1)} s`);
  }
  return parts.join(' · ');
}

/** After how long a picture can be had; empty when that is not known. */
export function deliveryWords({ until, delivered }: Glimpse): string {
  if (!delivered) return '';
  const hours = (Date.parse(delivered) - Date.parse(until)) / 3_600_000;
  return hours < 0.1 ? ', at once' : `, picture within ${Math.round(hours)} h`;
}

/** What a scene that has looked says. */
export function lookedWords({ sensor, scene, from, found, coveredProb, seenProb }: LookedAt): string {
  const chance = percent(coveredProb * seenProb);
  return `Looked at: ${sensor || scene} ${timeUtc(Date.parse(from)).slice(0, 5)}, ${found ? 'found' : `not found; would have been with ${chance}`}`;
}
