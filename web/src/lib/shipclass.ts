/** What a symbol tells at a glance. The order is that of the palettes and of the shader. */
export const SHIP_CLASSES = [
  'unknown',
  'cargo',
  'tanker',
  'passenger',
  'fishing',
  'high speed',
  'tug, special',
  'pleasure, sailing',
  'other',
] as const;

export type ShipClass = (typeof SHIP_CLASSES)[number];

function classOfType(type: number): ShipClass {
  if (type === 30) return 'fishing';
  if (type === 36 || type === 37) return 'pleasure, sailing';
  if ((type >= 31 && type <= 35) || (type >= 50 && type <= 59)) return 'tug, special';
  if (type >= 20 && type <= 29) return 'high speed';
  if (type >= 40 && type <= 49) return 'high speed';
  if (type >= 60 && type <= 69) return 'passenger';
  if (type >= 70 && type <= 79) return 'cargo';
  if (type >= 80 && type <= 89) return 'tanker';
  return type >= 90 && type <= 99 ? 'other' : 'unknown';
}

/** Index into {@link SHIP_CLASSES} by AIS type of ship and cargo, 0 to 255 (ITU-R M.1371, table 53). */
export const CLASS_OF_TYPE: Uint8Array = Uint8Array.from({ length: 256 }, (_, type) =>
  SHIP_CLASSES.indexOf(classOfType(type)),
);

const CARGO = ['', 'hazardous A', 'hazardous B', 'hazardous C', 'hazardous D'];
const SPECIAL = new Map<number, string>([
  [30, 'Fishing'],
  [31, 'Towing'],
  [32, 'Towing, long or wide'],
  [33, 'Dredging or underwater work'],
  [34, 'Diving'],
  [35, 'Military'],
  [36, 'Sailing'],
  [37, 'Pleasure craft'],
  [50, 'Pilot'],
  [51, 'Search and rescue'],
  [52, 'Tug'],
  [53, 'Port tender'],
  [54, 'Anti-pollution'],
  [55, 'Law enforcement'],
  [58, 'Medical transport'],
  [59, 'Ship of a State not party to a conflict'],
]);
const DECADES = new Map<number, string>([
  [2, 'Wing in ground'],
  [4, 'High-speed craft'],
  [6, 'Passenger'],
  [7, 'Cargo'],
  [8, 'Tanker'],
  [9, 'Other type'],
]);

/** The ship type in words; the empty string when it did not say. */
export function shipTypeWords(type: number): string {
  if (type <= 0) return '';
  const decade = DECADES.get(Math.floor(type / 10));
  const cargo = CARGO[type % 10] ?? '';
  return SPECIAL.get(type) ?? (decade ? decade + (cargo ? `, ${cargo}` : '') : `Type ${type}`);
}
