import { liveUrl, Session } from './live/session.ts';

/** The page's one session. */
export const session = new Session(liveUrl(new URL(document.baseURI)));
