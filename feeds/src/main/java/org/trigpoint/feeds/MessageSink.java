package org.trigpoint.feeds;

/**
 * Takes what a decoder makes of raw messages. Of each raw message it is given at least one message or rejection; a raw message that
 * holds several things may give several of both.
 *
 * @param <M> the messages of the feed
 */
public interface MessageSink<M> {
    /** Something was decoded. */
    void message(M message);

    /**
     * Something could not be decoded.
     *
     * @param code of the reason, as the page of the feed lists it
     * @param offsetBytes where it was noticed, from the beginning of the raw message
     */
    void rejected(String code, int offsetBytes);
}
