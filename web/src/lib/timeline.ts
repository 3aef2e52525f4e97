/** Something that happened for a while, milliseconds since 1970. */
export interface Interval {
  from: number;
  until: number;
}

const HOUR = 3_600_000;
const SPANS: readonly number[] = [3, 6, 12, 24].map((hours) => hours * HOUR);
const LONGEST = 24 * HOUR;

/** How much of the last hours a strip shows: enough for all that happened, a day at most. */
export function spanOf(all: readonly Interval[], now: number): number {
  const oldest = Math.min(now, ...all.map(({ from }) => from));
  return SPANS.find((span) => oldest >= now - span) ?? LONGEST;
}

/** Whole hours of UTC within a strip that ends now: each, or every so many, so that there are six at most. */
export function ticksOf(now: number, span: number): number[] {
  const step = Math.max(1, Math.ceil(span / HOUR / 6)) * HOUR;
  const ticks: number[] = [];
  for (let at = Math.ceil((now - span) / step) * step; at <= now; at += step) ticks.push(at);
  return ticks;
}

/** Where a mark lies in a strip that ends now, as shares of its length; null when it was over before. */
export function placeOf({ from, until }: Interval, now: number, span: number): { left: number; right: number } | null {
  const share = (at: number): number => Math.max(0, Math.min(1, 1 - (now - at) / span));
  const end = Math.max(from, until);
  return end < now - span ? null : { left: share(from), right: share(end) };
}

/**
 * The row of each mark, so that none lies on another: the lowest that is free; when all rows are taken, the one that is free first.
 *
 * @param least length that a mark takes, as a share of the strip
 */
export function rowsOf(marks: readonly { left: number; right: number }[], rows: number, least: number): number[] {
  const ends = new Array<number>(rows).fill(-1);
  const order = marks.map((_, i) => i).sort((a, b) => (marks[a]?.left ?? 0) - (marks[b]?.left ?? 0) || a - b);
  const placed = new Array<number>(marks.length).fill(0);
  for (const i of order) {
    const { left, right } = marks[i] as { left: number; right: number };
    const free = ends.findIndex((end) => end <= left);
    const row = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    placed[i] = row;
    ends[row] = Math.max(ends[row] as number, right, left + least);
  }
  return placed;
}
