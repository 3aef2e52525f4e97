import type { Map as MapView, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';

/** From this zoom the finer coast is fetched and drawn. */
const FINE_FROM_ZOOM = 5;
/** Beyond this zoom the built-in coast is too coarse to trust. */
export const COAST_TRUSTED_TO_ZOOM = 7;

const COARSE = ['land-50m'] as const;
const FINE = ['land-10m'] as const;

function sourceAddress(name: string): string {
  return new URL(`basemap/${name}.json`, document.baseURI).href;
}

function addLand(style: StyleSpecification, source: string, palette: Palette, zooms: object): void {
  style.layers.push(
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: ['in', ['get', 'kind'], ['literal', ['land', 'cut-land']]],
      paint: { 'fill-color': palette.land },
      ...zooms,
    },
    {
      id: `${source}-border`,
      type: 'line',
      source,
      filter: ['==', ['get', 'kind'], 'border'],
      paint: { 'line-color': palette.border, 'line-width': 0.8, 'line-dasharray': [5, 2, 1, 2] },
      ...zooms,
    },
    {
      id: `${source}-coast`,
      type: 'line',
      source,
      filter: ['in', ['get', 'kind'], ['literal', ['land', 'coast']]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.1] },
      ...zooms,
    },
  );
}

/** Sea, land, coast and borders from world-atlas, which come with the page; no glyphs, no sprites, nothing fetched elsewhere. */
export function basemap(palette: Palette): StyleSpecification {
  const style: StyleSpecification = {
    version: 8,
    sources: { 'land-50m': { type: 'geojson', data: sourceAddress('land-50m'), maxzoom: 8 } },
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } }],
  };
  addLand(style, COARSE[0], palette, {});
  return style;
}

/** Fetches the finer coast when the view first comes near enough, and draws it in place of the coarse one. */
export function refineCoast(map: MapView, palette: () => Palette, beneath: string): void {
  const source = FINE[0];
  const load = (): void => {
    if (map.getZoom() < FINE_FROM_ZOOM - 0.5 || map.getSource(source)) return;
    map.addSource(source, { type: 'geojson', data: sourceAddress(source), maxzoom: 11, tolerance: 0.2 });
    const part: StyleSpecification = { version: 8, sources: {}, layers: [] };
    addLand(part, source, palette(), { minzoom: FINE_FROM_ZOOM });
    for (const layer of part.layers) map.addLayer(layer, map.getLayer(beneath) ? beneath : undefined);
    map.once('idle', () => hideCoarse(map));
  };
  map.on('move', load);
  load();
}

function hideCoarse(map: MapView): void {
  if (!map.isSourceLoaded(FINE[0])) {
    map.once('idle', () => hideCoarse(map));
    return;
  }
  for (const part of ['fill', 'border', 'coast']) map.setLayerZoomRange(`land-50m-${part}`, 0, FINE_FROM_ZOOM);
}

/** Repaints the basemap for day or night. */
export function repaintBasemap(map: MapView, palette: Palette): void {
  map.setPaintProperty('sea', 'background-color', palette.sea);
  for (const source of [...COARSE, ...FINE]) {
    if (!map.getLayer(`${source}-fill`)) continue;
    map.setPaintProperty(`${source}-fill`, 'fill-color', palette.land);
    map.setPaintProperty(`${source}-border`, 'line-color', palette.border);
    map.setPaintProperty(`${source}-coast`, 'line-color', palette.coast);
  }
}
