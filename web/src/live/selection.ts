import type { Place } from '../lib/place.ts';
import { Signal } from '../lib/signal.ts';
import { api } from './api.ts';
import type { Track, Trail } from './protocol.ts';

/** Points of a trail are kept no closer than this: the last one moves until then. */
const LEAST_MILLIS = 2000;

/** As trails tell it: what is on the ground has no height. */
function heightOf({ flight }: Track): number | null {
  return !flight || flight.place === 'ON_GROUND' ? null : (flight.pressureAltitudeMeters ?? flight.heightMeters);
}

function emergencyOf({ flight }: Track): string | null {
  return !flight || flight.emergency === 'NONE' ? null : flight.emergency;
}

/** The track that a person has selected, and what is known of it. */
export class Selection {
  readonly id = new Signal<string | null>(null);
  readonly track = new Signal<Track | null>(null);
  readonly trail = new Signal<Trail | null>(null);
  /** The other party of an approach. */
  readonly second = new Signal<Place | null>(null);
  /** It is not in the picture, or not any more. */
  readonly gone = new Signal(false);
  /** The track that goes on for it, which has left. */
  readonly goesOn = new Signal<string | null>(null);

  /**
   * @param ask asks the server to tell of a track from now on, of none with null
   * @param tell says something to the person
   */
  constructor(
    private readonly ask: (id: string | null) => void,
    private readonly tell: (text: string) => void,
  ) {}

  select(id: string | null): void {
    if (id === this.id.value) return;
    this.id.value = id;
    this.track.value = null;
    this.trail.value = null;
    this.second.value = null;
    this.gone.value = false;
    this.goesOn.value = null;
    this.ask(id);
    this.reload();
  }

  /** Fetches track and trail anew. */
  reload(): void {
    if (this.id.value) void this.load(this.id.value);
  }

  private async load(id: string): Promise<void> {
    try {
      const [track, trail] = await Promise.all([api.track(id), api.trail(id)]);
      if (id !== this.id.value) return;
      this.track.value = track;
      this.trail.value = trail;
    } catch (error) {
      if (id === this.id.value) this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** Takes what the server tells of it: null when it is not in the picture, and then the track that goes on for it. */
  take(track: Track | null, into: string | null): void {
    if (track && track.id !== this.id.value) return;
    this.gone.value = track === null && this.id.value !== null;
    this.goesOn.value = this.gone.value ? into : null;
    if (!track) return;
    this.track.value = track;
    this.lengthenTrail(track);
  }

  /** The trail was fetched at selection; what is heard since goes on its end. */
  private lengthenTrail(track: Track): void {
    const trail = this.trail.value;
    const { estimate } = track;
    const time = Date.parse(estimate?.time ?? '');
    const times = trail?.properties?.times;
    if (!trail || !estimate || !times || !(time > (times[times.length - 1] ?? -Infinity))) return;
    const { heightsMeters = [], emergencies = [] } = trail.properties ?? {};
    const emergency = emergencyOf(track);
    const crowded = time - (times[times.length - 2] ?? -Infinity) < LEAST_MILLIS && emergencies[times.length - 1] === emergency;
    const at = crowded ? times.length - 1 : times.length;
    times[at] = time;
    trail.geometry.coordinates[at] = [estimate.lonDeg, estimate.latDeg];
    heightsMeters[at] = heightOf(track);
    emergencies[at] = emergency;
    this.trail.touch();
  }
}
