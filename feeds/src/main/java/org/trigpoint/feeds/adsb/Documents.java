package org.trigpoint.feeds.adsb;

/** Tells documents of JSON from streams of frames and lines. */
final class Documents {
    private static final int MARK_BYTES = 3;

    private Documents() {}

    /** True when the first byte that is no blank, behind a byte order mark, opens an object. */
    static boolean beginsWith(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            boolean mark = i < MARK_BYTES && head[i] < 0;
            if (head[i] == '{') {
                return true;
            }
            if (!mark && head[i] != ' ' && head[i] != '\n' && head[i] != '\r' && head[i] != '\t') {
                return false;
            }
        }
        return false;
    }
}
