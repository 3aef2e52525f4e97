// What the screenshots show: the state of the server, the window, and what a person did.
const select = async (page, mmsi) => {
  const at = await page.evaluate((number) => window.trigpoint.screenOf(number), mmsi);
  await page.mouse.click(at.x, at.y);
};

export const SCENES = {
  day: {},
  near: { hash: '#at=12.5/50.7/-1.02' },
};
export { select };
