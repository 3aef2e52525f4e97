package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The binary frame of the live protocol, version 2, little-endian: 40 bytes, then the parts that the header counts.
 *
 * <pre>
 *  0 u8 0x54                        16 u32 upserts × 56 bytes ({@link ShipRecord})
 *  1 u8 version                     20 u32 removals × u32 handle
 *  2 u8 kind: 1 resync, 2 delta     24 u32 labels × (u32 handle, 16 bytes id as its hex reads,
 *  3 u8 flags: 1 aggregated                 u64 number of the identity, u8 length, name in UTF-8)
 *  4 u32 sequence of the view       28 u32 cells × 16 bytes (i32 longitude, i32 latitude, 10⁻⁷ degree, mean;
 *  8 f64 picture time, epoch ms;            u32 tracks, u16 moving, u8 flags: 2 distress, u8 0)
 *        NaN undated                32 u32 visible tracks in the window
 *                                   36 u32 tracks in the window withheld from one who may lift the hiding
 * </pre>
 */
final class LiveFrame {
    static final int HEADER = 40;
    static final int CELL = 16;
    private static final byte MAGIC = 0x54;
    private static final byte VERSION = 2;
    private static final byte RESYNC = 1;
    private static final byte DELTA = 2;
    private static final byte AGGREGATED = 1;
    private static final int FLAG_DISTRESS = 2;

    private LiveFrame() {}

    /** What a frame's header says besides its counts. */
    record Head(boolean resync, long view, double clockEpochMillis, int inWindow, int withheld) {}

    /** A frame of tracks, ready to send. */
    static ByteBuffer of(Head head, LiveIndex live, Handlist upserts, Handlist removals, Handlist labels) {
        int labelBytes = 0;
        for (int i = 0; i < labels.size(); i++) {
            labelBytes += live.label(labels.get(i)).length;
        }
        int size = HEADER + upserts.size() * ShipRecord.SIZE + removals.size() * Integer.BYTES + labelBytes;
        ByteBuffer frame = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(frame, head, (byte) 0, upserts.size(), removals.size(), labels.size(), 0);
        for (int i = 0; i < upserts.size(); i++) {
            frame.put(live.records(), upserts.get(i) * ShipRecord.SIZE, ShipRecord.SIZE);
        }
        for (int i = 0; i < removals.size(); i++) {
            frame.putInt(removals.get(i));
        }
        for (int i = 0; i < labels.size(); i++) {
            frame.put(live.label(labels.get(i)));
        }
        return frame.flip();
    }

    /** A frame of cells, ready to send. */
    static ByteBuffer ofCells(Head head, List<Tally> cells) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + cells.size() * CELL).order(ByteOrder.LITTLE_ENDIAN);
        header(frame, head, AGGREGATED, 0, 0, 0, cells.size());
        for (Tally cell : cells) {
            frame.putInt((int) Math.round((double) cell.lonE7 / cell.count));
            frame.putInt((int) Math.round((double) cell.latE7 / cell.count));
            frame.putInt(cell.count);
            frame.putShort((short) Math.min(cell.moving, 0xFFFF));
            frame.put((byte) (cell.distress > 0 ? FLAG_DISTRESS : 0));
            frame.put((byte) 0);
        }
        return frame.flip();
    }

    private static void header(
            ByteBuffer frame, Head head, byte flags, int upserts, int removals, int labels, int cells) {
        frame.put(MAGIC).put(VERSION).put(head.resync() ? RESYNC : DELTA).put(flags);
        frame.putInt((int) head.view()).putDouble(head.clockEpochMillis());
        frame.putInt(upserts).putInt(removals).putInt(labels).putInt(cells);
        frame.putInt(head.inWindow()).putInt(head.withheld());
    }
}
