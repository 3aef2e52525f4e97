import { svg, type SVGTemplateResult } from 'lit';

const ROTORS = [[-1, -1], [1, -1], [-1, 1], [1, 1]] as const;

const AEROPLANE = svg`<path d="M-1.6-11H1.6V-3L12 2.6V5.6L1.6 2.8V7L5.4 9.4V11.6L0 10.4-5.4 11.6V9.4L-1.6 7V2.8L-12 5.6V2.6L-1.6-3Z" fill="var(--symbol-edge)" />`;
const DRONE = svg`<path class="edge" style="stroke-width:2" d="M-7-7 7 7M-7 7 7-7" /><circle r="2.6" fill="var(--symbol-edge)" />
  ${ROTORS.map(([x, y]) => svg`<circle class="edge" cx=${x * 7} cy=${y * 7} r="3.4" />`)}`;

/** What flies, what is on land and what nobody knows yet, as the map draws it. */
export const CRAFT: readonly (readonly [drawing: SVGTemplateResult, text: string])[] = [
  [AEROPLANE, 'Aircraft, its altitude behind the name; red in an emergency'],
  [svg`<circle cy="-2" r="4.4" fill="var(--symbol-edge)" /><path d="M-1 0H1V10H-1Z" fill="var(--symbol-edge)" /><path class="edge" style="stroke-width:1.9" d="M-8-10 8 6M-8 6 8-10" />`, 'Rotorcraft'],
  [svg`<path d="M-.9-9H.9V9H-.9Z" fill="var(--symbol-edge)" /><path d="M-15-3.4H15V-1.4H-15ZM-4 7.6H4V9.2H-4Z" fill="var(--symbol-edge)" />`, 'Glider'],
  [svg`<circle cy="-3.5" r="8" fill="var(--symbol-edge)" /><path d="M-.6 2H.6V9H-.6ZM-2.6 8H2.6V11.4H-2.6Z" fill="var(--symbol-edge)" />`, 'Balloon, airship'],
  [DRONE, 'Drone'],
  [svg`<g transform="scale(.8)">${DRONE}</g><path class="edge" style="stroke-width:2" d="M9-14 15-8M9-8 15-14" />`, 'The same, and its link is silent'],
  [svg`<g transform="scale(.8)">${DRONE}</g><path d="M-12-15-8.4-8.6H-15.6Z" fill="var(--alert)" />`, 'The same, outside of its fence'],
  [svg`<path d="M-8-7 9-10 11 8-6 10Z" fill="var(--selection)" fill-opacity=".16" stroke="var(--selection)" stroke-width="1.4" /><path stroke="var(--selection)" stroke-width="1.4" d="M-15 0H-3M-1 0H5M2-3V3" stroke-dasharray="4 2" />`, 'Where a camera looks: its image on the ground, the centre, the line of sight'],
  [svg`<rect x="-4.8" y="-8.5" width="9.6" height="17" rx="2.6" fill="var(--chart-halo)" class="edge" /><path class="edge" d="M-4-3.2H4" />`, 'Vehicle on land'],
  [svg`<circle cy="-4.6" r="4.2" fill="var(--symbol-edge)" /><path d="M-8.6 9A8.6 8 0 0 1 8.6 9Z" fill="var(--symbol-edge)" />`, 'Phone, tracker or radio that somebody carries'],
  [svg`<circle r="2.8" fill="var(--aid)" /><path class="aid" style="stroke-width:2" d="M4.2-4.8A6.4 6.4 0 0 1 4.2 4.8M-4.2-4.8A6.4 6.4 0 0 0-4.2 4.8M7-7.6A10.3 10.3 0 0 1 7 7.6M-7-7.6A10.3 10.3 0 0 0-7 7.6" />`, 'What measures'],
  [svg`<path d="M-8 2H8V10H-8ZM-10 2 0-5 10 2Z" class="aid" /><path class="aid" d="M0-5V-12" /><circle cy="-12" r="1.8" fill="var(--aid)" />`, 'Where people steer drones from, or meet'],
  [svg`<path class="aid" style="stroke-width:2" d="M-5.4 10-1.2-9H1.2L5.4 10M-2.8 1H2.8M-4 6H4" />`, 'Obstacle: a mast, a crane'],
  [svg`<path d="M-4-6A5.6 5.6 0 1 1 4-6 5.6 5.6 0 1 1 4 3.4 5.6 5.6 0 1 1-4 3.4 5.6 5.6 0 1 1-4-6Z" fill="var(--chart-halo)" class="edge" />`, 'It has not said what it is'],
];
