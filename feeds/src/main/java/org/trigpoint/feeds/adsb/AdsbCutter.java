package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.adsb.frame.AdsbFramer;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.frame.DocumentSplitter;

/** Cuts what a receiver hands over: a stream of frames and lines, or documents, as its first bytes say. */
public final class AdsbCutter {
    private static final int MARK_BYTES = 3;

    private AdsbCutter() {}

    /** A cutter that hands on junk between messages too, so that it is counted. */
    public static Cutter open(byte[] head, Cutter.Messages messages) {
        return open(head, new AdsbFrames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                messages.message(array, offset, length);
            }

            @Override
            public void junk(byte[] array, int offset, int length) {
                messages.message(array, offset, length);
            }
        });
    }

    /** A cutter that parts junk from messages. */
    static Cutter open(byte[] head, AdsbFrames frames) {
        return isDocument(head) ? new DocumentSplitter(frames) : new AdsbFramer(frames);
    }

    /** True when the first byte that is no blank, behind a byte order mark, opens an object. */
    private static boolean isDocument(byte[] head) {
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
