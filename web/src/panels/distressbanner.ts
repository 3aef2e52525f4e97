import { html, type TemplateResult } from 'lit';
import { age } from '../lib/format.ts';
import { type Alert, placeOfAlert } from '../live/alerts.ts';
import { session } from '../session.ts';
import { flyTo, toggleLeft, ui } from '../ui.ts';
import { icon } from './icons.ts';

const CLOSE_ZOOM = 12;

/** Each call for help that nobody here has acknowledged. */
export function distressBanners(): TemplateResult {
  return html`${session.distress.waiting.value.map(
    (alert) => html`<div class="banner distress" role="alert" data-testid="distress">${icon('warning')}
      <span><b>Distress.</b> ${alert.properties.headline} · ${age((session.clock.now() - Date.parse(alert.properties.from)) / 1000)} ago${session.distress.muted.value
        ? html` <button class="quiet-link" @click=${() => session.distress.unmute()}>Sound is held back: click</button>`
        : null}</span>
      <button data-testid="distress-show" @click=${() => show(alert)}>Show</button>
      <button class="primary" data-testid="distress-acknowledge" @click=${() => session.distress.acknowledge(alert.id)}>Acknowledge</button></div>`,
  )}`;
}

function show(alert: Alert): void {
  toggleLeft('alerts', true);
  ui.alert.value = alert.id;
  const place = placeOfAlert(alert);
  if (place) flyTo.value = { ...place, zoom: CLOSE_ZOOM };
  const [subject] = alert.properties.subjects;
  if (subject) session.selection.select(subject.id);
}
