import { RECORD_WORDS } from '../live/frame.ts';
import { MARK } from '../live/store.ts';
import type { Session } from '../live/session.ts';

/** Keeps the marks of selection, approach, pointer and open alerts on the tracks that they belong to, through every frame. */
export class TrackMarks {
  private hovered = -1;
  private alerted: readonly string[] = [];
  private marked = new Map<number, number>();

  constructor(private readonly session: Session) {
    session.alerts.value.subscribe((alerts) => {
      const open = alerts.filter(({ properties }) => properties.open);
      this.alerted = open.flatMap(({ properties }) => properties.subjects.map(({ id }) => id));
      this.refresh();
    });
    for (const signal of [session.selection.id, session.selection.second, session.frames]) signal.subscribe(() => this.refresh());
  }

  /** The pointer is over a slot, or over none (−1); true when that changed something. */
  hover(slot: number): boolean {
    const handle = slot < 0 ? -1 : this.handleAt(slot);
    if (handle === this.hovered) return false;
    this.hovered = handle;
    this.refresh();
    return true;
  }

  private handleAt(slot: number): number {
    return this.session.store.words[slot * RECORD_WORDS] as number;
  }

  private refresh(): void {
    const { store, selection } = this.session;
    const { id, second } = selection;
    const wanted = new Map<number, number>();
    const add = (slot: number, bit: number): void => {
      if (slot < 0) return;
      const handle = this.handleAt(slot);
      wanted.set(handle, (wanted.get(handle) ?? 0) | bit);
    };
    if (id.value) add(store.slotOfId(id.value), MARK.selected);
    if (second.value?.kind === 'track') add(store.slotOfId(second.value.id), MARK.second);
    if (this.hovered >= 0) add(store.slotOf(this.hovered), MARK.hovered);
    for (const subject of this.alerted) add(store.slotOfId(subject), MARK.alerted);
    for (const handle of this.marked.keys()) {
      const slot = store.slotOf(handle);
      if (!wanted.has(handle) && slot >= 0) store.mark(slot, 0);
    }
    for (const [handle, bits] of wanted) store.mark(store.slotOf(handle), bits);
    this.marked = wanted;
  }
}
