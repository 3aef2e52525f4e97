import { html, type TemplateResult } from 'lit';
import { api } from '../live/api.ts';
import type { ListAnswer, ListedVessel, Track } from '../live/protocol.ts';
import { session } from '../session.ts';
import { Panel } from './element.ts';

const SAID = ['MMSI', 'IMO', 'NAME'];

/** What lists of vessels say of the selected ship: a match, what is only possible, or on which lists of which days it is not. */
export class ListsOfShip extends Panel {
  private askedFor = '';
  private answer: ListAnswer | null = null;

  protected watched() {
    return [session.selection.track];
  }

  protected override render(): TemplateResult | null {
    const track = session.selection.track.value;
    if (!track?.identity) return null;
    this.ask(track);
    const { answer } = this;
    if (!answer || answer.lists.length === 0) return null;
    const { matches, possible } = answer;
    return html`<h3>Lists of vessels</h3><div data-testid="lists">
      ${matches.map((one) => html`<p class="caution" data-testid="list-match">Its IMO number is on <b>${one.list}</b> of ${one.date}: ${vessel(one)}.</p>`)}
      ${possible.map((one) => html`<p data-testid="list-possible">Possible, by ${one.by === 'NAME' ? 'a name' : 'the MMSI'} alone: ${vessel(one)} on <b>${one.list}</b> of ${one.date}${against(track, one)}.</p>`)}
      ${matches.length + possible.length === 0
        ? html`<p data-testid="list-none">Not on the lists loaded: ${answer.lists.map(({ name, date }) => `${name} of ${date}`).join(', ')}.</p>`
        : null}</div>`;
  }

  /** Asks anew when the ship is another, or says something else of itself. */
  private ask(track: Track): void {
    const key = [track.id, ...track.claims.filter(({ kind }) => SAID.includes(kind)).map(({ value }) => value)].join(' ');
    if (key === this.askedFor) return;
    if (!this.askedFor.startsWith(`${track.id} `)) this.answer = null;
    this.askedFor = key;
    void this.load(track.id, key);
  }

  private async load(id: string, key: string): Promise<void> {
    try {
      const answer = await api.lists(id);
      if (key !== this.askedFor) return;
      this.answer = answer;
      this.requestUpdate();
    } catch {
      // Asked again with the next thing that the ship says.
      if (key === this.askedFor) this.askedFor = '';
    }
  }
}

function vessel({ name, formerNames, imo, programme }: ListedVessel): string {
  const former = formerNames.length ? `, also ${formerNames.slice(0, 3).join(', ')}` : '';
  return `${name}${former}${imo ? `, IMO ${imo}` : ''}${programme ? ` (${programme})` : ''}`;
}

/** What speaks against a vessel that is only possible: both say an IMO number, and they differ. */
function against(track: Track, { imo }: ListedVessel): string {
  const own = track.claims.filter(({ kind }) => kind === 'IMO').at(-1)?.value;
  return imo && own && Number(own) !== imo ? `; this ship says another IMO number, ${own}` : '';
}

customElements.define('tp-lists', ListsOfShip);
