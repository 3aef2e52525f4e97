import { html, type TemplateResult } from 'lit';
import { age } from '../lib/format.ts';
import { session } from '../session.ts';
import { showAlert } from '../triage.ts';
import { icon } from './icons.ts';

/** Each call for help that nobody here has acknowledged. */
export function distressBanners(): TemplateResult {
  return html`${session.distress.waiting.value.map(
    (alert) => html`<div class="banner distress" role="alert" data-testid="distress">${icon('warning')}
      <span><b>Distress.</b> ${alert.properties.headline} · ${age((session.clock.now() - Date.parse(alert.properties.from)) / 1000)} ago${session.distress.muted.value
        ? html` <button class="quiet-link" @click=${() => session.distress.unmute()}>Sound is held back: click</button>`
        : null}</span>
      <button data-testid="distress-show" @click=${() => showAlert(alert.id, true)}>Show</button>
      <button class="primary" data-testid="distress-acknowledge" @click=${() => session.distress.acknowledge(alert.id)}>Acknowledge</button></div>`,
  )}`;
}
