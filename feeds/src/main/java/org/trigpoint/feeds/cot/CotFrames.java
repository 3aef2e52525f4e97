package org.trigpoint.feeds.cot;

/** Takes what a {@link CotFramer} finds. */
public interface CotFrames {
    /** One message with its header or declaration; the view holds during the call. */
    void frame(byte[] bytes, int offset, int length);

    /** So many bytes in a row belong to no message. */
    void junk(long lengthBytes);

    /** A message was longer than is read; so many bytes of it were passed over. */
    void tooLong(long lengthBytes);
}
