import type { GeoJSONSource, Map as MapView } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';
import { boxOf, uncovered, type Coverage, type Rectangle } from '../live/coverage.ts';

const SOURCE = 'coverage';
const TILE = 16;
const LAYERS = ['coverage-known', 'coverage-learning', 'coverage-unheard', 'coverage-blind'] as const;

type Pattern = 'learning' | 'unheard' | 'blind';

interface Drawn {
  type: 'Feature';
  geometry: { type: 'Polygon'; coordinates: [number, number][][] };
  properties: { kind: Pattern | 'known'; prob: number };
}

function drawn({ west, south, east, north }: Rectangle, kind: Pattern | 'known', prob: number): Drawn {
  const ring: [number, number][] = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind, prob } };
}

/** Dots where reception is being learned, strokes where nothing is heard, closer and crossed where craft are and nothing is heard of them. */
function pattern(kind: Pattern, palette: Palette): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * TILE;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(2, 2);
  context.strokeStyle = context.fillStyle = kind === 'blind' ? palette.caution : palette.muted;
  context.lineWidth = kind === 'blind' ? 1.1 : 0.9;
  context.globalAlpha = kind === 'blind' ? 0.6 : 0.42;
  if (kind === 'learning') {
    for (const [x, y] of [[4, 4], [12, 12]] as const) {
      context.beginPath();
      context.arc(x, y, 1, 0, 2 * Math.PI);
      context.fill();
    }
  } else {
    const step = kind === 'blind' ? TILE / 2 : TILE;
    context.beginPath();
    for (let at = -TILE; at <= 2 * TILE; at += step) {
      context.moveTo(at - TILE, TILE * 1.5);
      context.lineTo(at + TILE, -TILE / 2);
    }
    context.stroke();
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws where craft are heard, beneath all else that is drawn over the chart. */
export class CoverageLayer {
  private shown = false;

  constructor(
    private readonly map: MapView,
    palette: Palette,
    beneath: string,
  ) {
    for (const kind of ['learning', 'unheard', 'blind'] as const) map.addImage(`coverage-${kind}`, pattern(kind, palette), { pixelRatio: 2 });
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0 });
    for (const id of LAYERS) {
      const kind = id.slice('coverage-'.length);
      const paint = kind === 'known' ? { 'fill-antialias': false } : { 'fill-pattern': id, 'fill-antialias': false };
      map.addLayer({ id, type: 'fill', source: SOURCE, filter: ['==', ['get', 'kind'], kind], layout: { visibility: 'none' }, paint }, beneath);
    }
    map.setPaintProperty('coverage-known', 'fill-opacity', ['interpolate', ['linear'], ['get', 'prob'], 0, 0.02, 1, 0.16]);
    this.repaint(palette);
  }

  /** Shows it or not. */
  visible(on: boolean): void {
    if (on === this.shown) return;
    this.shown = on;
    for (const id of LAYERS) this.map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
  }

  show(cells: readonly Coverage[]): void {
    const boxes = cells.map(boxOf);
    const heard = cells.map((cell, i) => {
      const { state, classA, classB } = cell.properties;
      const kind = state === 'KNOWN' ? 'known' : state === 'BLIND' ? 'blind' : 'learning';
      return drawn(boxes[i] as Rectangle, kind, classA ?? classB ?? 0);
    });
    const features = [...heard, ...uncovered(boxes).map((box) => drawn(box, 'unheard', 0))];
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features });
  }

  repaint(palette: Palette): void {
    this.map.setPaintProperty('coverage-known', 'fill-color', palette.accent);
    for (const kind of ['learning', 'unheard', 'blind'] as const) this.map.updateImage(`coverage-${kind}`, pattern(kind, palette));
  }
}
