import 'maplibre-gl/dist/maplibre-gl.css';
import './styles/page.css';
import './styles/bars.css';
import './styles/panels.css';
import './styles/cases.css';
import './styles/dialogs.css';
import './styles/phone.css';
import './styles/past.css';
import './styles/air.css';
import './styles/satellites.css';
import './panels/topbar.ts';
import './panels/search.ts';
import './panels/track.ts';
import './panels/evidence.ts';
import './panels/lists.ts';
import './panels/video.ts';
import './panels/feeds.ts';
import './panels/alerts.ts';
import './panels/zones.ts';
import './panels/rules.ts';
import './panels/subscribers.ts';
import './panels/images.ts';
import './panels/thing.ts';
import './panels/altitude.ts';
import './panels/profile.ts';
import './panels/passes.ts';
import './panels/satellite.ts';
import './panels/approach.ts';
import './panels/replay.ts';
import './panels/timebar.ts';
import './panels/difference.ts';
import './panels/pasttrack.ts';
import './panels/export.ts';
import './panels/footer.ts';
import './panels/banner.ts';
import './panels/idle.ts';
import './panels/dialogs.ts';
import './panels/accounts.ts';
import { linkBand } from './altitude.ts';
import { expose } from './debug.ts';
import { listenToKeys } from './keys.ts';
import { Chart } from './layers/chart.ts';
import { showTracksFirst } from './layers/firstsight.ts';
import { addServedLayer, knowTiles, listenToDrops } from './layers/ownlayers.ts';
import { Scene } from './layers/scene.ts';
import { PALETTES, paint } from './lib/palette.ts';
import { settings } from './lib/settings.ts';
import { linkPast } from './pastlink.ts';
import { session } from './session.ts';
import { ui } from './ui.ts';

function repaint(): void {
  document.documentElement.dataset['theme'] = settings.value.theme;
  paint(document.documentElement, PALETTES[settings.value.theme]);
}

const container = document.querySelector<HTMLElement>('#map');
if (!container) throw new Error('The page has no #map');
repaint();
settings.subscribe(repaint);
knowTiles();
/** An address that names a place is kept; the map writes the place into the address from now on. */
const placeGiven = /[#&]at=/.test(window.location.hash);
// Asked for while the map is being made, which takes the longest.
const started = session.start();
const chart = new Chart(container, session);
const scene = new Scene(chart, session, container);
linkBand();
listenToKeys(chart.map);
listenToDrops(chart.map, (text) => session.tell(text));
expose(session, chart, scene);
session.config.subscribe((config) => {
  if (config) document.title = config.title || 'Trigpoint';
  const add = (): void => {
    for (const layer of config?.layers ?? []) {
      addServedLayer(chart.map, layer).catch((error: unknown) => session.tell(`Layer ${layer.name}: ${String(error)}`));
    }
  };
  if (chart.map.loaded()) add();
  else chart.map.once('load', add);
});
session.past.state.subscribe((state) => document.body.classList.toggle('past', state !== null));
session.signInNeeded.subscribe((needed) => (ui.dialog.value = needed ? 'signin' : null));
void started.then(() => {
  if (!placeGiven) showTracksFirst(chart.map, session);
  linkPast();
});
