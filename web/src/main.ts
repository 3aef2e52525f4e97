import 'maplibre-gl/dist/maplibre-gl.css';
import './styles/page.css';
import { Chart } from './layers/chart.ts';
import { Scene } from './layers/scene.ts';
import { PALETTES, paint } from './lib/palette.ts';
import { settings } from './lib/settings.ts';
import { session } from './session.ts';

function repaint(): void {
  document.documentElement.dataset['theme'] = settings.value.theme;
  paint(document.documentElement, PALETTES[settings.value.theme]);
}

const container = document.querySelector<HTMLElement>('#map');
if (!container) throw new Error('The page has no #map');
repaint();
settings.subscribe(repaint);
const chart = new Chart(container, session);
new Scene(chart, session, container);
void session.start();
