package org.trigpoint.feeds.mavlink.frame;

import java.util.Arrays;

/**
 * Counts the frames that were sent and did not come, by the gaps in the sequence of each component. A frame that goes back, as after a
 * restart, is no gap.
 */
public final class LossCounter {
    private static final int NONE = -1;

    /** Last sequence, by system and component. */
    private final short[] last = new short[1 << 16];

    private long lost;

    public LossCounter() {
        Arrays.fill(last, (short) NONE);
    }

    /**
     * Counts a frame.
     *
     * @return frames of its sender that are missing right before it, 0 to 126
     */
    public int count(MavlinkFrame frame) {
        int sender = (frame.system() << 8) | frame.component();
        int before = last[sender];
        last[sender] = (short) frame.sequence();
        int step = (frame.sequence() - before) & 0xff;
        int missing = before == NONE || step == 0 || step > 127 ? 0 : step - 1;
        lost += missing;
        return missing;
    }

    /** All that are missing. */
    public long lost() {
        return lost;
    }
}
