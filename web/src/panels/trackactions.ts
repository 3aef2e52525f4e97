import { html, type TemplateResult } from 'lit';
import { session } from '../session.ts';
import { ui } from '../ui.ts';
import { toggleTool } from './topbar.ts';

/** What a person may do with the selected track; what changes it is for those who may. */
export function actions(): TemplateResult {
  const choosing = ui.tool.value === 'same';
  return html`<div class="actions">
      <button data-testid="to-point" @click=${() => (ui.tool.value = 'point')} title="CPA to a track or a point that you click next">CPA to…</button>
      ${session.mayCommand() && !session.selection.gone.value ? changing(choosing) : null}
    </div>
    ${choosing
      ? html`<p class="choosing" role="status" data-testid="choosing">Choose the other track: on the map, or by search
          (<kbd>/</kbd>). <kbd>Esc</kbd>, or the button again, ends it.</p>`
      : null}`;
}

function changing(choosing: boolean): TemplateResult {
  return html`<button data-testid="same-as" aria-pressed=${choosing} title="This and another track are one craft"
      @click=${() => toggleTool('same')}>Same as…</button>
    <button data-testid="rename" @click=${() => (ui.dialog.value = 'rename')}>Rename</button>
    <button data-testid="reclassify" @click=${() => (ui.dialog.value = 'reclassify')}>Reclassify</button>
    <button class="danger" data-testid="drop" @click=${() => (ui.dialog.value = 'drop')}>Drop</button>`;
}
