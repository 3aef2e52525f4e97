import type { PositionStyle } from './format.ts';
import { Signal } from './signal.ts';

/** What a person set; kept in the browser. */
export interface Settings {
  theme: 'day' | 'night';
  positions: PositionStyle;
  /** Length of the course-speed vector. */
  vectorMinutes: number;
  labels: boolean;
  graticule: boolean;
  /** Where what only sensors see lies with 95 %. */
  ellipses: boolean;
  /** Where craft are heard. */
  coverage: boolean;
  /** Where aircraft have lost the worth of their positions. */
  interference: boolean;
  /** What images show, and what it is held to be. */
  things: boolean;
  /** Satellites that make images. */
  satellites: boolean;
  /** The vertical profile of a selected flight. */
  profile: boolean;
}

const STORE_KEY = 'trigpoint.settings';
const DEFAULTS: Settings = { theme: 'day', positions: 'minutes', vectorMinutes: 6, labels: true, graticule: true, ellipses: true, coverage: false, interference: false, things: true, satellites: false, profile: true };
export const VECTOR_MINUTES: readonly number[] = [0, 3, 6, 12, 15, 30, 60];

/** Settings from what was stored; what is missing or makes no sense is the default. */
export function parseSettings(text: string | null): Settings {
  let stored: Partial<Settings>;
  try {
    stored = (JSON.parse(text ?? '{}') ?? {}) as Partial<Settings>;
  } catch {
    return { ...DEFAULTS };
  }
  return {
    theme: stored.theme === 'night' ? 'night' : 'day',
    positions: stored.positions === 'decimal' ? 'decimal' : 'minutes',
    vectorMinutes: VECTOR_MINUTES.includes(stored.vectorMinutes ?? -1)
      ? (stored.vectorMinutes as number)
      : DEFAULTS.vectorMinutes,
    labels: stored.labels !== false,
    graticule: stored.graticule !== false,
    ellipses: stored.ellipses !== false,
    coverage: stored.coverage === true,
    profile: stored.profile !== false,
    interference: stored.interference === true,
    things: stored.things !== false,
    satellites: stored.satellites === true,
  };
}

function read(): string | null {
  try {
    return localStorage.getItem(STORE_KEY);
  } catch {
    return null; // Storage may be switched off; the defaults do.
  }
}

export const settings = new Signal<Settings>(parseSettings(read()));

/** Changes some settings and keeps them. */
export function change(changes: Partial<Settings>): void {
  settings.value = { ...settings.value, ...changes };
  try {
    localStorage.setItem(STORE_KEY, JSON.stringify(settings.value));
  } catch {
    // As above: they hold until the page is closed.
  }
}
