import { html, type TemplateResult } from 'lit';

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 4 11.6l4.4 4.4 1.4-1.4-4.4-4.4A6.5 6.5 0 0 0 10.5 4Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
  feeds: 'M12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM7.8 7.8l1.4 1.4a4 4 0 0 0 0 5.6l-1.4 1.4a6 6 0 0 1 0-8.4Zm8.4 0a6 6 0 0 1 0 8.4l-1.4-1.4a4 4 0 0 0 0-5.6ZM5 5l1.4 1.4a8 8 0 0 0 0 11.2L5 19a10 10 0 0 1 0-14Zm14 0a10 10 0 0 1 0 14l-1.4-1.4a8 8 0 0 0 0-11.2Z',
  measure: 'm3.5 16.5 13-13 4 4-13 13-4-4Zm2.8 0 1.2 1.2L17.7 7.5l-1.2-1.2-1 1 1 1-1.2 1.2-1-1-1.3 1.3 2 2-1.2 1.2-2-2-1.3 1.3 1 1L9 14.5l-1-1-1.7 3Z',
  rings: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 1.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4Zm0 3a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Zm0 1.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8Z',
  night: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  settings: 'M4 7h9.2a3 3 0 0 1 5.6 0H20v2h-1.2a3 3 0 0 1-5.6 0H4V7Zm12-.2a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM4 15h1.2a3 3 0 0 1 5.6 0H20v2h-9.2a3 3 0 0 1-5.6 0H4v-2Zm4-.2a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm-1 10.2h2v2h-2v-2ZM12 6.8c2 0 3.4 1.2 3.4 3 0 1.3-.7 2-1.5 2.6-.7.5-.9.8-.9 1.6h-2c0-1.6.7-2.3 1.6-3 .6-.4.8-.7.8-1.2 0-.7-.5-1.1-1.4-1.1-1 0-1.5.6-1.5 1.5h-2c0-2 1.4-3.4 3.5-3.4Z',
  play: 'M7 5v14l12-7L7 5Z',
  pause: 'M7 5h3.5v14H7V5Zm6.5 0H17v14h-3.5V5Z',
  copy: 'M8 4h10v13h-2V6H8V4ZM5 8h9v12H5V8Zm2 2v8h5v-8H7Z',
  truth: 'M11 3h2v6h-2V3Zm0 12h2v6h-2v-6ZM3 11h6v2H3v-2Zm12 0h6v2h-6v-2Z',
  target: 'M11 3h2v3.1A6 6 0 0 1 17.9 11H21v2h-3.1a6 6 0 0 1-4.9 4.9V21h-2v-3.1A6 6 0 0 1 6.1 13H3v-2h3.1A6 6 0 0 1 11 6.1V3Zm1 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  warning: 'M12 3.5 22 20.5H2L12 3.5Zm0 4L5.5 18.5h13L12 7.5Zm-1 3.3h2v4h-2v-4Zm0 4.9h2v1.7h-2v-1.7Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing of 18 pixels in the colour of its text; it says nothing to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
