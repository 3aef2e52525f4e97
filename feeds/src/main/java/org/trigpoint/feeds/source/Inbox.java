package org.trigpoint.feeds.source;

import java.io.IOException;

/** Takes what others send to a source that waits for it. For any thread. */
public interface Inbox {
    /**
     * Cuts a body into raw messages and hands them over, those of one body together; waits while the intake is full.
     *
     * @return how many there were
     * @throws IOException when the source is not running; the message is for people
     */
    default int take(byte[] body) throws IOException, InterruptedException {
        return take("", body);
    }

    /**
     * The same of a body that came under a topic, which then stands before each raw message as for one of MQTT.
     *
     * @param topic empty for none
     */
    int take(String topic, byte[] body) throws IOException, InterruptedException;
}
