package org.trigpoint.feeds.ais.sentence;

import org.trigpoint.flow.Stamp;

/** Takes what lines become. */
public interface Frames {
    /** A whole message. Both are reused: valid during the call only. */
    void frame(Payload payload, Reception reception);

    /**
     * Lines that are no message.
     *
     * @param stamp of the last of them
     * @param offsetBytes where in that line it was noticed
     * @param lines how many; 0 for a remark on a line that ends elsewhere
     */
    void fault(Stamp stamp, AisFault fault, int offsetBytes, int lines);
}
