package org.trigpoint.feeds.mavlink.message;

import org.trigpoint.feeds.mavlink.frame.MavlinkFault;

/** What became of a frame. */
public sealed interface Decoded {
    /** It is a message. */
    record Ok(FrameHeader header, MavlinkMessage message) implements Decoded {}

    /**
     * It is none.
     *
     * @param fault why
     * @param offsetBytes where in the frame
     */
    record Rejected(MavlinkFault fault, int offsetBytes) implements Decoded {}
}
