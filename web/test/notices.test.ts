import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notices, packageFolder } from '../dev/notices.mjs';

function packageWith(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'notices-')), 'node_modules', 'buoy');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'buoy', version: '1.2.3', license: 'MIT' }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('third-party notices', () => {
  it('knows the innermost package of a file', () => {
    expect(packageFolder('/web/node_modules/lit/index.js')).toBe('/web/node_modules/lit');
    expect(packageFolder('/web/node_modules/a/node_modules/@b/c/d.js')).toBe('/web/node_modules/a/node_modules/@b/c');
    expect(packageFolder('/web/src/main.ts')).toBeUndefined();
  });

  it('gives name, version, licence and the whole text', () => {
    const text = notices([packageWith({ LICENSE: 'Copyright A', 'NOTICE.txt': 'Contains B' })]);
    expect(text).toContain('\nbuoy 1.2.3 | MIT\n');
    expect(text).toContain('Copyright A\n\nContains B');
  });

  it('takes the text from the read-me where no file has it', () => {
    const text = notices([packageWith({ 'README.md': '# Buoy\n\n## License (MIT)\n\nCopyright C\nAs is.\n\n## Thanks\n\nD' })]);
    expect(text).toContain('Copyright C\nAs is.');
    expect(text).not.toContain('Thanks');
  });

  it('refuses a package without a text', () => {
    expect(() => notices([packageWith({ 'README.md': '# Buoy\n\n## License\n\nMIT' })])).toThrow(/no text of its licence/);
  });
});
