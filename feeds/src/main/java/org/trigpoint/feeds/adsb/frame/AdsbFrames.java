package org.trigpoint.feeds.adsb.frame;

/** Takes what a framer cuts. The bytes hold only during the call. */
public interface AdsbFrames {
    /** A raw message as it was sent: with its escapes, without the end of its line. */
    void frame(byte[] array, int offset, int length);

    /** Bytes that belong to no raw message, at most {@link AdsbFramer#LONGEST_JUNK_BYTES} at a time. */
    void junk(byte[] array, int offset, int length);
}
