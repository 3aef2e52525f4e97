import { Map as MapView, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { PALETTES } from '../lib/palette.ts';
import { settings } from '../lib/settings.ts';
import { RECKON_LEAST_MPS } from '../live/track.ts';
import { metersPerPixel, type View } from '../lib/view.ts';
import { wrap180 } from '../lib/units.ts';
import type { Session } from '../live/session.ts';
import { basemap, FineCoast } from './basemap.ts';
import { addKnown } from './known.ts';
import { ShipLayer } from './ships.ts';
import { ZoneLayer } from './zones.ts';

const VIEW_EVERY_MILLIS = 300;
const MARGIN = 0.12;
const TYPICAL_MPS = 8;
const SATELLITE_MPS = 7000;

/** The map itself: basemap, ships, and the window that the server is told. */
export class Chart {
  readonly map: MapView;
  private ships: ShipLayer | undefined;
  private viewTimer = 0;

  constructor(
    container: HTMLElement,
    private readonly session: Session,
  ) {
    setWorkerUrl(workerUrl);
    this.map = new MapView({
      container,
      style: basemap(this.palette()),
      center: [5, 40],
      zoom: 2.6,
      minZoom: 1.4,
      maxZoom: 19,
      maxPitch: 0,
      pitchWithRotate: false,
      boxZoom: false,
      attributionControl: false,
      fadeDuration: 0,
      hash: 'at',
    });
    this.map.keyboard.disableRotation();
    this.map.touchZoomRotate.disableRotation();
    this.map.once('style.load', () => this.loaded());
    this.tellWindow();
    this.map.on('move', () => this.tellWindow());
    this.map.on('resize', () => this.tellWindow());
    session.frames.subscribe(() => this.map.triggerRepaint());
  }

  /** What the screen shows, to project with. */
  view(): View {
    const { lng, lat } = this.map.getCenter();
    const canvas = this.map.getCanvas();
    const centre = this.map.project([lng, lat]);
    return {
      centerLonDeg: wrap180(lng),
      centerLatDeg: lat,
      zoom: this.map.getZoom(),
      bearingDeg: this.map.getBearing(),
      centerX: centre.x,
      centerY: centre.y,
      width: canvas.clientWidth,
      height: canvas.clientHeight,
    };
  }

  /** Main-thread time that the latest draw of the ships took. */
  get shipMillis(): number {
    return this.ships?.drawMillis ?? 0;
  }

  private palette(): (typeof PALETTES)['day'] {
    return PALETTES[settings.value.theme];
  }

  private loaded(): void {
    this.ships = new ShipLayer(this.session.store, () => ({
      view: this.view(),
      nowMillis: this.session.clock.now(),
      palette: this.palette(),
      vectorMinutes: settings.value.vectorMinutes,
    }));
    this.map.addLayer(this.ships);
    const coast = new FineCoast(this.map, () => this.palette(), this.ships.id);
    const zones = new ZoneLayer(this.map, this.palette(), this.ships.id);
    zones.show(this.session.zones.value.value);
    this.session.zones.value.subscribe((all) => zones.show(all));
    addKnown(this.map, this.session, () => this.palette(), this.ships.id);
    settings.subscribe(() => {
      coast.repaint();
      zones.repaint(this.palette());
      this.map.triggerRepaint();
    });
    this.runOn();
  }

  /** Ships run on between frames; repaints no more often than half a pixel of movement asks for. */
  private runOn(): void {
    const { zoom, centerLatDeg } = this.view();
    const speed = Math.max(this.session.clock.speed, 1) * (settings.value.satellites ? SATELLITE_MPS : Math.max(TYPICAL_MPS, RECKON_LEAST_MPS));
    const millisPerHalfPixel = (500 * metersPerPixel(zoom, centerLatDeg)) / speed;
    window.setTimeout(
      () => {
        this.map.triggerRepaint();
        this.runOn();
      },
      Math.max(50, Math.min(1000, millisPerHalfPixel)),
    );
  }

  private tellWindow(): void {
    if (this.viewTimer) return;
    this.viewTimer = window.setTimeout(() => {
      this.viewTimer = 0;
      const bounds = this.map.getBounds();
      const wide = bounds.getEast() - bounds.getWest();
      const high = bounds.getNorth() - bounds.getSouth();
      const all = wide * (1 + 2 * MARGIN) >= 360;
      this.session.look({
        west: all ? -180 : wrap180(bounds.getWest() - wide * MARGIN),
        east: all ? 180 : wrap180(bounds.getEast() + wide * MARGIN),
        south: Math.max(-90, bounds.getSouth() - high * MARGIN),
        north: Math.min(90, bounds.getNorth() + high * MARGIN),
        zoom: this.map.getZoom(),
      });
    }, VIEW_EVERY_MILLIS);
  }
}
