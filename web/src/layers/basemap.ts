import type { Map as MapView, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';

/** Beyond this zoom the built-in coast is too coarse to trust. */
export const COAST_TRUSTED_TO_ZOOM = 7;
/** From this zoom the finer coast is drawn over the coarse one, box by box. */
const FINE_FROM_ZOOM = 4.5;
const BOX_DEG = 10;
const MOST_BOXES = 48;
const WORLD = 'world';
/** An empty layer between the fine boxes' areas and their lines, so that no box covers its neighbour's coast. */
const LINES_ABOVE = 'fine-lines';

function address(name: string): string {
  return new URL(`basemap/${name}.json`, document.baseURI).href;
}

function landColour(palette: Palette): ['match', ['get', string], string, string, string] {
  return ['match', ['get', 'kind'], 'sea', palette.sea, palette.land];
}

function landLayers(source: string, palette: Palette): StyleSpecification['layers'] {
  return [
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: ['in', ['get', 'kind'], ['literal', ['sea', 'land', 'cut-land']]],
      paint: { 'fill-color': landColour(palette), 'fill-antialias': false },
    },
    {
      id: `${source}-border`,
      type: 'line',
      source,
      filter: ['==', ['get', 'kind'], 'border'],
      paint: { 'line-color': palette.border, 'line-width': 0.8, 'line-dasharray': [5, 2, 1, 2] },
    },
    {
      id: `${source}-coast`,
      type: 'line',
      source,
      filter: ['in', ['get', 'kind'], ['literal', ['land', 'coast']]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.1] },
    },
  ];
}

/** Sea, land and borders of the whole world from world-atlas: no glyphs, no sprites, nothing fetched elsewhere. */
export function basemap(palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: { [WORLD]: { type: 'geojson', data: address(WORLD), maxzoom: 7 } },
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } }, ...landLayers(WORLD, palette), { id: LINES_ABOVE, type: 'background', layout: { visibility: 'none' } }],
  };
}

/** The finer coast: fetches the boxes of ten degrees that come into view, each of which covers what lies beneath it. */
export class FineCoast {
  private known: ReadonlySet<string> = new Set();
  private shown: string[] = [];

  constructor(
    private readonly map: MapView,
    private readonly palette: () => Palette,
    private readonly beneath: string,
  ) {
    map.on('move', () => this.refresh());
    void this.load();
  }

  /** Colours by day or by night, of the coarse coast too. */
  repaint(): void {
    const palette = this.palette();
    this.map.setPaintProperty('sea', 'background-color', palette.sea);
    for (const source of [WORLD, ...this.shown]) {
      this.map.setPaintProperty(`${source}-fill`, 'fill-color', landColour(palette));
      this.map.setPaintProperty(`${source}-border`, 'line-color', palette.border);
      this.map.setPaintProperty(`${source}-coast`, 'line-color', palette.coast);
    }
  }

  private async load(): Promise<void> {
    const response = await fetch(address('boxes'));
    if (!response.ok) return; // Without the list the coarse coast stays: it says of itself that it is approximate.
    this.known = new Set((await response.json()) as string[]);
    this.refresh();
  }

  private refresh(): void {
    if (this.map.getZoom() < FINE_FROM_ZOOM) return;
    const wanted = this.inView();
    for (const box of wanted) if (!this.shown.includes(box)) this.add(box);
    while (this.shown.length > MOST_BOXES) {
      const stale = this.shown.find((box) => !wanted.includes(box));
      if (!stale) return;
      this.drop(stale);
    }
  }

  private inView(): string[] {
    const bounds = this.map.getBounds();
    const boxes: string[] = [];
    for (let x = Math.floor((bounds.getWest() + 180) / BOX_DEG); x <= Math.floor((bounds.getEast() + 180) / BOX_DEG); x++) {
      for (let y = Math.floor((bounds.getSouth() + 90) / BOX_DEG); y <= Math.floor((bounds.getNorth() + 90) / BOX_DEG); y++) {
        const box = `${((x % 36) + 36) % 36}-${y}`;
        if (this.known.has(box) && !boxes.includes(box)) boxes.push(box);
      }
    }
    return boxes;
  }

  private add(box: string): void {
    this.shown.push(box);
    this.map.addSource(box, { type: 'geojson', data: address(box), maxzoom: 10, tolerance: 0.2 });
    for (const layer of landLayers(box, this.palette())) {
      this.map.addLayer({ ...layer, minzoom: FINE_FROM_ZOOM }, layer.type === 'fill' ? LINES_ABOVE : this.beneath);
    }
  }

  private drop(box: string): void {
    this.shown = this.shown.filter((other) => other !== box);
    for (const part of ['fill', 'border', 'coast']) this.map.removeLayer(`${box}-${part}`);
    this.map.removeSource(box);
  }
}
