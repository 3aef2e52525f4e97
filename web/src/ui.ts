import type { LonLat } from './lib/geodesic.ts';
import { Signal } from './lib/signal.ts';
import type { Place } from './lib/place.ts';
import type { Overrule, Track } from './live/protocol.ts';
import type { Thing } from './live/things.ts';
import type { Zone } from './live/zones.ts';

/** What a click on the map does besides selecting. */
export type Tool = 'select' | 'measure' | 'rings' | 'point' | 'same' | 'area' | 'corridor' | 'alert';
export type Dialog = 'help' | 'settings' | 'purpose' | 'rename' | 'reclassify' | 'drop' | 'same' | 'apart' | 'asBefore' | 'signin' | 'account' | 'accounts' | null;

/** A zone that is being drawn, or one that is there and being changed. */
export interface Draft {
  kind: 'area' | 'corridor' | 'circle';
  corners: LonLat[];
  /** The zone that it makes a new version of; null for a new zone. */
  zone: Zone | null;
}

/** What is open and which tool is in hand; nothing of it is told to the server. */
export const ui = {
  tool: new Signal<Tool>('select'),
  dialog: new Signal<Dialog>(null),
  /** The track that the selected one may be the same as, while a person is asked. */
  other: new Signal<Track | null>(null),
  /** What was said of a track and may be taken back, while a person is asked. */
  overrule: new Signal<Overrule | null>(null),
  feedsOpen: new Signal(false),
  zonesOpen: new Signal(false),
  alertsOpen: new Signal(false),
  rulesOpen: new Signal(false),
  subscribersOpen: new Signal(false),
  imagesOpen: new Signal(false),
  exportOpen: new Signal(false),
  toolsOpen: new Signal(false),
  altitudeOpen: new Signal(false),
  passesOpen: new Signal(false),
  /** The middle of the map, once it has come to rest. */
  middle: new Signal<LonLat | null>(null),
  /** The time at which the profile of the selected flight is pointed at, epoch milliseconds; null when it is not. */
  profileAt: new Signal<number | null>(null),
  /** The zone that a person draws or changes; null when none. */
  draft: new Signal<Draft | null>(null),
  /** Where the alert that a person raises is: a click on the map; null before it. */
  alertPlace: new Signal<LonLat | null>(null),
  /** The alert that is looked at. */
  alert: new Signal<string | null>(null),
  /** The thing in an image that is looked at. */
  thing: new Signal<Thing | null>(null),
  /** What is looked at rests on who could have been heard: that is shown beneath it. */
  reception: new Signal(false),
  /** Points of the bearing-distance line. */
  measured: new Signal<LonLat[]>([]),
  /** Centre of the range rings. */
  rings: new Signal<Place | null>(null),
  /** Where the pointer is over the map. */
  pointer: new Signal<LonLat | null>(null),
  /** Zoom and whether the coast is finer than the map claims; for the footer. */
  zoom: new Signal(0),
  /** Names of layers that the person's own files make. */
  ownLayers: new Signal<string[]>([]),
};

/** Asks the map to show a place. */
export const flyTo = new Signal<(LonLat & { zoom: number }) | null>(null);

/** Opens one of the panels at the left, or closes it: they have the same place. */
export function toggleLeft(panel: 'feeds' | 'zones' | 'alerts' | 'rules' | 'subscribers' | 'images', open?: boolean): void {
  const all = { feeds: ui.feedsOpen, zones: ui.zonesOpen, alerts: ui.alertsOpen, rules: ui.rulesOpen, subscribers: ui.subscribersOpen, images: ui.imagesOpen };
  const wanted = open ?? !all[panel].value;
  for (const [name, signal] of Object.entries(all)) signal.value = name === panel && wanted;
}
