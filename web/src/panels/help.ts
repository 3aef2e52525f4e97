import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { SHIP_CLASSES } from '../lib/shipclass.ts';
import { CRAFT } from './legend.ts';

const KEYS: readonly [string, string][] = [
  ['/', 'Search'],
  ['f', 'Feeds'],
  ['a', 'Alerts, as cases'],
  ['j k', 'Next case, or the one before'],
  ['Enter', 'Open the case'],
  ['e', 'Its raw messages'],
  ['d y', 'Dismiss or confirm it, with a reason'],
  ['w i', 'Write a comment, take it or give it back'],
  ['g', 'Give it to another person'],
  ['v', 'Mine, nobody’s, or all cases'],
  ['h', 'What is held back and silenced'],
  ['x', 'Closed cases, or the open ones again'],
  ['z', 'Zones'],
  ['u', 'Rules'],
  ['s', 'Subscribers: who is told of alerts'],
  ['m', 'Measure bearing and distance'],
  ['r', 'Range rings'],
  ['o', 'Closest approach to own ship'],
  ['q', 'Where positioning is disturbed'],
  ['c', 'Where craft are heard'],
  ['S', 'Satellites that make images'],
  ['P', 'When they can see a place'],
  ['l', 'Altitudes that are shown'],
  ['b', 'Vertical profile of a flight'],
  ['t', 'What a simulated world really does'],
  ['n', 'Day or night'],
  ['p', 'Into the past, or back to the live picture'],
  [', .', 'One minute back or on in the past'],
  ['PgUp PgDn', 'Ten minutes back or on'],
  ['k', 'In the past: as it was, as we knew it, difference'],
  ['Space', 'Pause or resume a replay, or the past'],
  ['+ −', 'Zoom'],
  ['← ↑ → ↓', 'Move the map'],
  ['Shift click', 'Closest approach to a second track'],
  ['Esc', 'Put away, then unselect'],
  ['?', 'This page'],
];

const TRIANGLE = 'M0-11 6.2 8.6H-6.2Z';

function mark(index: number): SVGTemplateResult | null {
  switch (index) {
    case 2:
      return svg`<circle cy="3.1" r="2.4" fill="var(--chart-halo)" />`;
    case 3:
      return svg`<path d="M-5 2h10v2.5H-5Z" fill="var(--chart-halo)" />`;
    case 4:
      return svg`<path d="M-3.2 5.6 0 2.4 3.2 5.6" fill="none" stroke="var(--chart-halo)" stroke-width="1.8" />`;
    case 5:
      return svg`<path d="M-.9-6H.9V7H-.9Z" fill="var(--chart-halo)" />`;
    case 6:
      return svg`<path d="M-4.6 5H4.6L5.4 7.8H-5.4Z" fill="var(--chart-halo)" />`;
    case 7:
      return svg`<path d="M0-9V7.8H-5.2Z" fill="var(--chart-halo)" />`;
    case 8:
      return svg`<path d="M-3 2.2H-1V0.2H1V2.2H3V4.2H1V6.2H-1V4.2H-3Z" fill="var(--chart-halo)" />`;
    default:
      return null;
  }
}

function ship(index: number): SVGTemplateResult {
  const fill = index === 0 ? 'var(--chart-halo)' : `var(--ship-${index})`;
  return svg`<path d=${TRIANGLE} fill=${fill} class="edge" />${mark(index)}`;
}

function entry(drawing: SVGTemplateResult, text: string): TemplateResult {
  return html`<li><svg viewBox="-16 -16 32 32" aria-hidden="true">${drawing}</svg><span>${text}</span></li>`;
}

function states(): TemplateResult[] {
  return [
    entry(svg`<path d=${TRIANGLE} fill="var(--ship-1)" class="edge" transform="translate(0 5)" /><path class="edge" d="M0-6v-9" />`, 'Under way: heading line solid, course and speed dashed, a tick when turning'),
    entry(svg`<path d=${TRIANGLE} fill="var(--ship-1)" class="edge" transform="scale(.68)" />`, 'At anchor, moored or stopped'),
    entry(svg`<path d="M0-11 6.2 8.6Q0 3.5-6.2 8.6Z" fill="var(--ship-7)" class="edge" transform="scale(.85)" />`, 'Class B'),
    entry(svg`<circle r="7" fill="var(--ship-1)" class="edge" />`, 'Heading not known'),
    entry(svg`<circle r="8" fill="var(--chart-halo)" class="edge" /><circle r="2.2" fill="var(--symbol-edge)" /><path class="edge" d="M0-8v-7" />`, 'Only sensors see it: speed vector solid, ellipse 95 %'),
    entry(svg`<circle r="8" fill="var(--chart-halo)" class="edge" stroke-dasharray="4 3" />`, 'The same, not sure yet'),
    entry(svg`<path d=${TRIANGLE} fill="var(--ship-1)" fill-opacity=".4" class="edge" stroke-dasharray="3 2" />`, 'Predicted since the last report; fades with age'),
    entry(svg`<path d=${TRIANGLE} fill="none" class="edge" /><path class="edge" d="M-12-12 12 12M12-12-12 12" />`, 'Lost: last known position'),
    entry(svg`<path d="M0-11 11 0 0 11-11 0Z" class="aid" /><path class="aid" d="M-4 0H4M0-4V4" />`, 'Aid to navigation'),
    entry(svg`<path d="M0-11 11 0 0 11-11 0Z" class="aid" stroke-dasharray="3 2" /><path class="aid" d="M-4 0H4M0-4V4" />`, 'Virtual aid'),
    entry(svg`<path d="M-7-7H7V7H-7Z" class="aid" /><circle r="2" fill="var(--aid)" />`, 'Base station'),
    entry(svg`<circle r="10" class="edge" fill="var(--chart-halo)" /><circle r="4.5" class="edge" />`, 'Own ship'),
    entry(svg`<circle r="11" fill="var(--chart-halo)" stroke="var(--alert)" stroke-width="2.2" /><path stroke="var(--alert)" stroke-width="2.2" d="M-11 0H11M0-11V11" />`, 'Distress: SART, MOB, EPIRB'),
    entry(svg`<path d="M0-10 10 7.5H-10Z" fill="var(--chart-halo)" stroke="var(--alert)" stroke-width="2.2" /><path stroke="var(--alert)" stroke-width="2.2" d="M0-4V2M0 3.6V5.4" />`, 'Alert; filled once a person has confirmed it'),
    entry(svg`<path d="M-11-8H11V8H-11Z" fill="var(--accent)" fill-opacity=".12" stroke="var(--accent)" stroke-width="1.4" stroke-dasharray="5 2.5" />`, 'Zone'),
    entry(svg`<path d="M-12-9H12V9H-12Z" fill="var(--accent)" fill-opacity=".14" />`, 'Craft are heard there: the more, the deeper (c)'),
    entry(svg`<path d="M-8-4h.1M0 0h.1M8 4h.1M8-6h.1M-8 6h.1" stroke="var(--muted)" stroke-width="2.4" stroke-linecap="round" />`, 'Heard, but not known well enough to hold a silence against anyone'),
    entry(svg`<path d="M-12 6 0-6M-4 10 12-6M-12-2-6-8" stroke="var(--muted)" stroke-width="1.4" />`, 'Not heard there'),
    entry(svg`<path d="M-12 6 0-6M-8 9 7-6M-1 9 12-4M-12-1-6-7" stroke="var(--caution)" stroke-width="1.6" />`, 'Craft were heard there and are no more'),
    entry(svg`<path d="M-12-9H12V9H-12Z" fill="var(--caution)" fill-opacity=".34" stroke="var(--caution)" stroke-dasharray="3 3" />`, 'More than 10 % of the aircraft lost the worth of their positions; half as deep from 2 % on (b)'),
    entry(svg`<path d="M-12-9H12V9H-12Z" fill="var(--accent)" fill-opacity=".1" stroke="var(--accent)" stroke-dasharray="3 3" />`, 'Less than 2 % of them; only an edge where they are too few to tell'),
    entry(svg`<path d="M3 0H9M-3 0H-9M0 3V9M0-3V-9" fill="none" stroke="var(--truth)" stroke-width="2.2" />`, 'Truth of a simulated world: where the craft really is, with a line to its track'),
    entry(svg`<path d=${TRIANGLE} fill="var(--ship-7)" class="edge" transform="scale(.7)" /><circle r="13" class="edge" fill="none" stroke-dasharray="2 3" />`, 'Hidden by default, shown for a declared purpose'),
  ];
}

/** Legend and keyboard, as one page. */
export function helpBody(): TemplateResult {
  return html`<div class="help scroll">
    <section><h3>Ships by type</h3><ul class="legend">${SHIP_CLASSES.map((name, i) => entry(ship(i), name.charAt(0).toUpperCase() + name.slice(1)))}</ul>
      <h3>In the air and on land</h3><ul class="legend">${CRAFT.map(([drawing, text]) => entry(drawing, text))}</ul></section>
    <section><h3>States and others</h3><ul class="legend">${states()}</ul></section>
    <section><h3>Keys</h3><dl class="keys">${KEYS.map(([key, what]) => html`<div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd>`)}</dt><dd>${what}</dd></div>`)}</dl>
      <h3>Own charts</h3><p>Drop a GeoJSON or PMTiles file on the map to see it as a layer. It stays in this browser.</p>
      <p class="fine">Land and borders: Natural Earth, small scale. A picture for decisions, not for navigation.
        <a href="THIRD-PARTY.txt" target="_blank" rel="noopener" data-testid="notices">Licences of what is in this page</a></p></section>
  </div>`;
}
