// Writes THIRD-PARTY.txt beside the page: every package of which something is in the bundle, with its licence's text.
// A package that was bundled before it came to us (MapLibre) says in its source map what it holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HERE = import.meta.dirname;
const MODULES = join(HERE, '../node_modules');
/** In the page as data, which no bundler sees: its coast and borders. */
const DATA = ['world-atlas'];
const RULE = '-'.repeat(80);

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folder of the package that a file belongs to, or nothing for a file of our own. */
export function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

/** A package as another one finds it: from its own folder upwards. */
function findPackage(name, from) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  throw new Error(`${from} holds code of ${name}, which is not installed: where are its notices?`);
}

/** Folders of all packages that these files are of, or were made from. */
function packagesOf(files) {
  const found = new Set();
  for (const file of files) {
    const folder = packageFolder(file);
    if (!folder) continue;
    found.add(folder);
    if (!existsSync(`${file}.map`)) continue;
    for (const source of readJson(`${file}.map`).sources) {
      const inner = packageFolder(source);
      if (inner) found.add(findPackage(inner.split('node_modules/').at(-1), folder));
    }
  }
  return [...found];
}

/** What bundlers add of their own has a name that is no path: "\0vite/…". */
const asFile = (id) => (id.startsWith('\0') ? join(MODULES, id.slice(1)) : id).split('?')[0];

/** The files of which something is in the bundle. */
function filesOf(bundle) {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.keys(output.modules).map(asFile)
      : output.originalFileNames.map((name) => join(HERE, '..', name)));
}

/** Licence and notices of a package: its own files, else a section of its read-me, else the text kept here. */
function textOf(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  if (files.length) return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  const readMe = readdirSync(folder).find((file) => /^readme/i.test(file));
  const section = readMe && /^#+ licen[cs]e.*\n([^]*?copyright[^]*?)(?=^#|(?![^]))/im.exec(readFileSync(join(folder, readMe), 'utf8'));
  if (section) return section[1].trim();
  const kept = join(HERE, 'licences', `${name.replace('/', '-')}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8').trim();
  throw new Error(`${name} brings no text of its licence: put it into ${kept}`);
}

/** The whole file: a list, one line each, then the texts. */
export function notices(folders) {
  const packages = folders
    .map((folder) => ({ folder, ...readJson(join(folder, 'package.json')) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const line = (p) => `${p.name} ${p.version} | ${p.license ?? 'unknown'}`;
  return [
    'What the map holds that others wrote, and under which licence. Land and borders are Natural Earth, public domain.',
    '',
    ...packages.map(line),
    ...packages.flatMap((p) => ['', RULE, line(p), RULE, textOf(p.folder, p.name)]),
    '',
  ].join('\n');
}

/** The plug-in. */
export function thirdParty() {
  return {
    name: 'third-party',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = packagesOf([...filesOf(bundle), ...DATA.map((name) => join(MODULES, name, 'package.json'))]);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: notices(folders) });
    },
  };
}
