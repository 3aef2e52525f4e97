import { html, type PropertyValues, type TemplateResult } from 'lit';
import { proposeSame } from '../joining.ts';
import { api } from '../live/api.ts';
import type { Found } from '../live/protocol.ts';
import { words } from '../lib/words.ts';
import { session } from '../session.ts';
import { flyTo, ui } from '../ui.ts';
import { Panel } from './element.ts';
import { icon } from './icons.ts';

const PAUSE_MILLIS = 180;

/** Search by name, MMSI, IMO number or call sign, by keyboard throughout. */
export class SearchBox extends Panel {
  private found: Found[] | null = null;
  private active = 0;
  private query = '';
  private problem = '';
  private timer = 0;

  protected watched() {
    return [];
  }

  protected override render(): TemplateResult {
    return html`
      <label class="search">
        ${icon('search')}
        <input data-testid="search" type="search" placeholder="Name, MMSI, IMO, call sign" aria-label="Search tracks"
          autocomplete="off" spellcheck="false" role="combobox" aria-expanded=${this.found !== null}
          aria-controls="found" aria-activedescendant=${this.found?.length ? `found-${this.active}` : ''}
          @input=${this.typed} @keydown=${this.pressed} @blur=${() => this.close(200)} />
        <kbd>/</kbd>
      </label>
      ${this.found === null ? null : this.list(this.found)}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private list(found: Found[]): TemplateResult {
    if (this.problem || found.length === 0) {
      return html`<div class="found" role="status">${this.problem || 'Nothing in the picture matches.'}</div>`;
    }
    return html`<ul class="found" id="found" role="listbox" data-testid="search-results">
      ${found.map(
        (hit, i) => html`<li id=${`found-${i}`} role="option" aria-selected=${i === this.active} @mousedown=${() => this.choose(hit)}>
          <b>${hit.name ?? 'No name'}</b><span>${numberOf(hit)}</span>
          <small>${[words(hit.platform), hit.callSign, hit.imo ? `IMO ${hit.imo}` : '', words(hit.status)].filter(Boolean).join(' · ')}</small>
        </li>`,
      )}
    </ul>`;
  }

  private typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value.trim();
    window.clearTimeout(this.timer);
    if (!this.query) {
      this.close(0);
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(this.query), PAUSE_MILLIS);
  }

  private async ask(query: string): Promise<void> {
    try {
      const found = await api.search(query);
      if (query !== this.query) return;
      this.found = found;
      this.problem = '';
    } catch (error) {
      this.found = [];
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.active = 0;
    this.requestUpdate();
  }

  private pressed(event: KeyboardEvent): void {
    const last = (this.found?.length ?? 0) - 1;
    if (event.key === 'ArrowDown') this.active = Math.min(last, this.active + 1);
    else if (event.key === 'ArrowUp') this.active = Math.max(0, this.active - 1);
    else if (event.key === 'Enter') {
      const hit = this.found?.[this.active];
      if (hit) this.choose(hit);
    } else if (event.key === 'Escape') {
      this.close(0);
      (event.target as HTMLElement).blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
  }

  private choose(hit: Found): void {
    this.close(0);
    this.querySelector('input')?.blur();
    if (ui.tool.value === 'same') {
      void proposeSame(hit.id);
      return;
    }
    session.selection.select(hit.id);
    if (hit.lonDeg !== null && hit.latDeg !== null) flyTo.value = { lonDeg: hit.lonDeg, latDeg: hit.latDeg, zoom: 11 };
  }

  private close(afterMillis: number): void {
    window.setTimeout(() => {
      this.found = null;
      this.requestUpdate();
    }, afterMillis);
  }
}

function numberOf({ identity }: Found): string {
  return identity ? String(identity.number).padStart(9, '0') : '';
}

customElements.define('tp-search', SearchBox);
