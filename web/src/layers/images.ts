import { type GeoJSONSource, Map as MapView } from 'maplibre-gl';
import { boundsOf, chosenImages, type ImageLook, type SceneImage, swiped, tilesOf } from '../live/images.ts';

const OUTLINES = 'images-outline';
const TILE_PIXELS = 256;

/** Draws the images that are chosen, and the outlines of all while the panel is open. */
export class ImageLayer {
  private images: readonly SceneImage[] = [];
  private readonly drawn = new Map<string, string>();
  private over: MapView | null = null;

  constructor(
    private readonly map: MapView,
    private readonly colour: () => string,
    beneath: string,
  ) {
    map.addSource(OUTLINES, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({ id: OUTLINES, type: 'line', source: OUTLINES, paint: { 'line-width': 1.5, 'line-color': colour() } }, beneath);
    chosenImages.subscribe(() => this.draw());
    swiped.subscribe(() => this.swipe());
    map.on('move', () => this.follow());
  }

  show(images: readonly SceneImage[], outlined: boolean): void {
    this.images = images;
    this.map.getSource<GeoJSONSource>(OUTLINES)?.setData({
      type: 'FeatureCollection',
      features: outlined ? images.map(({ geometry }) => ({ type: 'Feature' as const, geometry, properties: {} })) : [],
    });
    this.map.setPaintProperty(OUTLINES, 'line-color', this.colour());
    this.draw();
  }

  private draw(): void {
    for (const id of [...this.drawn.keys()]) if (!this.wanted().some(([{ id: each }]) => each === id)) this.remove(id);
    for (const [image, look] of this.wanted()) {
      const tiles = tilesOf(image.id, look);
      if (this.drawn.get(image.id) !== tiles) {
        this.remove(image.id);
        addTo(this.map, image, tiles, OUTLINES);
        this.drawn.set(image.id, tiles);
      }
      this.map.setPaintProperty(layer(image.id), 'raster-opacity', look.opacity);
    }
    this.swipe();
  }

  /** Those chosen that are there, but for the one that lies over the others. */
  private wanted(): [SceneImage, ImageLook][] {
    return [...chosenImages.value].flatMap(([id, look]) => {
      const image = this.images.find((each) => each.id === id);
      return image && id !== swiped.value?.id ? [[image, look] as [SceneImage, ImageLook]] : [];
    });
  }

  private remove(id: string): void {
    if (!this.drawn.delete(id)) return;
    this.map.removeLayer(layer(id));
    this.map.removeSource(layer(id));
  }

  private swiping = '';

  /** A second map over the first, cut at the handle, has the one image. */
  private swipe(): void {
    const asked = swiped.value;
    const image = this.images.find(({ id }) => id === asked?.id);
    const look = asked ? chosenImages.value.get(asked.id) : undefined;
    const tiles = image && look ? tilesOf(image.id, look) : '';
    if (tiles !== this.swiping) {
      this.swiping = tiles;
      this.over?.remove();
      document.querySelector('#swipe')?.remove();
      this.over = null;
      if (image) this.over = this.begin(image, tiles);
      this.draw();
    }
    const pane = document.querySelector<HTMLElement>('#swipe');
    if (pane && asked) pane.style.clipPath = `inset(0 ${(1 - asked.ratio) * 100}% 0 0)`;
  }

  private begin(image: SceneImage, tiles: string): MapView {
    const pane = document.createElement('div');
    pane.id = 'swipe';
    pane.style.cssText = 'position:absolute;inset:0;pointer-events:none';
    this.map.getContainer().append(pane);
    const over = new MapView({ container: pane, style: { version: 8, sources: {}, layers: [] }, interactive: false, attributionControl: false, fadeDuration: 0 });
    over.once('style.load', () => addTo(over, image, tiles));
    this.over = over;
    this.follow();
    return over;
  }

  private follow(): void {
    this.over?.jumpTo({ center: this.map.getCenter(), zoom: this.map.getZoom(), bearing: this.map.getBearing() });
  }
}

const layer = (id: string): string => `image-${id}`;

function addTo(map: MapView, image: SceneImage, tiles: string, beneath?: string): void {
  map.addSource(layer(image.id), { type: 'raster', tiles: [tiles], tileSize: TILE_PIXELS, bounds: boundsOf(image) });
  map.addLayer({ id: layer(image.id), type: 'raster', source: layer(image.id), paint: { 'raster-fade-duration': 0 } }, beneath);
}
