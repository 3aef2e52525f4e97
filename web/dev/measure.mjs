// Main-thread time of the page with many moving tracks: node dev/measure.mjs [tracks] [seconds]
// Frames of all tracks at 10 Hz; times are of the page's own work, without the GPU.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { encodeFrame } from './encode.mjs';
import { startFakeServer } from './fake-server.mjs';
import { idOf, seeded } from './fleet.mjs';

const [tracks = '100000', seconds = '10'] = process.argv.slice(2);
const random = seeded(1);
const fleet = Array.from({ length: Number(tracks) }, (_, handle) => ({
  handle, id: handle < 2000 ? idOf(handle) : handle.toString(16).padStart(32, '0'), mmsi: 200_000_000 + handle, name: `SHIP ${handle}`,
  lonDeg: -6 + random() * 10, latDeg: 46 + random() * 8, speedMps: 3 + random() * 10, courseDeg: random() * 360, headingDeg: random() * 360, shipType: 30 + Math.floor(random() * 60),
}));
const server = await startFakeServer({ ships: 0 });
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(`http://127.0.0.1:${server.port}/#at=7/50/-1`);
await page.waitForFunction(() => window.trigpoint?.connected);
await page.waitForTimeout(1500);
const frame = Buffer.from(encodeFrame({ resync: true, clockEpochMillis: Date.now(), upserts: fleet.map((s) => ({ ...s, timeMillis: Date.now() })), labels: fleet }));
const delta = Buffer.from(encodeFrame({ clockEpochMillis: Date.now(), upserts: fleet.map((s) => ({ ...s, timeMillis: Date.now() })) }));
const times = await page.evaluate(async ([whole, part, limit]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
  const [first, next] = [bytes(whole), bytes(part)];
  const { feed, drawMillis } = window.trigpoint.measure;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const start = performance.now();
  feed(first);
  const resync = performance.now() - start;
  const applied = [];
  const until = performance.now() + limit * 1000;
  while (performance.now() < until) {
    const before = performance.now();
    feed(next);
    applied.push(performance.now() - before);
    await wait(100);
  }
  return { resync, applied, drawn: drawMillis() };
}, [frame.toString('base64'), delta.toString('base64'), Number(seconds)]);
const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)]?.toFixed(2);
console.log(`${tracks} tracks: resync ${times.resync.toFixed(0)} ms; a delta of all p50 ${quantile(times.applied, 0.5)} p95 ${quantile(times.applied, 0.95)} ms; drawing p50 ${quantile(times.drawn, 0.5)} p95 ${quantile(times.drawn, 0.95)} ms over ${times.drawn.length} frames`);
await browser.close();
await server.close();
