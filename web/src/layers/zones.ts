import type { ExpressionSpecification, GeoJSONSource, Map as MapView } from 'maplibre-gl';
import { direct } from '../lib/geodesic.ts';
import type { Palette } from '../lib/palette.ts';
import { metersPerPixel, toScreen } from '../lib/view.ts';
import { cornersOf, type Geometry, type Zone } from '../live/zones.ts';
import { CHART_FONT, haloText, type Sheet } from './overlay.ts';

const SOURCE = 'zones';
const LEAST_NAMED_PIXELS = 34;
const CIRCLE_STEPS = 64;
const DEEPEST_ZOOM = 24;

interface Drawn {
  type: 'Feature';
  geometry: Geometry;
  /** Width of a corridor in pixels at zoom 0, where it lies. */
  properties: { px: number };
}

/** What the map draws of a zone: a circle becomes a polygon, a corridor is a line as wide as it is. */
function drawn(zone: Zone): Drawn {
  const { radiusMeters, halfWidthMeters } = zone.properties;
  const corners = cornersOf(zone.geometry);
  const middle = corners[corners.length >> 1] ?? { lonDeg: 0, latDeg: 0 };
  if (zone.geometry.type === 'Point' && radiusMeters) {
    const ring = Array.from({ length: CIRCLE_STEPS + 1 }, (_, i): [number, number] => {
      const { lonDeg, latDeg } = direct(middle, (i * 360) / CIRCLE_STEPS, radiusMeters);
      return [unwrapped(lonDeg, middle.lonDeg), latDeg];
    });
    return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { px: 0 } };
  }
  const px = halfWidthMeters ? (2 * halfWidthMeters) / metersPerPixel(0, middle.latDeg) : 0;
  return { type: 'Feature', geometry: goingOn(zone.geometry), properties: { px } };
}

/** The same longitude within half a turn of another. */
function unwrapped(lonDeg: number, nearDeg: number): number {
  return nearDeg + ((((lonDeg - nearDeg + 180) % 360) + 360) % 360) - 180;
}

/** Lines whose longitudes go on over 180°, as the map wants them. */
function goingOn(geometry: Geometry): Geometry {
  let near = cornersOf(geometry)[0]?.lonDeg ?? 0;
  const line = (points: [number, number][]): [number, number][] => points.map(([lon, lat]) => [(near = unwrapped(lon, near)), lat]);
  if (geometry.type === 'Point') return geometry;
  return geometry.type === 'LineString' ? { ...geometry, coordinates: line(geometry.coordinates) } : { ...geometry, coordinates: geometry.coordinates.map(line) };
}

/** Draws zones beneath the ships. */
export class ZoneLayer {
  constructor(
    private readonly map: MapView,
    palette: Palette,
    beneath: string,
  ) {
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const area: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
    const line: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
    const wide: ExpressionSpecification = ['interpolate', ['exponential', 2], ['zoom'], 0, ['get', 'px'], DEEPEST_ZOOM, ['*', ['get', 'px'], 2 ** DEEPEST_ZOOM]];
    map.addLayer({ id: 'zones-area', type: 'fill', source: SOURCE, filter: area, paint: { 'fill-opacity': 0.1 } }, beneath);
    map.addLayer({ id: 'zones-corridor', type: 'line', source: SOURCE, filter: line, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-width': wide, 'line-opacity': 0.13 } }, beneath);
    map.addLayer({ id: 'zones-outline', type: 'line', source: SOURCE, paint: { 'line-width': 1.3, 'line-dasharray': [5, 2.5], 'line-opacity': 0.85 } }, beneath);
    this.repaint(palette);
  }

  show(zones: readonly Zone[]): void {
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features: zones.map(drawn) });
  }

  repaint(palette: Palette): void {
    this.map.setPaintProperty('zones-area', 'fill-color', palette.accent);
    this.map.setPaintProperty('zones-corridor', 'line-color', palette.accent);
    this.map.setPaintProperty('zones-outline', 'line-color', palette.accent);
  }
}

/** Names of the zones that are large enough to bear one. */
export function paintZoneNames(sheet: Sheet, zones: readonly Zone[]): void {
  const { canvas, view, palette } = sheet;
  canvas.font = `italic 600 11.5px ${CHART_FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  for (const zone of zones) {
    const points = cornersOf(zone.geometry).map((corner) => toScreen(view, corner.lonDeg, corner.latDeg));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const reach = (zone.properties.radiusMeters ?? 0) / metersPerPixel(view.zoom, view.centerLatDeg);
    const [west, east, north, south] = [Math.min(...xs) - reach, Math.max(...xs) + reach, Math.min(...ys) - reach, Math.max(...ys) + reach];
    if (Math.max(east - west, south - north) < LEAST_NAMED_PIXELS || east - west > view.width * 2) continue;
    const middle = zone.properties.kind === 'corridor' ? midOf(points) : ([(west + east) / 2, (north + south) / 2] as const);
    haloText(sheet, zone.properties.name, middle[0], middle[1] + (zone.properties.kind === 'corridor' ? 13 : 0), palette.accent);
  }
}

function midOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const i = Math.max(1, points.length >> 1);
  const [a, b] = [points[i - 1] ?? [0, 0], points[i] ?? points[i - 1] ?? [0, 0]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
