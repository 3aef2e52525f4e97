/** Platforms in the order of their codes on the wire. */
export const PLATFORMS = [
  'UNKNOWN',
  'SHIP',
  'GROUP',
  'COAST_STATION',
  'SAR_AIRCRAFT',
  'AID',
  'VIRTUAL_AID',
  'CRAFT_OF_PARENT',
  'SART',
  'MAN_OVERBOARD',
  'EPIRB',
  'HANDHELD',
  'UNASSIGNED',
  'AIRCRAFT',
  'ROTORCRAFT',
  'GLIDER',
  'BALLOON',
  'DRONE',
  'LAND_VEHICLE',
  'OBSTACLE',
  'HANDSET',
  'SENSOR',
  'CONTROL_STATION',
] as const;

const SAR_AIRCRAFT = PLATFORMS.indexOf('SAR_AIRCRAFT');
const AIRCRAFT = PLATFORMS.indexOf('AIRCRAFT');
const LAND_VEHICLE = PLATFORMS.indexOf('LAND_VEHICLE');
const HANDSET = PLATFORMS.indexOf('HANDSET');
/** Code of a drone. */
export const DRONE = PLATFORMS.indexOf('DRONE');

/** True for the code of a platform that flies. */
export function flies(platform: number): boolean {
  return platform === SAR_AIRCRAFT || (platform >= AIRCRAFT && platform <= DRONE);
}

/** True for the code of a platform that drives or walks. */
export function goesOnLand(platform: number): boolean {
  return platform === LAND_VEHICLE || platform === HANDSET;
}

/** Track states in the order of their codes on the wire. */
export const STATUSES = ['TENTATIVE', 'CONFIRMED', 'COASTING', 'LOST', 'ENDED'] as const;
export const COASTING = 2;
export const LOST = 3;

const NAVIGATION = [
  'Under way using engine',
  'At anchor',
  'Not under command',
  'Restricted manoeuvrability',
  'Constrained by draught',
  'Moored',
  'Aground',
  'Fishing',
  'Under way sailing',
  'Reserved (high speed)',
  'Reserved (wing in ground)',
  'Towing astern',
  'Pushing ahead',
  'Reserved',
  'Distress device active',
  '',
];
const NAVIGATION_NAMES = [
  'UNDER_WAY_USING_ENGINE',
  'AT_ANCHOR',
  'NOT_UNDER_COMMAND',
  'RESTRICTED_MANOEUVRABILITY',
  'CONSTRAINED_BY_DRAUGHT',
  'MOORED',
  'AGROUND',
  'FISHING',
  'UNDER_WAY_SAILING',
  'RESERVED_HIGH_SPEED',
  'RESERVED_WING_IN_GROUND',
  'TOWING_ASTERN',
  'PUSHING_AHEAD',
  'RESERVED_13',
  'DISTRESS_ACTIVE',
  'UNDEFINED',
];

const ABBREVIATIONS = new Map<string, string>([
  ['SART', 'SART'],
  ['EPIRB', 'EPIRB'],
  ['SAR_AIRCRAFT', 'SAR aircraft'],
  ['AID', 'Aid to navigation'],
  ['VIRTUAL_AID', 'Virtual aid to navigation'],
  ['UNASSIGNED', 'Unassigned number'],
  ['MMSI', 'MMSI'],
  ['IMO', 'IMO'],
  ['ETA', 'ETA'],
  ['AIS_CLASS_A', 'AIS class A'],
  ['AIS_CLASS_B', 'AIS class B'],
  ['AIS_CLASS_B_SELF_ORGANISING', 'AIS class B (SO)'],
  ['AIS_BASE_STATION', 'AIS base station'],
  ['AIS_AID', 'AIS aid to navigation'],
  ['AIS_SAR_AIRCRAFT', 'AIS on SAR aircraft'],
  ['PARENT_MMSI', 'Parent MMSI'],
  ['DRAUGHT_METERS', 'Draught, m'],
  ['EXTENT', 'Hull'],
  ['GIVEN_NAME', 'Name given here'],
  ['ICAO_ADDRESS', 'ICAO address'],
  ['NAME_DIGEST', 'Network id'],
  ['GNSS', 'GNSS'],
  ['REMOTE_ID', 'Remote ID'],
  ['HANDSET', 'Phone or tracker'],
  ['AIRCRAFT_TYPE', 'Type of aircraft'],
  ['ADS_B', 'ADS-B'],
  ['ADS_R', 'ADS-R'],
  ['TIS_B', 'TIS-B'],
  ['MODE_S', 'Mode S'],
]);

/** A code name as words: CALL_SIGN becomes Call sign. */
export function words(code: string): string {
  const known = ABBREVIATIONS.get(code);
  if (known !== undefined) return known;
  const lower = code.toLowerCase().replaceAll('_', ' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** What something that flies says is wrong, in words. */
export function emergencyWords(code: string): string {
  return code === 'GENERAL' ? 'Emergency' : words(code);
}

const TRUTHS: Record<string, string> = {
  SENDING: 'sending',
  FALSE_POSITION: 'sends a false position',
  JAMMED: 'jammed',
  UNHEARD: 'receivers are off',
  OUT_OF_RANGE: 'out of range',
  SILENT: 'transmitter off',
  NO_TRANSMITTER: 'no transmitter',
};

/** What a craft of a simulated world does, in words. */
export function truthWords(state: string): string {
  return TRUTHS[state] ?? words(state);
}

/** Navigation status in words, from its code or its name; empty when not said. */
export function navigationWords(status: number | string): string {
  const code = typeof status === 'number' ? status : NAVIGATION_NAMES.indexOf(status);
  return NAVIGATION[code] ?? '';
}

/** True for one who lies at anchor, is moored or aground: a sleeping target. */
export function liesStill(code: number): boolean {
  return code === 1 || code === 5 || code === 6;
}
