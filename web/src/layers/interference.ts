import type { ExpressionSpecification, GeoJSONSource, Map as MapView, MapMouseEvent } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';
import { sampleText, type Interference } from '../live/interference.ts';

const SOURCE = 'interference';
const FILL = 'interference-fill';
const EDGE = 'interference-edge';

/** Draws where aircraft have lost the worth of their positions, beneath all else that is drawn over the chart; a click on a cell tells its sample. */
export class InterferenceLayer {
  private shown = false;

  constructor(
    private readonly map: MapView,
    palette: Palette,
    beneath: string,
    private readonly tell: (text: string) => void,
  ) {
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0 });
    const opacity: ExpressionSpecification = ['match', ['get', 'level'], 'HIGH', 0.34, 'MEDIUM', 0.18, 'LOW', 0.1, 0];
    map.addLayer({ id: FILL, type: 'fill', source: SOURCE, layout: { visibility: 'none' }, paint: { 'fill-antialias': false, 'fill-opacity': opacity } }, beneath);
    map.addLayer({ id: EDGE, type: 'line', source: SOURCE, layout: { visibility: 'none' }, paint: { 'line-width': 0.8, 'line-opacity': 0.5, 'line-dasharray': [3, 3] } }, beneath);
    map.on('click', (event) => this.click(event));
    this.repaint(palette);
  }

  /** Shows it or not. */
  visible(on: boolean): void {
    if (on === this.shown) return;
    this.shown = on;
    for (const id of [FILL, EDGE]) this.map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
  }

  private click({ point }: MapMouseEvent): void {
    if (!this.shown) return;
    const text: unknown = this.map.queryRenderedFeatures(point, { layers: [FILL] })[0]?.properties['text'];
    if (typeof text === 'string') this.tell(text);
  }

  show(cells: readonly Interference[]): void {
    const features = cells.map((cell) => ({
      type: 'Feature' as const,
      geometry: { type: 'Polygon' as const, coordinates: cell.geometry.coordinates },
      properties: { level: cell.properties.level, text: sampleText(cell) },
    }));
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features });
  }

  repaint(palette: Palette): void {
    const colour: ExpressionSpecification = ['match', ['get', 'level'], ['HIGH', 'MEDIUM'], palette.caution, 'LOW', palette.accent, palette.muted];
    this.map.setPaintProperty(FILL, 'fill-color', colour);
    this.map.setPaintProperty(EDGE, 'line-color', colour);
  }
}
