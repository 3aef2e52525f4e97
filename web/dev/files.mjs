// Serves the built page.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8' };
const DIST = new URL('../dist/', import.meta.url).pathname;

/** Answers with a file of dist/, or 404. */
export function file(path, response) {
  const name = join(DIST, normalize(path === '/' ? '/index.html' : path));
  if (!name.startsWith(DIST) || !existsSync(name) || statSync(name).isDirectory()) {
    response.writeHead(404);
    return response.end();
  }
  response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
  return createReadStream(name).pipe(response);
}
