// The built page in a real browser against the fake server: npm run build, then npm run test:page.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFakeServer } from '../../dev/fake-server.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const READY = CHROMIUM !== undefined && existsSync(new URL('../../dist/index.html', import.meta.url));
const HASH = '#at=9/50.4/-1';
const CARGO = 219000000;

interface Debugging {
  count: number;
  frames: number;
  connected: boolean;
  selectedId: string | null;
  screenOf(mmsi: number): { x: number; y: number } | null;
  trackOf(mmsi: number): { lonDeg: number; latDeg: number } | null;
}
declare const window: { trigpoint: Debugging; localStorage: { getItem(key: string): string | null } };

describe.skipIf(!READY)('the page (skipped without dist/ and Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
  });
  afterAll(() => browser.close());

  const errors: string[] = [];
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  async function open(options: object, hash = HASH): Promise<{ page: Page; server: Awaited<ReturnType<typeof startFakeServer>>; outside: string[] }> {
    const server = await startFakeServer({ ships: 60, ...options });
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', (error) => errors.push(error.message));
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().includes(`127.0.0.1:${server.port}`) && !/^(blob|data):/.test(request.url())) outside.push(request.url());
    });
    await page.goto(`http://127.0.0.1:${server.port}/${hash}`);
    await page.waitForFunction(() => window.trigpoint?.connected);
    return { page, server, outside };
  }

  const tracks = (page: Page) => page.waitForFunction(() => window.trigpoint.count > 20);
  const clickOn = async (page: Page, mmsi: number, modifiers: 'Shift'[] = []): Promise<void> => {
    const at = await page.evaluate((number) => window.trigpoint.screenOf(number), mmsi);
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    for (const key of modifiers) await page.keyboard.up(key);
  };
  const text = (page: Page, id: string) => page.textContent(`[data-testid=${id}]`);

  it('shows ships that move, asks nobody else, and shows the evidence of one', async () => {
    const { page, server, outside } = await open({});
    await tracks(page);
    const before = await page.evaluate((n) => window.trigpoint.trackOf(n), CARGO);
    await page.waitForTimeout(3000);
    const after = await page.evaluate((n) => window.trigpoint.trackOf(n), CARGO);
    expect(Math.hypot((after?.lonDeg ?? 0) - (before?.lonDeg ?? 0), (after?.latDeg ?? 0) - (before?.latDeg ?? 0))).toBeGreaterThan(1e-5);
    await clickOn(page, CARGO);
    await page.waitForSelector('[data-testid=track-name]');
    expect(await text(page, 'track-number')).toBe(String(CARGO));
    await page.click('[data-testid=evidence]');
    await page.waitForSelector('[data-testid=raw]');
    expect(await page.textContent('.hash')).toMatch(/^[0-9a-f]{64}$/);
    expect(outside).toEqual([]);
    await page.close();
    await server.close();
  });

  it('says which lists a ship is on, shares a name with, or is not on', async () => {
    const { page, server } = await open({}, '#at=8/50.4/0.2');
    await tracks(page);
    for (const [mmsi, part, words] of [[CARGO, 'list-match', 'Its IMO number is on EU of 2026-11-20'], [CARGO + 137, 'list-possible', 'Possible, by a name alone'], [CARGO + 274, 'list-none', 'Not on the lists loaded: EU of 2026-11-20']] as const) {
      await clickOn(page, mmsi);
      await page.waitForSelector(`[data-testid=${part}]`);
      expect(await text(page, 'track-number')).toBe(String(mmsi));
      expect(await text(page, part)).toContain(words);
    }
    await page.close();
    await server.close();
  });

  it('finds a ship by keyboard alone and tells the closest approach to another', async () => {
    const { page, server } = await open({});
    await tracks(page);
    await page.keyboard.press('/');
    await page.keyboard.type('trigpoint own');
    await page.waitForSelector('[data-testid=search-results] li');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=track-name]');
    expect(await text(page, 'track-number')).toBe('235000001');
    await page.waitForTimeout(1800);
    await page.keyboard.press('-');
    await page.waitForTimeout(1200);
    await page.keyboard.press('-');
    await page.waitForTimeout(1500);
    await clickOn(page, 970123456, ['Shift']);
    await page.waitForSelector('[data-testid=approach]');
    expect(`${await text(page, 'cpa')} ${await text(page, 'tcpa')}`).toMatch(/nm .*min|Diverging passed/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.trigpoint.selectedId)).toBeNull();
    await page.close();
    await server.close();
  });

  it('says that the connection is lost, comes back to a new run, and keeps the selection', async () => {
    const { page, server } = await open({});
    await tracks(page);
    await clickOn(page, CARGO);
    await page.waitForSelector('[data-testid=track-name]');
    const selected = await page.evaluate(() => window.trigpoint.selectedId);
    const { port } = server;
    await server.close();
    await page.waitForSelector('[data-testid=connection-lost]');
    const again = await startFakeServer({ ships: 60, port });
    await page.waitForSelector('[data-testid=connection-lost]', { state: 'detached', timeout: 20_000 });
    await tracks(page);
    expect(await page.evaluate(() => window.trigpoint.selectedId)).toBe(selected);
    await page.close();
    await again.close();
  });

  it('hides pleasure craft until a purpose is declared', async () => {
    const { page, server } = await open({});
    await tracks(page);
    const before = await page.evaluate(() => window.trigpoint.count);
    await page.click('[data-testid=hidden]');
    await page.fill('[data-testid=purpose-input]', 'Search for an overdue yacht');
    await page.click('[data-testid=confirm]');
    await page.waitForFunction((n) => window.trigpoint.count > n, before);
    await page.waitForSelector('[data-testid=lifted]');
    await page.close();
    await server.close();
  });

  it('pauses a replay with the space bar, and shows no time bar when there is none', async () => {
    const { page, server } = await open({ mode: 'replay' });
    await page.waitForSelector('[data-testid=replay]');
    await page.keyboard.press(' ');
    await page.waitForSelector('[aria-label="Play (space)"]');
    await page.close();
    await server.close();
    const live = await open({ mode: 'live' });
    await tracks(live.page);
    expect(await live.page.$('[data-testid=replay]')).toBeNull();
    await live.page.close();
    await live.server.close();
  });

  it('gives a viewer nothing to change a track with', async () => {
    for (const [role, buttons] of [['viewer', 0], ['officer', 1]] as const) {
      const { page, server } = await open({ role });
      await tracks(page);
      await clickOn(page, CARGO);
      await page.waitForSelector('[data-testid=to-point]');
      for (const button of ['same-as', 'rename', 'reclassify', 'drop']) expect(await page.locator(`[data-testid=${button}]`).count()).toBe(buttons);
      await page.close();
      await server.close();
    }
  });

  it('links the licences of what is in it from its help', async () => {
    const { page, server } = await open({});
    await page.keyboard.press('?');
    const link = await page.waitForSelector('[data-testid=notices]');
    const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(await file.text()).toContain('\nmaplibre-gl ');
    await page.close();
    await server.close();
  });

  it('says in the panel of feeds what is held back', async () => {
    const { page, server } = await open({});
    await page.keyboard.press('f');
    await page.waitForSelector('[data-testid=feed-held]');
    const held = await page.$$eval('[data-testid=feed]', (feeds) =>
      feeds.map((feed) => [feed.querySelector('h3')?.textContent, feed.querySelector('[data-testid=feed-held]')?.textContent ?? null]),
    );
    expect(held).toEqual([
      ['demo-coast', null],
      ['tcp-solent', null],
      ['udp-harbour', null],
      ['udp-busy', 'Held back: 65\u202f536 lines waiting, 1\u202f204 dropped, for 2 min'],
      ['archive', null],
    ]);
    await page.close();
    await server.close();
  });

  it('says what to do next when there is no feed', async () => {
    const { page, server } = await open({ mode: 'idle' });
    expect(await text(page, 'idle')).toContain('./trigpoint demo');
    await page.close();
    await server.close();
  });

  it('drops a track only after it was confirmed', async () => {
    const { page, server } = await open({});
    await tracks(page);
    await clickOn(page, CARGO);
    await page.click('[data-testid=drop]');
    await page.keyboard.press('Escape');
    expect(await page.evaluate((n) => window.trigpoint.trackOf(n) !== null, CARGO)).toBe(true);
    await page.click('[data-testid=drop]');
    await page.click('[data-testid=confirm]');
    await page.waitForFunction((n) => window.trigpoint.trackOf(n) === null, CARGO);
    await page.close();
    await server.close();
  });
});
