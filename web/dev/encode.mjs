// Writes picture frames as docs/live-protocol.md lays them out: for the fake server and for tests.
const RECORD = 56;

const u16 = (value, unit) => (value === undefined || Number.isNaN(value) ? 65535 : Math.round(value / unit));

function record(view, at, ship) {
  view.setUint32(at, ship.handle, true);
  view.setInt32(at + 4, Math.round(ship.lonDeg * 1e7), true);
  view.setInt32(at + 8, Math.round(ship.latDeg * 1e7), true);
  view.setUint16(at + 12, u16(ship.speedMps, 0.01), true);
  view.setUint16(at + 14, u16(ship.courseDeg, 0.01), true);
  view.setUint16(at + 16, u16(ship.headingDeg, 0.01), true);
  view.setInt16(at + 18, ship.turnDegPerMin === undefined ? -32768 : Math.round(ship.turnDegPerMin * 10), true);
  view.setUint8(at + 20, ship.platform ?? 1);
  view.setUint8(at + 21, ship.status ?? 1);
  view.setUint8(at + 22, ship.navigation ?? 0);
  view.setUint8(at + 23, ship.shipType ?? 0);
  view.setFloat64(at + 24, ship.timeMillis ?? NaN, true);
  (ship.hull ?? [0, 0, 0, 0]).forEach((m, i) => view.setUint16(at + 32 + 2 * i, Math.round(m * 10), true));
  (ship.ellipse ?? [50, 30, 0]).forEach((v, i) => view.setUint16(at + 40 + 2 * i, Math.round(v * (i < 2 ? 10 : 100)), true));
  view.setUint8(at + 46, ship.flags ?? 0);
  view.setUint8(at + 47, ship.sensors ?? 0);
  view.setInt32(at + 48, ship.altitudeMeters === undefined ? -0x80000000 : Math.round(ship.altitudeMeters * 100), true);
  view.setUint8(at + 52, ship.craft ?? 0);
}

/** One frame; `upserts`, `labels`: ships; `removals`: handles; `cells`: circles. */
export function encodeFrame(frame) {
  const { upserts = [], removals = [], labels = [], cells = [] } = frame;
  const names = labels.map((ship) => new TextEncoder().encode(ship.name ?? '').subarray(0, 255));
  const labelBytes = names.reduce((sum, name) => sum + 29 + name.length, 0);
  const buffer = new ArrayBuffer(40 + RECORD * upserts.length + 4 * removals.length + labelBytes + 16 * cells.length);
  const view = new DataView(buffer);
  view.setUint8(0, 0x54);
  view.setUint8(1, 2);
  view.setUint8(2, frame.resync ? 1 : 2);
  view.setUint8(3, frame.aggregated ? 1 : 0);
  view.setUint32(4, frame.view ?? 0, true);
  view.setFloat64(8, frame.clockEpochMillis ?? NaN, true);
  [upserts, removals, labels, cells].forEach((list, i) => view.setUint32(16 + 4 * i, list.length, true));
  view.setUint32(32, frame.inWindow ?? upserts.length, true);
  view.setUint32(36, frame.hidden ?? 0, true);
  let at = 40;
  for (const ship of upserts) {
    record(view, at, ship);
    at += RECORD;
  }
  for (const handle of removals) {
    view.setUint32(at, handle, true);
    at += 4;
  }
  labels.forEach((ship, i) => {
    view.setUint32(at, ship.handle, true);
    for (let b = 0; b < 16; b++) view.setUint8(at + 4 + b, Number.parseInt(ship.id.slice(2 * b, 2 * b + 2), 16));
    view.setBigUint64(at + 20, BigInt(ship.mmsi), true);
    view.setUint8(at + 28, names[i].length);
    new Uint8Array(buffer, at + 29, names[i].length).set(names[i]);
    at += 29 + names[i].length;
  });
  for (const cell of cells) {
    view.setInt32(at, Math.round(cell.lonDeg * 1e7), true);
    view.setInt32(at + 4, Math.round(cell.latDeg * 1e7), true);
    view.setUint32(at + 8, cell.count, true);
    view.setUint16(at + 12, cell.moving ?? 0, true);
    view.setUint8(at + 14, cell.distress ? 2 : 0);
    at += 16;
  }
  return buffer;
}
