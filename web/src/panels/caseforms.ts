import { html, type TemplateResult } from 'lit';
import { dateUtc, timeUtc } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { type Case, leadingOf, type SilenceBody } from '../live/cases.ts';
import { session } from '../session.ts';
import { type Asked, triage } from '../triage.ts';

const HOUR = 3_600_000;
const HOURS: readonly [number, string][] = [[1, '1 h'], [4, '4 h'], [8, '8 h'], [24, '24 h'], [72, '3 days'], [168, '7 days'], [720, '30 days']];
const USUAL_HOURS = 8;
const METERS_PER_NM = 1852;
const VERDICTS: readonly [string, string][] = [['confirmed', 'Confirm'], ['dismissed', 'Dismiss'], ['withdrawn', 'Withdraw']];

/** Enter would press the first button: which one is meant is for the person to say, here or by the key that led here. */
function noEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
  else leaveField(event);
}

/** Escape leaves a field, so that the keys of the page work again. */
export function leaveField(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  (event.currentTarget as HTMLElement).blur();
  triage.asked.value = null;
}

/**
 * What has become of an alert, or of all that is open in a case.
 *
 * @param of part of the names of its fields
 * @param now whether it is confirmed already, and the verdict that a key asked for, which Enter then gives
 */
export function verdictForm(of: 'alert' | 'case', now: { confirmed: boolean; asked: Asked | null }, judge: (verdict: string, reason: string) => Promise<boolean>): TemplateResult {
  const give = async (form: HTMLFormElement, verdict: string): Promise<void> => {
    const reason = String(new FormData(form).get('reason')).trim();
    if (await judge(verdict, reason)) form.reset();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void give(event.target as HTMLFormElement, (event.submitter as HTMLButtonElement).value);
  };
  const asked = now.asked?.what === 'dismissed' || now.asked?.what === 'confirmed' ? now.asked.what : undefined;
  const pressed = (event: KeyboardEvent): void => {
    const form = (event.currentTarget as HTMLInputElement).form;
    if (event.key === 'Enter' && asked && form) void give(form, asked);
    noEnter(event);
  };
  const hint = asked ? `Reason, then Enter: ${asked === 'dismissed' ? 'dismiss' : 'confirm'}` : 'Reason';
  return html`<form class="verdict" @submit=${submit}>
    <input name="reason" data-testid=${`${of}-reason`} maxlength="280" placeholder=${hint} aria-label=${hint} autocomplete="off" @keydown=${pressed} />
    <div class="actions">${VERDICTS.filter(([verdict]) => verdict !== 'confirmed' || !now.confirmed).map(
      ([verdict, word]) => html`<button type="submit" value=${verdict} class=${verdict === asked ? 'primary' : ''} data-testid=${`${word.toLowerCase()}-${of}`}>${word}</button>`,
    )}</div></form>`;
}

/** One line to say; empty again once it was said. */
export function commentForm(say: (text: string) => Promise<boolean>): TemplateResult {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('text')).trim();
    if (text && (await say(text))) form.reset();
  };
  return html`<form class="comment" @submit=${submit}>
    <input name="text" data-testid="comment-text" maxlength="280" placeholder="Comment" aria-label="Comment" autocomplete="off" @keydown=${leaveField} />
    <button type="submit" data-testid="comment">Say</button></form>`;
}

/** Some of several things to choose, then to do something with. */
export function chooseForm(
  what: { text: string; act: string; name: string; most: number },
  of: readonly { id: string; text: string }[],
  done: (ids: string[]) => void,
  leave: () => void,
): TemplateResult {
  const chosen = (form: HTMLFormElement): string[] => new FormData(form).getAll('id').map(String);
  const change = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    const count = chosen(form).length;
    (form.querySelector('[type=submit]') as HTMLButtonElement).disabled = count === 0 || count > what.most;
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    done(chosen(event.target as HTMLFormElement));
  };
  return html`<form class="fields choose" data-testid=${what.name} @submit=${submit} @change=${change}>
    <p>${what.text}</p>
    ${of.map(({ id, text }) => html`<label class="check"><input type="checkbox" name="id" value=${id} /> <span>${text}</span></label>`)}
    <div class="actions end"><button type="button" @click=${leave}>Cancel</button>
      <button type="submit" class="primary" data-testid=${`${what.name}-now`} disabled>${what.act}</button></div></form>`;
}

/** What is to be silent of a case: its rule, a subject, an area, all that is chosen together, until a time. */
export function silenceForm(each: Case, now: number, begin: (body: SilenceBody) => void, leave: () => void): TemplateResult {
  const leading = leadingOf(each);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (field: string): string => String(data.get(field) ?? '').trim();
    begin({
      ...(text('rule') ? { rule: text('rule') } : {}),
      ...(text('subject') ? { subject: text('subject') } : {}),
      ...areaOf(text('area'), each),
      hours: Number(text('hours')),
      reason: text('reason'),
    });
  };
  return html`<form class="fields" data-testid="silence-form" @submit=${submit}>
    <p class="fine">Alerts are made and counted all the same, and shown again when it ends. Distress and what people raised are never silenced.</p>
    <label>Rule<select name="rule" data-testid="silence-rule"><option value="">Any rule</option>
      ${each.rules.map((rule) => html`<option value=${rule} ?selected=${rule === leading?.rule}>${words(rule.replaceAll('-', '_'))}</option>`)}</select></label>
    <label>About<select name="subject" data-testid="silence-subject"><option value="">Anyone</option>
      ${each.subjects.map(({ id, name }, i) => html`<option value=${id} ?selected=${i === 0}>${name ?? `Track ${id.slice(0, 8)}`}</option>`)}</select></label>
    <label>Where<select name="area" data-testid="silence-area"><option value="">Anywhere</option>
      ${each.place ? [1, 5].map((nm) => html`<option value=${nm}>Within ${nm} nm of it</option>`) : null}
      ${session.zones.value.value.map(({ id, properties }) => html`<option value=${`zone:${id}`}>In ${properties.name}</option>`)}</select></label>
    <label>Until<select name="hours" data-testid="silence-hours">${HOURS.map(([hours, word]) => html`<option value=${hours} ?selected=${hours === USUAL_HOURS}>${word}, to ${end(now + hours * HOUR)}</option>`)}</select></label>
    <label>Reason<input name="reason" data-testid="silence-reason" required maxlength="280" autocomplete="off" @keydown=${leaveField} /></label>
    <div class="actions end"><button type="button" @click=${leave}>Cancel</button>
      <button type="submit" class="primary" data-testid="silence-now">Silence</button></div></form>`;
}

function end(at: number): string {
  return `${dateUtc(at).slice(5)} ${timeUtc(at).slice(0, 5)} UTC`;
}

function areaOf(chosen: string, { place }: Case): Partial<SilenceBody> {
  if (chosen.startsWith('zone:')) return { zone: chosen.slice('zone:'.length) };
  if (!chosen || !place) return {};
  return { geometry: { type: 'Point', coordinates: [place.lonDeg, place.latDeg] }, radiusMeters: Number(chosen) * METERS_PER_NM };
}
