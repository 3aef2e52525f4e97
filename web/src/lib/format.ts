import { METERS_PER_FOOT, METERS_PER_NM, MPS_PER_KNOT, wrap180, wrap360 } from './units.ts';

/** How positions are written: degrees and minutes, or decimal degrees. */
export type PositionStyle = 'minutes' | 'decimal';

const DASH = '–';

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function angle(valueDeg: number, width: number, letters: string, style: PositionStyle): string {
  const letter = valueDeg < 0 ? letters[1] : letters[0];
  const size = Math.abs(valueDeg);
  if (style === 'decimal') return `${size.toFixed(5).padStart(width + 6, '0')}° ${letter}`;
  const thousandths = Math.round(size * 60_000);
  const whole = Math.floor(thousandths / 60_000);
  const minutes = ((thousandths % 60_000) / 1000).toFixed(3).padStart(6, '0');
  return `${pad(whole, width)}° ${minutes}′ ${letter}`;
}

/** A position as a mariner writes it: latitude first, 50° 40.020′ N 001° 02.500′ W. */
export function position(lonDeg: number, latDeg: number, style: PositionStyle): string {
  return `${angle(latDeg, 2, 'NS', style)}  ${angle(wrap180(lonDeg), 3, 'EW', style)}`;
}

/** Knots with one decimal; a dash when absent. */
export function knots(speedMps: number): string {
  return Number.isFinite(speedMps) ? `${(speedMps / MPS_PER_KNOT).toFixed(1)} kn` : DASH;
}

/** A direction in three digits, 000° to 359°; a dash when absent. */
export function direction(angleDeg: number): string {
  return Number.isFinite(angleDeg) ? `${pad(Math.round(wrap360(angleDeg)) % 360, 3)}°` : DASH;
}

/** Nautical miles, finer when near. */
export function miles(meters: number): string {
  if (!Number.isFinite(meters)) return DASH;
  const nm = meters / METERS_PER_NM;
  return `${nm.toFixed(nm < 10 ? 2 : nm < 100 ? 1 : 0)} nm`;
}

/** Metres, or kilometres above ten thousand. */
export function meters(value: number): string {
  if (!Number.isFinite(value)) return DASH;
  return value < 10_000 ? `${Math.round(value)} m` : `${(value / 1000).toFixed(0)} km`;
}

/** An altitude as pilots say it: feet, rounded to what is sent. */
export function feet(value: number): string {
  return Number.isFinite(value) ? `${count(Math.round(value / METERS_PER_FOOT / 25) * 25)} ft` : DASH;
}

/** A vertical speed in feet a minute, with its sign. */
export function feetPerMinute(mps: number): string {
  if (!Number.isFinite(mps)) return DASH;
  const rate = Math.round((mps * 60) / METERS_PER_FOOT / 64) * 64;
  return `${rate > 0 ? '+' : rate < 0 ? '−' : ''}${count(Math.abs(rate))} ft/min`;
}

/** How long ago, in the largest two units that matter: 8 s, 4 min, 2 h 05, 3 d. */
export function age(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'undated';
  const s = Math.max(0, Math.round(seconds));
  if (s < 90) return `${s} s`;
  if (s < 5400) return `${Math.round(s / 60)} min`;
  const minutes = Math.round(s / 60);
  if (minutes < 2880) return `${Math.floor(minutes / 60)} h ${pad(minutes % 60, 2)}`;
  return `${Math.floor(minutes / 1440)} d`;
}

/** Time of day in UTC: 21:04:09. */
export function timeUtc(epochMillis: number): string {
  return Number.isFinite(epochMillis) ? new Date(epochMillis).toISOString().slice(11, 19) : '--:--:--';
}

/** Date in UTC: 2026-11-23. */
export function dateUtc(epochMillis: number): string {
  return Number.isFinite(epochMillis) ? new Date(epochMillis).toISOString().slice(0, 10) : 'undated';
}

/** Date and time on the reader's own clock, with its zone, for the hover text. */
export function timeLocal(epochMillis: number): string {
  if (!Number.isFinite(epochMillis)) return 'No time is known';
  return `${new Date(epochMillis).toLocaleString(undefined, { timeZoneName: 'short', hour12: false })} local`;
}

/** How long something takes, in its largest two units: 12 min 05 s, 3 h 20 min, 4 d 7 h. */
export function interval(seconds: number): string {
  if (!Number.isFinite(seconds)) return DASH;
  const s = Math.round(Math.abs(seconds));
  if (s >= 172_800) return `${Math.floor(s / 86_400)} d ${Math.floor((s % 86_400) / 3600)} h`;
  if (s >= 7200) return `${Math.floor(s / 3600)} h ${pad(Math.floor((s % 3600) / 60), 2)} min`;
  return `${Math.floor(s / 60)} min ${pad(s % 60, 2)} s`;
}

/** A count with thin spaces between thousands. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** A number within a circle: 940, 1.2k, 34k, 1.1M. */
export function shortCount(value: number): string {
  if (value < 1000) return String(value);
  if (value < 10_000) return `${(value / 1000).toFixed(1)}k`;
  return value < 1_000_000 ? `${Math.round(value / 1000)}k` : `${(value / 1_000_000).toFixed(1)}M`;
}
