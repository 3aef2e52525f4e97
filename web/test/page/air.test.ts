// What flies, on the built page in a real browser against the fake server: npm run build, then npm run test:page.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFakeServer } from '../../dev/fake-server.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const READY = CHROMIUM !== undefined && existsSync(new URL('../../dist/index.html', import.meta.url));
const WIDE = '#at=8.6/50.5/-1';
const SELECTION = [0x0b, 0x3f, 0x8f];
const ALERT = [0xc1, 0x12, 0x1f];
const SYMBOL = [0x12, 0x22, 0x2c];

interface Spot {
  x: number;
  y: number;
}
interface Debugging {
  count: number;
  selectedId: string | null;
  map: { project(at: [number, number]): Spot };
  screenOfId(id: string): Spot | null;
}
declare const window: { trigpoint: Debugging; location: { hash: string } };

describe.skipIf(!READY)('what flies (skipped without dist/ and Chromium)', () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof startFakeServer>>;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(errors.splice(0)).toEqual([]);
  });

  async function open(hash: string, viewport = { width: 1280, height: 720 }): Promise<void> {
    server = await startFakeServer({ ships: 0, air: true });
    page = await browser.newPage({ viewport });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${server.port}/${hash}`);
    await page.waitForFunction(() => window.trigpoint?.count > 0);
  }

  const text = (id: string) => page.textContent(`[data-testid=${id}]`);
  const idOf = async (name: string): Promise<string> => ((await (await page.request.get(`http://127.0.0.1:${server.port}/api/search?q=${name}`)).json()) as { id: string }[])[0]?.id ?? '';
  const spotOf = async (name: string): Promise<Spot> => (await page.evaluate((id) => window.trigpoint.screenOfId(id), await idOf(name))) ?? { x: 0, y: 0 };

  async function clickOn(name: string): Promise<string | null> {
    const { x, y } = await spotOf(name);
    await page.mouse.click(x, y);
    return page.evaluate(() => window.trigpoint.selectedId);
  }

  /** How many pixels around a place have nearly this colour. */
  async function inked({ x, y }: Spot, reach: number, colour: readonly number[], tolerance = 24): Promise<number> {
    const shot = await page.screenshot({ clip: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach } });
    return page.evaluate(
      async ([png, rgb, near]) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        canvas?.drawImage(image, 0, 0);
        const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        let found = 0;
        for (let i = 0; i < data.length; i += 4) if (rgb.every((value, c) => Math.abs((data[i + c] as number) - value) < near)) found++;
        return found;
      },
      [shot.toString('base64'), colour, tolerance] as const,
    );
  }

  it('shows the profile of a selected flight, which grows, and the moment that is pointed at on the map', async () => {
    await open(WIDE);
    await clickOn('baw226');
    await page.waitForSelector('[data-testid=profile]');
    expect(await text('profile-readout')).toMatch(/UTC · 3\d\u202f\d{3} ft · FL3\d\d · \d{1,2}\u202f\d{3} m/);
    const before = await text('profile-readout');
    await page.waitForFunction((was) => document.querySelector('[data-testid=profile-readout]')?.textContent !== was, before);
    const box = await page.locator('[data-testid=profile-drawing]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.75, (box?.y ?? 0) + 40);
    await page.waitForSelector('[data-testid=profile-readout][data-pointed=true]');
    expect(await text('profile-readout')).toMatch(/ · 2\d\u202f\d{3} ft · FL2\d\d/);
    await page.focus('[data-testid=profile-drawing]');
    await page.keyboard.press('Home');
    expect(await page.getAttribute('[data-testid=profile-drawing]', 'aria-valuetext')).toMatch(/UTC, \d{1,3} ft/);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-testid=profile-cross]').count()).toBe(0);
    await page.keyboard.press('b');
    await page.waitForSelector('[data-testid=profile]', { state: 'detached' });
    await page.click('[data-testid=profile-toggle]');
    await page.waitForSelector('[data-testid=profile]');
  });

  it('points at the moment in the profile whose place on the trail is pointed at', async () => {
    await open(WIDE);
    await clickOn('ezy81kp');
    await page.waitForSelector('[data-testid=profile-emergency]');
    expect(await text('profile-emergency')).toContain('Emergency');
    expect(await text('track-emergency')).toContain('Emergency');
    await page.waitForTimeout(600);
    const trail = (await (await page.request.get(`http://127.0.0.1:${server.port}/api/tracks/${await idOf('ezy81kp')}/trail`)).json()) as { geometry: { coordinates: [number, number][] } };
    // A while ago, in its emergency: to the right of where it is.
    const at = await page.evaluate((place) => window.trigpoint.map.project(place), trail.geometry.coordinates[trail.geometry.coordinates.length - 4] as [number, number]);
    await page.mouse.move(at.x, at.y);
    await page.waitForSelector('[data-testid=profile-cross]');
    await page.waitForTimeout(300);
    expect(await inked(at, 12, ALERT)).toBeGreaterThan(10);
    await page.mouse.move(at.x, at.y - 80);
    await page.waitForSelector('[data-testid=profile-cross]', { state: 'detached' });
  });

  it('holds the profile in the sheet on a phone', async () => {
    await open('#at=8.6/50.35/-1.9', { width: 390, height: 844 });
    await clickOn('baw226');
    await page.waitForSelector('tp-track [data-testid=profile]');
    expect(await page.locator('[data-testid=profile]').count()).toBe(1);
  });

  it('leaves out what flies outside of a band, which is in the address, and says so', async () => {
    await open(`${WIDE}&alt=1000-20000`);
    await page.waitForSelector('[data-testid=altitude-banner]');
    await page.waitForFunction(() => /\d+ left out/.test(document.querySelector('[data-testid=altitude-banner]')?.textContent ?? ''));
    const high = await spotOf('baw226');
    expect(await inked(high, 12, SYMBOL)).toBe(0);
    expect(await clickOn('baw226')).toBeNull();
    expect(await inked(await spotOf('gcihl'), 12, SYMBOL)).toBeGreaterThan(20);
    expect(await clickOn('gcihl')).toBe(await idOf('gcihl'));
    await page.keyboard.press('Escape');
    expect(await inked(await spotOf('ezy81kp'), 12, ALERT), 'an emergency stays').toBeGreaterThan(20);
    await page.click('[data-testid=altitude-clear]');
    await page.waitForSelector('[data-testid=altitude-banner]', { state: 'detached' });
    expect(await inked(await spotOf('baw226'), 12, SYMBOL)).toBeGreaterThan(20);
    await page.waitForFunction(() => !window.location.hash.includes('alt='));
  });

  it('moves the ends of the band by the keyboard alone, and keeps what is selected', async () => {
    await open(WIDE);
    expect(await clickOn('gcihl')).toBe(await idOf('gcihl'));
    await page.keyboard.press('l');
    await page.focus('[data-testid=altitude-low]');
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    expect(await text('altitude-band')).toBe('6\u202f000 ft and above');
    await page.waitForFunction(() => window.location.hash.endsWith('alt=6000-'));
    expect(await inked(await spotOf('gcihl'), 12, SYMBOL), 'the selected one stays').toBeGreaterThan(20);
    await page.focus('[data-testid=altitude-high]');
    await page.keyboard.press('Home');
    expect(await text('altitude-band'), 'the ends do not pass each other').toBe('6\u202f000 ft to 8\u202f000 ft');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-testid=altitude]', { state: 'detached' });
    await page.waitForSelector('[data-testid=altitude-banner]');
  });

  it('draws where the camera of a drone looks, and says how its link is', async () => {
    await open('#at=13/50.575/-0.93');
    expect(await clickOn('survey 1')).toBe(await idOf('survey 1'));
    await page.waitForSelector('[data-testid=track-footprint]');
    expect(await page.locator('[data-testid=track-footprint] .corner').count()).toBe(4);
    const before = await text('track-footprint');
    await page.waitForFunction((was) => document.querySelector('[data-testid=track-footprint]')?.textContent !== was, before);
    expect([await text('track-link'), await text('track-gnss'), await text('track-battery')]).toEqual(['Good, 96 % of messages came', 'Fix, 14 satellites', '71 %']);
    const track = (await (await page.request.get(`http://127.0.0.1:${server.port}/api/tracks/${await idOf('survey 1')}`)).json()) as { gaze: { centre: [number, number] } };
    const centre = await page.evaluate((place) => window.trigpoint.map.project(place), track.gaze.centre);
    expect(await inked(centre, 20, SELECTION)).toBeGreaterThan(10);
    await page.keyboard.press('/');
    await page.keyboard.type('survey 2');
    await page.waitForSelector('[data-testid=search-results] li');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=track-fence][data-level=alert]');
    expect(await text('track-link')).toMatch(/^Silent for/);
    expect(await page.locator('[data-testid=track-footprint]').count()).toBe(0);
  });

  it('draws the footprints of drones that nobody selected', async () => {
    await open('#at=13/50.575/-0.93');
    const id = await idOf('survey 1');
    await page.waitForRequest((request) => request.url().endsWith(`/api/tracks/${id}`));
    await page.waitForTimeout(500);
    const track = (await (await page.request.get(`http://127.0.0.1:${server.port}/api/tracks/${id}`)).json()) as { gaze: { centre: [number, number] } };
    const centre = await page.evaluate((place) => window.trigpoint.map.project(place), track.gaze.centre);
    const far = await page.evaluate((place) => window.trigpoint.map.project(place), [-0.955, 50.562] as [number, number]);
    // A thin line in the colour of symbols over the sea, smoothed at its edges.
    const line = [120, 135, 142];
    expect(await inked(far, 40, line, 55)).toBe(0);
    expect(await inked(centre, 40, line, 55)).toBeGreaterThan(20);
  });
});
