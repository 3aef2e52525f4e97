package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.mavlink.dataflash.LogFault;
import org.trigpoint.feeds.mavlink.dataflash.LogFormat;
import org.trigpoint.feeds.mavlink.dataflash.LogRecords;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrames;
import org.trigpoint.feeds.mavlink.frame.OperatorCut;
import org.trigpoint.feeds.mavlink.frame.SigningKey;
import org.trigpoint.feeds.mavlink.message.Decoded;
import org.trigpoint.feeds.mavlink.message.MavlinkDecoder;

/**
 * Hands frames and records on as raw messages: a frame behind its time where it has one. What may not be written down is taken out
 * here, before the journal, and a {@link CutNote} stands for it.
 */
final class Handover implements MavlinkFrames, LogRecords {
    private final boolean operatorsKept;
    private final @Nullable MavlinkDecoder signatures;
    private final Cutter.Messages messages;
    private final MavlinkFrame view = new MavlinkFrame();
    private final byte[] raw = new byte[MavlinkFramer.TIME_BYTES + MavlinkFrame.LONGEST_BYTES];
    private long position;

    /**
     * @param operatorsKept whether what drones say of their operators is handed on
     * @param key with which frames must be signed; null when signatures are not looked at
     */
    Handover(boolean operatorsKept, @Nullable SigningKey key, Cutter.Messages messages) {
        this.operatorsKept = operatorsKept;
        this.signatures = key == null ? null : new MavlinkDecoder(key);
        this.messages = messages;
    }

    @Override
    public void frame(long timeEpochMicros, byte[] array, int offset, int length) {
        int time = timeEpochMicros == NO_TIME ? 0 : MavlinkFramer.TIME_BYTES;
        for (int i = 0; i < time; i++) {
            raw[i] = (byte) (timeEpochMicros >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
        System.arraycopy(array, offset, raw, time, length);
        MavlinkFault forged = forged(array, offset, length);
        view.at(raw, time);
        boolean cut = !operatorsKept && OperatorCut.isOnlyOfOperator(view);
        if (!operatorsKept && !cut) {
            OperatorCut.blank(raw, time);
        }
        if (cut || forged != null) {
            note(CutNote.of(forged == null ? CutNote.OPERATOR : forged.code(), position, view, !cut));
        } else {
            messages.message(raw, 0, time + length);
        }
        position += time + length;
    }

    private @Nullable MavlinkFault forged(byte[] array, int offset, int length) {
        return signatures != null
                        && signatures.decode(array, offset, length)
                                instanceof Decoded.Rejected(MavlinkFault fault, int _)
                        && (fault == MavlinkFault.SIGNATURE || fault == MavlinkFault.UNSIGNED)
                ? fault
                : null;
    }

    private void note(byte[] line) {
        messages.message(line, 0, line.length);
    }

    @Override
    public void fault(MavlinkFault fault, long at, long bytes) {
        note(CutNote.of(fault.code(), at, bytes));
        position += bytes;
    }

    @Override
    public void record(LogFormat format, byte[] array, int offset) {
        messages.message(array, offset, format.length());
    }

    @Override
    public void fault(LogFault fault, long at, long bytes) {
        note(CutNote.of(fault.code(), at, bytes));
    }
}
