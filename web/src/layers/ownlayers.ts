import { addProtocol, type GeoJSONSourceSpecification, type Map as MapView } from 'maplibre-gl';
import { FileSource, PMTiles, Protocol } from 'pmtiles';
import { PALETTES, type Palette } from '../lib/palette.ts';
import { settings } from '../lib/settings.ts';
import type { UserLayer } from '../live/messages.ts';
import { ui } from '../ui.ts';

const protocol = new Protocol({ metadata: true });
const BENEATH = 'ships';
const HUES = ['#2f5d7c', '#5b4a7d', '#3d6b57', '#6a5a34'];
let made = 0;

interface TileMetadata {
  vector_layers?: { id: string }[];
}

/** Makes pmtiles:// addresses known to the map; once for the page. */
export function knowTiles(): void {
  addProtocol('pmtiles', protocol.tile);
}

function addShapes(map: MapView, source: string, part: string | undefined, palette: Palette): void {
  const colour = HUES[made++ % HUES.length] as string;
  const of = part === undefined ? { source } : { source, 'source-layer': part };
  const id = `own-${source}-${part ?? 'all'}`;
  const beneath = map.getLayer(BENEATH) ? BENEATH : undefined;
  map.addLayer({ id: `${id}-fill`, type: 'fill', ...of, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour, 'fill-opacity': 0.13 } }, beneath);
  map.addLayer({ id: `${id}-line`, type: 'line', ...of, filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': colour, 'line-width': 1.2 } }, beneath);
  map.addLayer({ id: `${id}-point`, type: 'circle', ...of, filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': colour, 'circle-radius': 3.5, 'circle-stroke-color': palette.chartHalo, 'circle-stroke-width': 1 } }, beneath);
}

function addGeoJson(map: MapView, name: string, data: GeoJSONSourceSpecification['data'], palette: Palette): void {
  map.addSource(name, { type: 'geojson', data });
  addShapes(map, name, undefined, palette);
}

async function addTiles(map: MapView, name: string, tiles: PMTiles, palette: Palette): Promise<void> {
  protocol.add(tiles);
  const url = `pmtiles://${tiles.source.getKey()}`;
  const header = await tiles.getHeader();
  if (header.tileType !== 1) {
    map.addSource(name, { type: 'raster', url, tileSize: 256 });
    map.addLayer({ id: `own-${name}-raster`, type: 'raster', source: name }, map.getLayer(BENEATH) ? BENEATH : undefined);
    return;
  }
  const metadata = (await tiles.getMetadata()) as TileMetadata;
  map.addSource(name, { type: 'vector', url });
  for (const part of metadata.vector_layers ?? []) addShapes(map, name, part.id, palette);
}

/** Adds a layer that the server was started with. */
export async function addServedLayer(map: MapView, layer: UserLayer): Promise<void> {
  const palette = PALETTES[settings.value.theme];
  const url = new URL(layer.url, document.baseURI).href;
  if (map.getSource(layer.name)) return;
  if (layer.kind === 'geojson') addGeoJson(map, layer.name, url, palette);
  else await addTiles(map, layer.name, new PMTiles(url), palette);
}

/** Adds a file that a person dropped; throws with what is wrong with it. */
export async function addDroppedFile(map: MapView, file: File): Promise<void> {
  const palette = PALETTES[settings.value.theme];
  const name = `${file.name} ${made}`;
  if (file.name.toLowerCase().endsWith('.pmtiles')) {
    await addTiles(map, name, new PMTiles(new FileSource(file)), palette);
  } else if (/\.(geo)?json$/i.test(file.name)) {
    const data = JSON.parse(await file.text()) as Exclude<GeoJSONSourceSpecification['data'], string>;
    if (!('type' in data)) throw new Error(`${file.name} is JSON but not GeoJSON`);
    addGeoJson(map, name, data, palette);
  } else {
    throw new Error(`${file.name} is neither GeoJSON (.geojson, .json) nor PMTiles (.pmtiles)`);
  }
  ui.ownLayers.value = [...ui.ownLayers.value, file.name];
}

/** Takes files that are dropped anywhere on the page. */
export function listenToDrops(map: MapView, tell: (text: string) => void): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) {
      addDroppedFile(map, file)
        .then(() => tell(`${file.name} is drawn as a layer; it stays in this browser.`))
        .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
    }
  });
}
