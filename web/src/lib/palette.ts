/** The colours of the page by day or by night, as #rrggbb. Red and amber belong to alerts alone. */
export interface Palette {
  sea: string;
  land: string;
  coast: string;
  border: string;
  graticule: string;
  chartText: string;
  chartHalo: string;
  panel: string;
  raised: string;
  line: string;
  text: string;
  muted: string;
  accent: string;
  accentText: string;
  focus: string;
  /** Distress and danger. */
  alert: string;
  /** Caution: a blind feed, a lost connection. */
  caution: string;
  symbolEdge: string;
  vector: string;
  selection: string;
  aid: string;
  /** What a simulated world really does. */
  truth: string;
  /** What says that a picture is of the past. */
  past: string;
  /** On it. */
  pastText: string;
  /** Fill of ships, in the order of SHIP_CLASSES. */
  ships: readonly string[];
}

export const DAY: Palette = {
  sea: '#dbe7ec',
  land: '#efe7d3',
  coast: '#8d8064',
  border: '#b3a688',
  graticule: '#b4c6cf',
  chartText: '#1d2f3a',
  chartHalo: '#f4f7f6',
  panel: '#fbfbf8',
  raised: '#f0f1ec',
  line: '#d5d8d2',
  text: '#16242d',
  muted: '#55646d',
  accent: '#0d4f78',
  accentText: '#ffffff',
  focus: '#0a6cb0',
  alert: '#c1121f',
  caution: '#9a5b00',
  symbolEdge: '#12222c',
  vector: '#12222c',
  selection: '#0b3f8f',
  aid: '#4b2a73',
  truth: '#a3107c',
  past: '#5b3a8c',
  pastText: '#ffffff',
  ships: [
    '#8a949b',
    '#1c7a5a',
    '#7a3f98',
    '#2060c0',
    '#0f84a0',
    '#14305f',
    '#6b6420',
    '#b0569b',
    '#5a656c',
  ],
};

export const NIGHT: Palette = {
  sea: '#070b0f',
  land: '#17150f',
  coast: '#4a4331',
  border: '#332f24',
  graticule: '#17222a',
  chartText: '#a9a294',
  chartHalo: '#05080b',
  panel: '#0d1114',
  raised: '#161b1f',
  line: '#272d31',
  text: '#b7b0a2',
  muted: '#8c867b',
  accent: '#8fa9b5',
  accentText: '#0b0f12',
  focus: '#9db8c6',
  alert: '#f0595e',
  caution: '#c98a2b',
  symbolEdge: '#a39d90',
  vector: '#a39d90',
  selection: '#c9d6dc',
  aid: '#8d7bb0',
  truth: '#c86bb0',
  past: '#a48fd6',
  pastText: '#120c1f',
  ships: [
    '#6d7377',
    '#3f8f73',
    '#8b62a3',
    '#4f78b8',
    '#3d8fa3',
    '#6a86b5',
    '#8a8448',
    '#a3648f',
    '#7d858a',
  ],
};

export const PALETTES = { day: DAY, night: NIGHT } as const;

/** Red, green, blue, each 0 to 1. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function luminance(hex: string): number {
  const linear = rgb(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] as number) + 0.7152 * (linear[1] as number) + 0.0722 * (linear[2] as number);
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Writes the colours as custom properties of the page: --sea, --chart-text and so on. */
export function paint(root: HTMLElement, palette: Palette): void {
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value !== 'string') continue;
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value);
  }
  palette.ships.forEach((value, i) => root.style.setProperty(`--ship-${i}`, value));
}
