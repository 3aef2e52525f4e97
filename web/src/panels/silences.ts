import { html, type TemplateResult } from 'lit';
import { dateUtc, timeLocal, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { cases, type Silence } from '../live/cases.ts';
import { session } from '../session.ts';
import { run } from '../triage.ts';

/** What is silenced until when, and by whom. */
export function silences(): TemplateResult | null {
  const all = session.silences.value.value;
  if (all.length === 0) return null;
  return html`<details class="silences" data-testid="silences"><summary>${all.length} ${all.length === 1 ? 'silence' : 'silences'}</summary>
    <ul class="rows">${all.map((each) => row(each))}</ul></details>`;
}

function row(silence: Silence): TemplateResult {
  const until = Date.parse(silence.until);
  return html`<li data-testid="silence"><span class="row"><b>${whatOf(silence)}</b>
      <small title=${timeLocal(until)}>until ${dateUtc(until)} ${timeUtc(until).slice(0, 5)} UTC · ${silence.reason} · ${silence.person} · ${silence.alerts} ${silence.alerts === 1 ? 'alert' : 'alerts'}</small></span>
    ${session.mayCommand() ? html`<button class="small" data-testid="end-silence" @click=${() => void run(cases.endSilence(silence.id))}>End</button>` : null}</li>`;
}

/** What a silence is about: all that it names together. */
export function whatOf({ rule, subject, area }: Pick<Silence, 'rule' | 'subject' | 'area'>): string {
  const parts = [
    rule ? words(rule.replaceAll('-', '_')) : 'Every rule',
    subject ? `about ${subject.name ?? `track ${subject.id.slice(0, 8)}`}` : '',
    area ? `in ${area.name ?? 'an area'}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
