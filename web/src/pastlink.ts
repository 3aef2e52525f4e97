import { hashWithPast, pastOfHash } from './lib/pasthash.ts';
import { session } from './session.ts';

const WRITE_MILLIS = 300;

/** Keeps the picture of the past in the address, so that a link opens the same; opens the one that the address names. */
export function linkPast(): void {
  let timer = 0;
  const open = (): void => {
    const named = pastOfHash(window.location.hash);
    if (named && session.hello.value?.mode !== 'replay') void session.past.enter(named.at, named.mode);
    else if (!named) session.past.leave();
  };
  session.past.state.subscribe((state) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const hash = hashWithPast(window.location.hash, state);
      if (hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash || window.location.pathname);
    }, WRITE_MILLIS);
  });
  window.addEventListener('hashchange', open);
  if (pastOfHash(window.location.hash)) open();
}
