import type { LonLat } from './lib/geodesic.ts';
import { Signal } from './lib/signal.ts';
import type { Place } from './lib/place.ts';
import type { Overrule, Track } from './live/protocol.ts';

/** What a click on the map does besides selecting. */
export type Tool = 'select' | 'measure' | 'rings' | 'point' | 'same';
export type Dialog = 'help' | 'settings' | 'purpose' | 'rename' | 'reclassify' | 'drop' | 'same' | 'apart' | 'asBefore' | 'token' | null;

/** What is open and which tool is in hand; nothing of it is told to the server. */
export const ui = {
  tool: new Signal<Tool>('select'),
  dialog: new Signal<Dialog>(null),
  /** The track that the selected one may be the same as, while a person is asked. */
  other: new Signal<Track | null>(null),
  /** What was said of a track and may be taken back, while a person is asked. */
  overrule: new Signal<Overrule | null>(null),
  feedsOpen: new Signal(false),
  toolsOpen: new Signal(false),
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
