import { Signal } from '../lib/signal.ts';
import { Watch } from './watch.ts';

/** An image that the station has, as the server tells it. */
export interface SceneImage {
  id: string;
  bbox: [number, number, number, number];
  geometry: { type: 'Polygon'; coordinates: [number, number][][] };
  properties: {
    title: string;
    platform: string;
    kind: 'OPTICAL' | 'SAR' | 'OTHER';
    from: string;
    until: string;
    bands: { name: string; commonName: string }[];
    tlp: string;
    licence: string;
  };
}

/** How a chosen image is drawn. */
export interface ImageLook {
  /** Names with commas between; empty for what the server takes. */
  bands: string;
  /** Numbers as they were typed; both or none. */
  min: string;
  max: string;
  opacity: number;
}

export const USUAL_LOOK: ImageLook = { bands: '', min: '', max: '', opacity: 1 };

/** The images that are drawn, by their ids, the first at the bottom. */
export const chosenImages = new Signal<ReadonlyMap<string, ImageLook>>(new Map());
/** The image that lies over the others left of the handle, when two are compared, and where the handle is, 0 to 1. */
export const swiped = new Signal<{ id: string; ratio: number } | null>(null);

export function watchImages(): Watch<SceneImage[]> {
  return new Watch<SceneImage[]>('api/images', [], (body) => (body as { features: SceneImage[] }).features);
}

/** Address of its tiles, as MapLibre wants it. */
export function tilesOf(id: string, look: ImageLook): string {
  const asked = new URLSearchParams();
  if (look.bands) asked.set('bands', look.bands);
  if (look.min !== '' && look.max !== '' && Number(look.min) < Number(look.max)) {
    asked.set('min', look.min);
    asked.set('max', look.max);
  }
  const query = asked.size ? `?${asked}` : '';
  return `${window.location.origin}/api/images/${encodeURIComponent(id)}/tiles/{z}/{x}/{y}.png${query}`;
}

/** The edges as MapLibre wants them: of one over the antimeridian the east goes on. */
export function boundsOf({ bbox }: SceneImage): [number, number, number, number] {
  const [west, south, east, north] = bbox;
  return [west, south, east < west ? east + 360 : east, north];
}

/** What can be shown of it: each band in grey, and three as colours where it has them. */
export function choicesOf({ properties: { bands } }: SceneImage): { value: string; text: string }[] {
  const named = (colour: string): string | undefined => bands.find(({ commonName }) => commonName === colour)?.name;
  const colours = (text: string, names: string[]): { value: string; text: string }[] => {
    const found = names.flatMap((name) => named(name) ?? []);
    return found.length === 3 ? [{ value: found.join(), text }] : [];
  };
  return [
    ...colours('Natural colours', ['red', 'green', 'blue']),
    ...colours('Infrared, red, green', ['nir', 'red', 'green']),
    ...bands.map(({ name }) => ({ value: name, text: name })),
  ];
}
