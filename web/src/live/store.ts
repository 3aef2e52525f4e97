import { HIGHEST_CENTIMETERS, LOWEST_CENTIMETERS } from '../lib/altitude.ts';
import { CLASS_OF_TYPE } from '../lib/shipclass.ts';
import { type Frame, type Label, RECORD_BYTES, RECORD_WORDS } from './frame.ts';
import { HandleIndex } from './handles.ts';
import { Records } from './records.ts';

/** Seconds that stand for "undated" in a record's time. */
export const UNDATED_SECONDS = -1e9;
/** How far the clock may run from the base before the times are written anew: keeps them exact to 10 ms. */
const REBASE_MILLIS = 12 * 3_600_000;
const TIME_WORD = 6;
const LOOK_WORD = 7;
const KIND_WORD = 5;

/** Marks of a track: the selected one, the second of an approach, under the pointer, in an open alert. */
export const MARK = { selected: 1, second: 2, hovered: 4, alerted: 8, spared: 11 } as const;

/**
 * The tracks in the window: one interleaved array in the layout of the wire, so that an update is one copy and the
 * GPU reads it as it is. Two words differ from the wire: the time is float seconds after {@link baseMillis}, and the
 * word after it holds ship class (byte 0) and marks (byte 1, {@link MARK}).
 * Slots are dense: removal moves the last track into the gap.
 */
export class TrackStore extends Records {
  /** Tracks held; slots run from 0 to one less. */
  count = 0;
  /** The moment that times in the records count from, epoch milliseconds. */
  baseMillis = 0;
  /** The altitudes that are shown of what flies, 0.01 m, both ends within. */
  low = LOWEST_CENTIMETERS;
  high = HIGHEST_CENTIMETERS;
  readonly labels = new Map<number, Label>();
  /** Slots changed since the last {@link takeDirty}: from inclusive, to exclusive. */
  private dirtyFrom = Infinity;
  private dirtyTo = 0;
  private readonly slots = new HandleIndex();
  private readonly handles = new Map<string, number>();

  apply(frame: Frame): void {
    if (frame.resync || frame.aggregated) this.clear();
    for (const handle of frame.removals) this.remove(handle);
    this.rebase(frame.clockEpochMillis);
    if (this.reserve(this.count + frame.upserts)) {
      this.dirtyFrom = 0;
      this.dirtyTo = this.count;
    }
    for (let i = 0; i < frame.upserts; i++) {
      this.upsert(frame.records, i * RECORD_WORDS, frame.times[i * (RECORD_BYTES / 8) + 3] as number);
    }
    for (const label of frame.labels) {
      this.labels.set(label.handle, label);
      this.handles.set(label.id, label.handle);
    }
  }

  clear(): void {
    this.count = 0;
    this.slots.clear();
    this.labels.clear();
    this.handles.clear();
    this.dirtyFrom = Infinity;
    this.dirtyTo = 0;
  }

  /** Slot of a handle, −1 when it is not here. */
  slotOf(handle: number): number {
    return this.slots.get(handle);
  }

  /** Slot of a track's id, −1 when it is not here. */
  slotOfId(id: string): number {
    const handle = this.handles.get(id);
    return handle === undefined ? -1 : this.slots.get(handle);
  }

  labelAt(slot: number): Label | undefined {
    return this.labels.get(this.words[slot * RECORD_WORDS] as number);
  }

  /** Writes the marks of a slot. */
  mark(slot: number, marks: number): void {
    const at = slot * RECORD_BYTES + LOOK_WORD * 4 + 1;
    if (this.octets[at] === marks) return;
    this.octets[at] = marks;
    this.touch(slot);
  }

  /** The changed slots since the last call, or null. */
  takeDirty(): { from: number; to: number } | null {
    if (this.dirtyFrom >= this.dirtyTo) return null;
    const dirty = { from: this.dirtyFrom, to: Math.min(this.dirtyTo, this.count) };
    this.dirtyFrom = Infinity;
    this.dirtyTo = 0;
    return dirty.from < dirty.to ? dirty : null;
  }

  private upsert(from: Uint32Array, at: number, timeMillis: number): void {
    const handle = from[at] as number;
    let slot = this.slots.get(handle);
    let marks = 0;
    if (slot < 0) {
      slot = this.count++;
      this.slots.set(handle, slot);
    } else {
      marks = (this.words[slot * RECORD_WORDS + LOOK_WORD] as number) & 0xff00;
    }
    const to = slot * RECORD_WORDS;
    const words = this.words;
    for (let w = 0; w < RECORD_WORDS; w++) words[to + w] = from[at + w] as number;
    this.timesMillis[slot] = timeMillis;
    this.floats[to + TIME_WORD] = this.seconds(timeMillis);
    words[to + LOOK_WORD] = (CLASS_OF_TYPE[(words[to + KIND_WORD] as number) >>> 24] as number) | marks;
    this.touch(slot);
  }

  private remove(handle: number): void {
    const slot = this.slots.get(handle);
    if (slot < 0) return;
    const last = --this.count;
    if (slot !== last) {
      this.words.copyWithin(slot * RECORD_WORDS, last * RECORD_WORDS, (last + 1) * RECORD_WORDS);
      this.timesMillis[slot] = this.timesMillis[last] as number;
      this.slots.set(this.words[slot * RECORD_WORDS] as number, slot);
      this.touch(slot);
    }
    this.slots.delete(handle);
    const label = this.labels.get(handle);
    if (label && this.handles.get(label.id) === handle) this.handles.delete(label.id);
    this.labels.delete(handle);
  }

  private seconds(timeMillis: number): number {
    return Number.isNaN(timeMillis) ? UNDATED_SECONDS : (timeMillis - this.baseMillis) / 1000;
  }

  private rebase(clockMillis: number): void {
    if (Number.isNaN(clockMillis) || Math.abs(clockMillis - this.baseMillis) < REBASE_MILLIS) return;
    this.baseMillis = clockMillis;
    for (let slot = 0; slot < this.count; slot++) {
      this.floats[slot * RECORD_WORDS + TIME_WORD] = this.seconds(this.timesMillis[slot] as number);
    }
    this.dirtyFrom = 0;
    this.dirtyTo = this.count;
  }

  private touch(slot: number): void {
    if (slot < this.dirtyFrom) this.dirtyFrom = slot;
    if (slot >= this.dirtyTo) this.dirtyTo = slot + 1;
  }
}
