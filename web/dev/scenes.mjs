// What the screenshots show: the state of the server, the window, and what a person did.
const at = (page, mmsi) => page.evaluate((number) => window.trigpoint.screenOf(number), mmsi);
const click = async (page, mmsi, modifiers = []) => {
  const { x, y } = await at(page, mmsi);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of modifiers) await page.keyboard.up(key);
};
const COAST = '#at=8.6/50.55/-1.1';
const NIGHT = { theme: 'night' };
const PHONE = { viewport: { width: 390, height: 844 }, touch: true };
const selected = async (page) => {
  await click(page, 219000000);
  await page.waitForTimeout(500);
  await page.click('[data-testid=evidence]');
};
/** Selects what flies, by the name that its label has. */
const choose = async (page, name) => {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.waitForSelector('[data-testid=search-results] li');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2600);
};
const AIR = { server: { air: true } };
const approach = async (page) => {
  await click(page, 235000001);
  await page.waitForTimeout(300);
  await click(page, 219000000 + 137 * 4, ['Shift']);
};

export const SCENES = {
  first: {},
  day: { hash: COAST },
  night: { hash: COAST, storage: NIGHT },
  near: { hash: '#at=12.5/50.7/-1.02' },
  hull: { hash: '#at=15/50.715/-1.02' },
  close: { hash: '#at=15.5/50.714/-1.02', act: (page) => click(page, 235010000) },
  symbols: { hash: '#at=9.6/50.62/-0.95', viewport: { width: 420, height: 280 }, scale: 3 },
  selected: { hash: '#at=9/50.4/-1.0', act: selected },
  'night-selected': { hash: '#at=9/50.4/-1.0', storage: NIGHT, act: (page) => click(page, 219000000) },
  looks: {
    hash: '#at=8/50.4/-1.0',
    act: async (page) => {
      await page.waitForFunction(() => window.trigpoint.screenOf(219000000));
      await click(page, 219000000);
      await page.click('[data-testid=looks-ask]');
      await page.click('[data-testid=look] button');
      await page.locator('[data-testid=looks]').scrollIntoViewIfNeeded();
    },
  },
  feeds: { hash: COAST, act: (page) => page.keyboard.press('f') },
  replay: { hash: COAST, server: { mode: 'replay' } },
  idle: { server: { mode: 'idle' } },
  cpa: { hash: '#at=9.4/50.5/-0.95', act: approach },
  help: { hash: COAST, act: (page) => page.keyboard.press('?') },
  cells: { hash: '#at=5.6/50.4/-1', server: { ships: 900 } },
  search: { hash: COAST, act: async (page) => { await page.keyboard.press('/'); await page.keyboard.type('peg'); } },
  measure: {
    hash: COAST,
    act: async (page) => {
      await page.keyboard.press('m');
      await page.mouse.click(400, 500);
      await page.mouse.click(700, 350);
      await page.mouse.move(900, 520);
      await page.keyboard.press('r');
      await page.mouse.click(640, 400);
    },
  },
  lost: { hash: COAST, act: async (_page, server) => { await server.close(); }, settle: 2500 },
  purpose: { hash: COAST, act: (page) => page.click('[data-testid=hidden]') },
  flight: { ...AIR, hash: '#at=8.6/50.5/-1', act: (page) => choose(page, 'baw226') },
  emergency: { ...AIR, hash: '#at=8.6/50.5/-1', storage: NIGHT, act: (page) => choose(page, 'ezy81kp') },
  descent: {
    ...AIR, hash: '#at=8.6/50.5/-1',
    act: async (page) => {
      await choose(page, 'ezy81kp');
      await page.evaluate(() => window.trigpoint.map.zoomTo(9, { duration: 0 }));
      await page.waitForTimeout(800);
      const box = await page.locator('[data-testid=profile-drawing]').boundingBox();
      await page.mouse.move(box.x + box.width * 0.92, box.y + 40);
    },
  },
  drone: { ...AIR, hash: '#at=13/50.575/-0.93', act: (page) => choose(page, 'survey 1') },
  'drone-lost': { ...AIR, hash: '#at=13/50.53/-1', storage: NIGHT, act: (page) => choose(page, 'survey 2') },
  altitude: { ...AIR, hash: '#at=8.6/50.5/-1&alt=1000-20000', act: (page) => page.keyboard.press('l') },
  domains: { ...AIR, server: { air: true, ships: 0 }, hash: '#at=11.3/50.675/-0.8', viewport: { width: 640, height: 420 }, scale: 2 },
  'phone-flight': { ...PHONE, ...AIR, hash: '#at=8.6/50.5/-1', act: (page) => choose(page, 'baw226') },
  'phone-altitude': { ...PHONE, ...AIR, hash: '#at=8.6/50.5/-1&alt=1000-20000', act: (page) => page.keyboard.press('l') },
  'phone-drone': { ...PHONE, ...AIR, hash: '#at=13/50.575/-0.93', act: (page) => choose(page, 'survey 1') },
  world: { hash: '#at=2/15/178' },
  fiji: { hash: '#at=5.5/-17/179.6' },
  phone: { ...PHONE, hash: COAST },
  'phone-selected': { ...PHONE, hash: '#at=9.2/50.4/-1.0', act: selected },
  'phone-night-replay': { ...PHONE, hash: COAST, server: { mode: 'replay' }, storage: NIGHT },
};
