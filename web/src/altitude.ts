import { type Band, bandOfHash, centimetersOf, hashWithBand, isWhole, moved, WHOLE } from './lib/altitude.ts';
import { Signal } from './lib/signal.ts';
import { countFlying } from './live/band.ts';
import { session } from './session.ts';

const WRITE_MILLIS = 300;
const COUNT_MILLIS = 500;

/** The altitudes at which what flies is shown. */
export const band = new Signal<Band>(WHOLE);

/** How many tracks of the window fly, and how many of those the band leaves out; counted while it leaves something out. */
export const flying = new Signal<{ flying: number; leftOut: number }>({ flying: 0, leftOut: 0 });

/** Moves one end of the band. */
export function moveBand(end: 'low' | 'high', stop: number): void {
  band.value = moved(band.value, end, stop);
}

/** Shows all that flies again. */
export function showAllAltitudes(): void {
  band.value = WHOLE;
}

function count(): void {
  const now = countFlying(session.store);
  const { value } = flying;
  if (now.flying !== value.flying || now.leftOut !== value.leftOut) flying.value = now;
}

/** Gives the band to what draws, and keeps it in the address, so that a link opens the same. */
export function linkBand(): void {
  let timer = 0;
  const take = (): void => {
    [session.store.low, session.store.high] = centimetersOf(band.value);
    count();
  };
  const open = (): void => {
    const named = bandOfHash(window.location.hash);
    if (named.low !== band.value.low || named.high !== band.value.high) band.value = named;
  };
  band.subscribe(() => {
    take();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const hash = hashWithBand(window.location.hash, band.value);
      if (hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash || window.location.pathname);
    }, WRITE_MILLIS);
  });
  window.addEventListener('hashchange', open);
  window.setInterval(() => {
    if (!isWhole(band.value)) count();
  }, COUNT_MILLIS);
  open();
}
