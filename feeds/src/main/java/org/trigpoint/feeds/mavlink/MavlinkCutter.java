package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.mavlink.dataflash.DataFlashFramer;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;

/** Cuts a stream, a telemetry log or a DataFlash log, which it tells by its first bytes: it holds these until they say what they are. */
final class MavlinkCutter implements Cutter {
    private final Handover out;
    private final byte[] head = new byte[MavlinkContent.HEAD_BYTES];
    private int there;
    private @Nullable Cutter cutter;

    MavlinkCutter(Handover out) {
        this.out = out;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        int taken = 0;
        Cutter open = cutter;
        while (open == null && taken < length) {
            int piece = Math.min(length - taken, head.length - there);
            System.arraycopy(array, offset + taken, head, there, piece);
            there += piece;
            taken += piece;
            open = open(there == head.length);
        }
        if (open != null) {
            open.take(array, offset + taken, length - taken);
        }
    }

    /** The cutter of what the head says that this is, which has taken the head; null when it does not say it yet. */
    private @Nullable Cutter open(boolean all) {
        MavlinkContent content = MavlinkContent.find(head, there, all);
        if (content == null) {
            return null;
        }
        Cutter opened = content == MavlinkContent.DATAFLASH
                ? new DataFlashFramer(out)
                : new MavlinkFramer(content == MavlinkContent.TIMED, out);
        opened.take(head, 0, there);
        cutter = opened;
        return opened;
    }

    @Override
    public void end() {
        Cutter open = cutter == null ? open(true) : cutter;
        if (open != null) {
            open.end();
        }
    }
}
