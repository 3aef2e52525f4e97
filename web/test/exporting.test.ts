import { describe, expect, it } from 'vitest';
import { asField, asInstant, bbox, exportUrl, problem } from '../src/lib/exporting.ts';

const WINDOW = { west: -1.5, south: 50.6, east: -1, north: 50.9, zoom: 9 };
const ASKED = { format: 'gpkg', from: '2026-06-01 06:00', until: '2026-06-01 07:00:30', knownBy: '', window: WINDOW };

describe('asInstant', () => {
  it('reads what people write', () => {
    expect(asInstant('2026-06-01 06:00')).toBe('2026-06-01T06:00:00Z');
    expect(asInstant(' 2026-06-01T06:00:01.5Z ')).toBe('2026-06-01T06:00:01.5Z');
    expect(asInstant(asField(Date.UTC(2026, 5, 1, 6)))).toBe('2026-06-01T06:00:00Z');
  });

  it('reads nothing else', () => {
    for (const text of ['', 'now', '2026-13-01 00:00', '2026-06-01', '2026-06-01 25:00']) expect(asInstant(text)).toBeNull();
  });
});

describe('bbox', () => {
  it('wraps over 180° and stays on earth', () => {
    expect(bbox({ ...WINDOW, west: 170, east: 190 })).toBe('170.00000,50.60000,-170.00000,50.90000');
    expect(bbox({ ...WINDOW, north: 95 })).toMatch(/,90.00000$/);
  });

  it('is none for a window that goes round the earth', () => {
    expect(bbox({ ...WINDOW, west: -200, east: 200 })).toBe('');
  });
});

describe('an export', () => {
  it('is asked by where, when and as it was known', () => {
    expect(exportUrl(ASKED)).toBe(
      'api/export?format=gpkg&bbox=-1.50000%2C50.60000%2C-1.00000%2C50.90000&from=2026-06-01T06%3A00%3A00Z&until=2026-06-01T07%3A00%3A30Z',
    );
    expect(exportUrl({ ...ASKED, knownBy: '2026-06-01 08:00', window: undefined })).toBe(
      'api/export?format=gpkg&from=2026-06-01T06%3A00%3A00Z&until=2026-06-01T07%3A00%3A30Z&knownBy=2026-06-01T08%3A00%3A00Z',
    );
  });

  it('says what is wrong with what was asked', () => {
    expect(problem(ASKED)).toBe('');
    expect(problem({ ...ASKED, from: 'now' })).toContain('From');
    expect(problem({ ...ASKED, until: '2026-06-01 05:00' })).toContain('before');
    expect(problem({ ...ASKED, knownBy: 'then' })).toContain('Known by');
  });
});
