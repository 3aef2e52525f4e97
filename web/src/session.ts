import { Session } from './live/session.ts';

/** Address of the live stream beside the page. */
function liveUrl(page: URL): string {
  const url = new URL('api/live', page);
  url.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** The page's one session. */
export const session = new Session(liveUrl(new URL(document.baseURI)));

/** The time of the picture; that of this machine while nothing in the picture is dated. */
export function nowMillis(): number {
  const now = session.clock.now();
  return Number.isFinite(now) ? now : Date.now();
}
