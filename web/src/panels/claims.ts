import { html, type TemplateResult } from 'lit';
import { shortId } from '../live/places.ts';
import { type Claim, type Contributor, stampMillis, type Track } from '../live/protocol.ts';
import { count, dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { isSensor } from '../lib/sensing.ts';
import { shipTypeWords } from '../lib/shipclass.ts';
import { words } from '../lib/words.ts';

function claimValue({ kind, value }: Claim): string {
  if (kind === 'EXTENT') return hullWords(value);
  if (kind !== 'SHIP_TYPE') return value;
  const text = shipTypeWords(Number(value));
  return text ? `${value} · ${text}` : value;
}

/** Bow/stern/port/starboard as what one sees: length and beam, and where the antenna stands. */
function hullWords(value: string): string {
  const [bow, stern, port, starboard] = value.split('/').map(Number);
  if (bow === undefined || stern === undefined || port === undefined || starboard === undefined) return value;
  return `${bow + stern} × ${port + starboard} m (bow ${bow}, port ${port})`;
}

/** First and last time of a claim; once when they are the same. */
function span(first: string, last: string): TemplateResult {
  const same = Math.abs(stampMillis(first) - stampMillis(last)) < 1000;
  return same ? moment(last) : html`${moment(first)} – ${moment(last)}`;
}

function moment(stamp: string): TemplateResult {
  const at = stampMillis(stamp);
  if (Number.isNaN(at)) return html`<span>undated</span>`;
  return html`<time title=${`${dateUtc(at)} UTC; ${timeLocal(at)}`}>${timeUtc(at)}</time>`;
}

/** Claims side by side; where two of a kind differ, both are marked. */
export function claimsTable(claims: readonly Claim[]): TemplateResult {
  if (claims.length === 0) return html`<p class="empty">It has not said who it is.</p>`;
  return html`<table class="claims" data-testid="claims"><tbody>
    ${claims.map((claim) => {
      const disputed = claims.some((other) => other.kind === claim.kind && other.value !== claim.value);
      return html`<tr class=${disputed ? 'disputed' : ''}>
        <th scope="row">${words(claim.kind)}</th>
        <td class="value">${claimValue(claim)}${disputed ? html` <em title="Two claims of this kind differ">≠</em>` : null}</td>
        <td class="source">${claim.sourceName ?? `source ${claim.source}`}<br />${span(claim.first, claim.last)}</td>
      </tr>`;
    })}
  </tbody></table>`;
}

/** Sources and receivers that a track's reports came through. */
export function contributorsTable(contributors: readonly Contributor[]): TemplateResult {
  return html`<table class="claims" data-testid="contributors"><tbody>
    ${contributors.map(
      (through) => html`<tr>
        <th scope="row">${through.sourceName ?? `Source ${through.source}`}</th>
        <td class="value">${through.receiver === through.sourceName ? '' : (through.receiver ?? '')} <span class="muted">${count(through.reports)} ${isSensor(through) ? 'detections' : 'reports'}</span></td>
        <td class="source">${span(through.first, through.last)}</td>
      </tr>`,
    )}
  </tbody></table>`;
}

/** Number and kind; of what only sensors see, that it has said none. */
export function identityLine(track: Track): TemplateResult {
  if (!track.identity) return html`<span data-testid="track-number">${shortId(track.id)}</span> · no identity: only sensors see it`;
  const { scheme } = track.identity;
  const number = String(track.identity.number).padStart(scheme === 'MMSI' ? 9 : 6, '0').toUpperCase();
  return html`${SCHEMES[scheme] ?? scheme} <span class="number" data-testid="track-number">${number}</span> · ${kindWords(track)}`;
}

const SCHEMES: Record<string, string> = { NON_ICAO: 'Address' };

function kindWords(track: Track): string {
  const type = track.platform === 'SHIP' ? shipTypeWords(track.shipType) : '';
  return type || words(track.platform);
}
