import type { Map as MapView } from 'maplibre-gl';
import type { Chart } from './layers/chart.ts';
import type { Scene } from './layers/scene.ts';
import { belowAt } from './lib/orbit.ts';
import { toScreen } from './lib/view.ts';
import { readFrame } from './live/frame.ts';
import { trackAt, type TrackView } from './live/track.ts';
import type { Session } from './live/session.ts';

/** Read-only view of the page for browser tests and the console: window.trigpoint. */
export interface Debug {
  readonly map: MapView;
  /** Tracks held for the window. */
  readonly count: number;
  /** Binary frames taken since the page began. */
  readonly frames: number;
  readonly connected: boolean;
  readonly selectedId: string | null;
  /** Picture time, epoch milliseconds. */
  readonly clockMillis: number;
  /** Which picture of the past is drawn; null for the live one. */
  readonly past: { at: number; shown: string } | null;
  /** Where the track of this MMSI is drawn, CSS pixels of the page; null when it is not here. */
  screenOf(mmsi: number): { x: number; y: number } | null;
  /** Where the track of this id is drawn; null when it is not here. */
  screenOfId(id: string): { x: number; y: number } | null;
  /** What is drawn of the track of this MMSI; null when it is not here. */
  trackOf(mmsi: number): TrackView | null;
  /** Satellites that are drawn at this time. */
  readonly satellites: number;
  /** Where a satellite is drawn, by its catalogue number. */
  screenOfSatellite(number: number): { x: number; y: number } | null;
  /** For dev/measure.mjs: takes a frame as if it had come from the server, and the times of the latest draws. */
  readonly measure: { feed(buffer: ArrayBuffer): void; drawMillis(): readonly number[] };
}

declare global {
  interface Window {
    trigpoint: Debug;
  }
}

/** Puts the debug view on the window. */
export function expose(session: Session, chart: Chart, scene: Scene): void {
  const slotOf = (mmsi: number): number => {
    for (const label of session.store.labels.values()) {
      if (label.number === mmsi) return session.store.slotOf(label.handle);
    }
    return -1;
  };
  const trackOf = (mmsi: number): TrackView | null => {
    const slot = slotOf(mmsi);
    return slot < 0 ? null : trackAt(session.store, slot, session.clock.now());
  };
  const placeAt = (slot: number): { x: number; y: number } | null => {
    if (slot < 0) return null;
    const track = trackAt(session.store, slot, session.clock.now());
    const [x, y] = toScreen(chart.view(), track.lonDeg, track.latDeg);
    return { x, y };
  };
  window.trigpoint = {
    map: chart.map,
    get count() {
      return session.store.count;
    },
    get frames() {
      return session.frames.value;
    },
    get connected() {
      return session.link.value.state === 'up';
    },
    get selectedId() {
      return session.selection.id.value;
    },
    get clockMillis() {
      return session.clock.now();
    },
    get past() {
      return session.past.shown.value;
    },
    trackOf,
    get satellites() {
      const { paths, now } = session.satellites;
      return [...paths.value.values()].filter((points) => belowAt(points, now())).length;
    },
    screenOfSatellite: (number) => {
      const below = belowAt(session.satellites.paths.value.get(number) ?? [], session.satellites.now());
      const [x, y] = below ? toScreen(chart.view(), below.lonDeg, below.latDeg) : [0, 0];
      return below && { x, y };
    },
    measure: { feed: (buffer) => session.take(readFrame(buffer)), drawMillis: () => scene.drawMillis },
    screenOf: (mmsi) => placeAt(slotOf(mmsi)),
    screenOfId: (id) => placeAt(session.store.slotOfId(id)),
  };
}
