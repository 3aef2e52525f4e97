import { RECORD_BYTES } from './frame.ts';

const FIRST_CAPACITY = 1024;

/** Memory for records, seen as whatever a field is; it doubles when it is full. */
export class Records {
  bytes = new ArrayBuffer(FIRST_CAPACITY * RECORD_BYTES);
  words = new Uint32Array(this.bytes);
  ints = new Int32Array(this.bytes);
  shorts = new Uint16Array(this.bytes);
  octets = new Uint8Array(this.bytes);
  floats = new Float32Array(this.bytes);
  /** Time of each slot's estimate, epoch milliseconds; NaN undated. */
  timesMillis = new Float64Array(FIRST_CAPACITY);

  /** Makes room for so many records; true when they have moved. */
  protected reserve(needed: number): boolean {
    let capacity = this.timesMillis.length;
    if (needed <= capacity) return false;
    while (capacity < needed) capacity *= 2;
    const old = this.words;
    const oldTimes = this.timesMillis;
    this.bytes = new ArrayBuffer(capacity * RECORD_BYTES);
    this.words = new Uint32Array(this.bytes);
    this.ints = new Int32Array(this.bytes);
    this.shorts = new Uint16Array(this.bytes);
    this.octets = new Uint8Array(this.bytes);
    this.floats = new Float32Array(this.bytes);
    this.timesMillis = new Float64Array(capacity);
    this.words.set(old);
    this.timesMillis.set(oldTimes);
    return true;
  }
}
