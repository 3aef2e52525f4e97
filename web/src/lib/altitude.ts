import { METERS_PER_FOOT } from './units.ts';

/** Where the ends of a band can be, feet: the lowest stands for the ground and what is below, the highest for all above it too. */
export const STOPS_FEET: readonly number[] = [
  0, 200, 400, 700, 1000, 1500, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 12_500, 15_000, 18_000, 20_000, 22_500, 25_000, 27_500, 30_000, 32_500,
  35_000, 37_500, 40_000, 45_000, 50_000,
];
const TOP = STOPS_FEET.length - 1;
/** The highest transition altitude of any State: from here on a level is sure to be a flight level. */
export const LEVELS_FROM_FEET = 18_000;

/** The part of the sky that is shown, as places in {@link STOPS_FEET}; low is below high. */
export interface Band {
  low: number;
  high: number;
}

/** All of the sky. */
export const WHOLE: Band = { low: 0, high: TOP };

/** True when nothing is left out. */
export function isWhole({ low, high }: Band): boolean {
  return low === 0 && high === TOP;
}

/** Of what is on the ground: it belongs to every band that begins there. */
export const LOWEST_CENTIMETERS = -0x7fffffff;
/** Of what is higher than any end. */
export const HIGHEST_CENTIMETERS = 0x7fffffff;

/** The ends of a band in the unit of the records, 0.01 m, both within it. */
export function centimetersOf({ low, high }: Band): [low: number, high: number] {
  const of = (stop: number): number => Math.round((STOPS_FEET[stop] as number) * METERS_PER_FOOT * 100);
  return [low === 0 ? LOWEST_CENTIMETERS : of(low), high === TOP ? HIGHEST_CENTIMETERS : of(high)];
}

/** A band with one end moved to a stop; the ends keep their order and at least one stop between them. */
export function moved(band: Band, end: 'low' | 'high', stop: number): Band {
  const whole = Math.round(stop);
  if (end === 'low') return { ...band, low: Math.max(0, Math.min(whole, band.high - 1)) };
  return { ...band, high: Math.min(TOP, Math.max(whole, band.low + 1)) };
}

/** One end as people say it: ground, 3 000 ft, FL250, FL500 and above. */
export function stopWords(stop: number): string {
  if (stop === 0) return 'ground';
  const words = levelWords(STOPS_FEET[stop] as number);
  return stop === TOP ? `${words} and above` : words;
}

/** An altitude as a pilot says it: in feet below the highest transition altitude, as a flight level above it. */
export function levelWords(feet: number): string {
  if (feet >= LEVELS_FROM_FEET) return `FL${Math.round(feet / 100)}`;
  return `${String(feet).replace(/\B(?=(\d{3})+$)/, '\u202f')} ft`;
}

/** A band in words: ground to 3 000 ft. */
export function bandWords({ low, high }: Band): string {
  return high === TOP ? `${stopWords(low)} and above` : `${stopWords(low)} to ${stopWords(high)}`;
}

/** The band that the hash of an address names, `alt=1000-10000` in feet, open at an end that is left out; all of the sky when none. */
export function bandOfHash(hash: string): Band {
  const match = /(?:^#?|&)alt=(\d*)-(\d*)(?:&|$)/.exec(hash);
  if (!match) return WHOLE;
  const low = match[1] ? nearest(Number(match[1])) : 0;
  const high = match[2] ? nearest(Number(match[2])) : TOP;
  return low < high ? { low, high } : WHOLE;
}

/** The hash with this band in it, or with none; what else it says stays. */
export function hashWithBand(hash: string, band: Band): string {
  const others = hash.replace(/^#/, '').split('&').filter((part) => part && !part.startsWith('alt='));
  const end = (stop: number, open: number): string => (stop === open ? '' : String(STOPS_FEET[stop]));
  const said = isWhole(band) ? [] : [`alt=${end(band.low, 0)}-${end(band.high, TOP)}`];
  const all = [...others, ...said].join('&');
  return all ? `#${all}` : '';
}

function nearest(feet: number): number {
  let best = 0;
  STOPS_FEET.forEach((stop, i) => {
    if (Math.abs(stop - feet) < Math.abs((STOPS_FEET[best] as number) - feet)) best = i;
  });
  return best;
}
