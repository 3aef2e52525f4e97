// Takes screenshots of the built page on the fake server: node dev/shoot.mjs OUT_DIR [scene…]
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startFakeServer } from './fake-server.mjs';
import { SCENES } from './scenes.mjs';

const [out, ...wanted] = process.argv.slice(2);
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const server = await startFakeServer(scene.server ?? {});
  const context = await browser.newContext({ viewport: scene.viewport ?? { width: 1280, height: 720 }, hasTouch: scene.touch ?? false, deviceScaleFactor: scene.scale ?? 1 });
  const page = await context.newPage();
  const outside = [];
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.text().slice(0, 400)));
  page.on('pageerror', (e) => console.log(name, 'ERROR', e.message, e.stack?.slice(0, 300)));
  page.on('request', (r) => /^(https?|wss?):/.test(r.url()) && !r.url().includes(`127.0.0.1:${server.port}`) && outside.push(r.url()));
  if (scene.storage) await page.addInitScript((s) => localStorage.setItem('trigpoint.settings', JSON.stringify(s)), scene.storage);
  await page.goto(`http://127.0.0.1:${server.port}/${scene.hash ?? ''}`);
  await page.waitForTimeout(2500);
  try {
    await scene.act?.(page, server);
  } catch (error) {
    console.log(name, 'FAILED', error.message.slice(0, 300));
  }
  await page.waitForTimeout(scene.settle ?? 1200);
  await page.screenshot({ path: `${out}/${name}.png` });
  if (outside.length) console.log(name, 'OUTSIDE', outside);
  await context.close();
  await server.close();
}
await browser.close();
