/** Sizes in bytes and places in the frame of docs/live-protocol.md. */
export const HEADER_BYTES = 40;
export const RECORD_BYTES = 56;
export const RECORD_WORDS = RECORD_BYTES / 4;
const CELL_BYTES = 16;
const MAGIC = 0x54;
const VERSION = 2;

/** The name of a track: sent with its first record and when it changes. */
export interface Label {
  handle: number;
  /** Id of the track, 32 hexadecimal digits. */
  id: string;
  /** MMSI or other number of its identity. */
  number: number;
  name: string;
}

/** Tracks drawn as one circle when zoomed out. */
export interface Cell {
  lonDeg: number;
  latDeg: number;
  count: number;
  moving: number;
  distress: boolean;
}

/** One binary message. Records are views on the message: copy what you keep. */
export interface Frame {
  resync: boolean;
  aggregated: boolean;
  /** Sequence of the view that this answers. */
  view: number;
  /** Picture time; NaN when nothing is dated. */
  clockEpochMillis: number;
  upserts: number;
  /** {@link RECORD_WORDS} words each. */
  records: Uint32Array;
  /** Times of the estimates, epoch milliseconds, one each 7 elements, beginning with element 3. */
  times: Float64Array;
  removals: Uint32Array;
  labels: Label[];
  cells: Cell[];
  inWindow: number;
  hidden: number;
}

const utf8 = new TextDecoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function readLabels(view: DataView, start: number, count: number): { labels: Label[]; end: number } {
  const labels: Label[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    let id = '';
    for (let b = 0; b < 16; b++) id += HEX[view.getUint8(at + 4 + b)];
    const length = view.getUint8(at + 28);
    const name = utf8.decode(new Uint8Array(view.buffer, view.byteOffset + at + 29, length));
    labels.push({ handle: view.getUint32(at, true), id, number: Number(view.getBigUint64(at + 20, true)), name });
    at += 29 + length;
  }
  return { labels, end: at };
}

function readCells(view: DataView, start: number, count: number): Cell[] {
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * CELL_BYTES;
    return {
      lonDeg: view.getInt32(at, true) / 1e7,
      latDeg: view.getInt32(at + 4, true) / 1e7,
      count: view.getUint32(at + 8, true),
      moving: view.getUint16(at + 12, true),
      distress: (view.getUint8(at + 14) & 2) !== 0,
    };
  });
}

/**
 * Reads a frame; records and times stay where they are.
 *
 * @throws RangeError when the message is shorter or longer than it says, or of another version
 */
export function readFrame(buffer: ArrayBuffer): Frame {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || view.getUint8(0) !== MAGIC || view.getUint8(1) !== VERSION) {
    throw new RangeError(`Not a picture frame of version ${VERSION}: ${buffer.byteLength} bytes`);
  }
  const upserts = view.getUint32(16, true);
  const removals = view.getUint32(20, true);
  const removalsAt = HEADER_BYTES + upserts * RECORD_BYTES;
  const labelsAt = removalsAt + removals * 4;
  if (labelsAt > buffer.byteLength) throw new RangeError(`Frame of ${buffer.byteLength} bytes is cut`);
  const { labels, end } = readLabels(view, labelsAt, view.getUint32(24, true));
  const cells = readCells(view, end, view.getUint32(28, true));
  if (end + cells.length * CELL_BYTES !== buffer.byteLength) {
    throw new RangeError(`Frame of ${buffer.byteLength} bytes says ${end + cells.length * CELL_BYTES}`);
  }
  return {
    resync: view.getUint8(2) === 1,
    aggregated: (view.getUint8(3) & 1) !== 0,
    view: view.getUint32(4, true),
    clockEpochMillis: view.getFloat64(8, true),
    upserts,
    records: new Uint32Array(buffer, HEADER_BYTES, upserts * RECORD_WORDS),
    times: new Float64Array(buffer, HEADER_BYTES, upserts * (RECORD_BYTES / 8)),
    removals: new Uint32Array(buffer, removalsAt, removals),
    labels,
    cells,
    inWindow: view.getUint32(32, true),
    hidden: view.getUint32(36, true),
  };
}
