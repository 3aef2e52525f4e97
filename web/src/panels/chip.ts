import { html, type TemplateResult } from 'lit';
import { chipAddress } from '../live/things.ts';

/** The small picture of a thing, where it has one; one that the station does not have, or may not show, is not drawn. */
export function chipPicture(chip: string | null): TemplateResult | null {
  if (!chip) return null;
  const hide = (event: Event): void => {
    (event.target as HTMLElement).hidden = true;
  };
  const show = (event: Event): void => {
    (event.target as HTMLElement).hidden = false;
  };
  return html`<img class="chip-picture" data-testid="chip" src=${chipAddress(chip)} alt="The thing in the image" title=${`SHA-256 ${chip}`} @error=${hide} @load=${show} />`;
}
