const DENSE_LIMIT = 1 << 22;

/** Handle → slot. Small handles live in a flat array, as the server numbers from zero; the rest in a map. */
export class HandleIndex {
  private dense = new Int32Array(1024).fill(-1);
  private readonly sparse = new Map<number, number>();

  /** The slot, −1 when there is none. */
  get(handle: number): number {
    if (handle < this.dense.length) return this.dense[handle] as number;
    return this.sparse.get(handle) ?? -1;
  }

  set(handle: number, slot: number): void {
    if (handle >= this.dense.length) {
      if (handle >= DENSE_LIMIT) {
        this.sparse.set(handle, slot);
        return;
      }
      this.grow(handle);
    }
    this.dense[handle] = slot;
  }

  delete(handle: number): void {
    if (handle < this.dense.length) this.dense[handle] = -1;
    else this.sparse.delete(handle);
  }

  clear(): void {
    this.dense.fill(-1);
    this.sparse.clear();
  }

  private grow(handle: number): void {
    let capacity = this.dense.length;
    while (capacity <= handle) capacity *= 2;
    const wider = new Int32Array(Math.min(capacity, DENSE_LIMIT)).fill(-1);
    wider.set(this.dense);
    this.dense = wider;
  }
}
