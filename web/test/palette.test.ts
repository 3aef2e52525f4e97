import { describe, expect, it } from 'vitest';
import { contrast, PALETTES, rgb } from '../src/lib/palette.ts';
import { SHIP_CLASSES } from '../src/lib/shipclass.ts';

function hue(hex: string): { hueDeg: number; saturation: number } {
  const [r, g, b] = rgb(hex);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const span = high - low;
  if (span === 0) return { hueDeg: 0, saturation: 0 };
  const sixth = high === r ? (g - b) / span : high === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return { hueDeg: (sixth * 60 + 360) % 360, saturation: span / high };
}

describe.each(Object.entries(PALETTES))('the %s palette', (_name, p) => {
  it('has text that can be read: 4.5 to 1 on every ground it stands on', () => {
    for (const ground of [p.panel, p.raised]) {
      for (const text of [p.text, p.muted, p.accent, p.alert, p.caution]) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [p.sea, p.land]) expect(contrast(p.chartText, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.accentText, p.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('has symbols that stand out: 3 to 1 on sea and land', () => {
    for (const ground of [p.sea, p.land]) {
      for (const colour of [p.symbolEdge, p.alert, p.aid, p.truth, p.selection, ...p.ships.slice(1)]) {
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('has a colour for each class, none of them red or amber', () => {
    expect(p.ships).toHaveLength(SHIP_CLASSES.length);
    expect(new Set(p.ships).size).toBe(p.ships.length);
    for (const colour of p.ships) {
      const { hueDeg, saturation } = hue(colour);
      if (saturation > 0.2) expect(hueDeg > 50 && hueDeg < 335, `${colour} is at ${hueDeg}`).toBe(true);
    }
  });
});

it('is dim at night: nothing brighter than the text of the selection', () => {
  const { sea, land, panel, raised } = PALETTES.night;
  for (const ground of [sea, land, panel, raised]) expect(contrast(ground, '#000000')).toBeLessThan(1.4);
});
