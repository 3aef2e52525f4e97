import type { ExpressionSpecification, GeoJSONSource, Map as MapView, MapMouseEvent } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';
import type { Thing } from '../live/things.ts';

const SOURCE = 'things';
const RING = 'things-ring';
const REACH_PIXELS = 6;

/** Draws what images show: a ring each, filled where nothing explains it; a click opens what it is held to be, and selects its track. */
export class ThingsLayer {
  private shown = false;
  private things: readonly Thing[] = [];

  constructor(
    private readonly map: MapView,
    palette: Palette,
    beneath: string | undefined,
    private readonly open: (thing: Thing) => void,
    private readonly select: (track: string) => void,
  ) {
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const radius: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 4, 2.5, 10, 7];
    map.addLayer({ id: RING, type: 'circle', source: SOURCE, layout: { visibility: 'none' }, paint: { 'circle-radius': radius, 'circle-stroke-width': 2 } }, beneath);
    map.on('click', (event) => this.click(event));
    this.repaint(palette);
  }

  /** Shows them or not. */
  visible(on: boolean): void {
    if (on === this.shown) return;
    this.shown = on;
    this.map.setLayoutProperty(RING, 'visibility', on ? 'visible' : 'none');
  }

  private click({ point: { x, y } }: MapMouseEvent): void {
    if (!this.shown) return;
    const found = this.map.queryRenderedFeatures([[x - REACH_PIXELS, y - REACH_PIXELS], [x + REACH_PIXELS, y + REACH_PIXELS]], { layers: [RING] })[0]?.properties;
    const thing = this.things.find(({ id }) => id === found?.['thing']);
    if (!thing) return;
    this.open(thing);
    if (thing.properties.track) this.select(thing.properties.track);
  }

  show(things: readonly Thing[]): void {
    this.things = things;
    const features = things.flatMap((thing) =>
      thing.geometry === null
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: thing.geometry.coordinates },
              properties: { verdict: thing.properties.verdict, thing: thing.id },
            },
          ],
    );
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features });
  }

  repaint(palette: Palette): void {
    const colour: ExpressionSpecification = ['match', ['get', 'verdict'], 'UNEXPLAINED', palette.alert, 'UNKNOWN', palette.caution, 'MATCHED', palette.accent, palette.muted];
    this.map.setPaintProperty(RING, 'circle-stroke-color', colour);
    this.map.setPaintProperty(RING, 'circle-color', colour);
    this.map.setPaintProperty(RING, 'circle-opacity', ['match', ['get', 'verdict'], 'UNEXPLAINED', 0.7, 0.15]);
  }
}
