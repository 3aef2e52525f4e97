import { html, type TemplateResult } from 'lit';
import type { Order } from '../live/cases.ts';

/** A factor as a person reads it: 4, 1.5, 0.82. */
function factor(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** What a case goes by, in a line. */
export function orderWords({ product, consequence, score, freshness }: Order): string {
  return `Order ${product.toFixed(2)} = consequence ${factor(consequence)} × score ${factor(score)} × freshness ${factor(freshness)}`;
}

/** The same with what the consequence is made of, on demand. */
export function orderDetails(order: Order): TemplateResult {
  const { product, consequence, score, freshness, severity, zone, vessel, distress } = order;
  return html`<details class="order-details"><summary data-testid="order">Order ${product.toFixed(2)}</summary>
    <dl data-testid="order-parts">
      <div><dt>Consequence</dt><dd>${factor(consequence)} <small>severity ${factor(severity)} × zone ${factor(zone)} × vessel ${factor(vessel)} × distress ${factor(distress)}</small></dd></div>
      <div><dt>Score</dt><dd>${factor(score)} <small>of the leading alert, from 0 to 1; no probability</small></dd></div>
      <div><dt>Freshness</dt><dd>${factor(freshness)} <small>1 when something new was just said</small></dd></div>
    </dl></details>`;
}
