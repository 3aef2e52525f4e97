import type { Map as MapView } from 'maplibre-gl';
import type { Palette } from '../lib/palette.ts';
import { settings } from '../lib/settings.ts';
import type { Session } from '../live/session.ts';
import { ui } from '../ui.ts';
import { CoverageLayer } from './coverage.ts';
import { ImageLayer } from './images.ts';
import { InterferenceLayer } from './interference.ts';
import { ThingsLayer } from './things.ts';

/** A layer of what the station knows beside the tracks, which a person may have or not. */
interface Layer {
  visible(on: boolean): void;
  repaint(palette: Palette): void;
}

/** What is asked for again and again. */
interface Asked {
  start(): void;
  stop(): void;
}

/** Adds images and where they were taken, where craft are heard, where positioning is disturbed, and what images show; each is asked for while it is shown. */
export function addKnown(map: MapView, session: Session, palette: () => Palette, ships: string): void {
  const tell = (text: string): void => session.tell(text);
  const images = new ImageLayer(map, () => palette().text, 'zones-area');
  const outline = (): void => images.show(session.images.value.value, ui.imagesOpen.value);
  session.images.value.subscribe(outline);
  ui.imagesOpen.subscribe(outline);
  outline();
  const coverage = new CoverageLayer(map, palette(), 'zones-area');
  const interference = new InterferenceLayer(map, palette(), 'zones-area', tell);
  const things = new ThingsLayer(map, palette(), ships, (thing) => (ui.thing.value = thing), (track) => session.selection.select(track));
  session.coverage.value.subscribe((all) => coverage.show(all));
  coverage.show([]);
  session.interference.value.subscribe((all) => interference.show(all));
  session.things.value.subscribe((all) => things.show(all));
  const show = (layer: Layer, watch: Asked, on: boolean): void => {
    layer.visible(on);
    if (on) watch.start();
    else watch.stop();
  };
  let satellites = false;
  const look = (): void => {
    const now = settings.value;
    if (satellites !== now.satellites) session.satellites.run((satellites = now.satellites));
    show(interference, session.interference, now.interference);
    show(things, session.things, now.things);
    show(coverage, session.coverage, now.coverage || ui.reception.value);
  };
  look();
  ui.reception.subscribe(look);
  settings.subscribe(() => {
    look();
    for (const layer of [coverage, interference, things]) layer.repaint(palette());
  });
}
