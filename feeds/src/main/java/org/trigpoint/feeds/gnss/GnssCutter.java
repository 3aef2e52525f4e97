package org.trigpoint.feeds.gnss;

import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.json.TextFramer;

/** Cuts what receivers and their files hold: lines and features, or the points of a document of XML, as the first bytes say. */
public final class GnssCutter {
    private GnssCutter() {}

    /** A cutter for a stream that begins so. */
    public static Cutter open(byte[] head, Cutter.Messages messages) {
        return isXml(head) ? new PointCutter(messages) : GnssDecoder.framer(TextFramer.handingOn(messages));
    }

    private static boolean isXml(byte[] head) {
        int at = 0;
        while (at < head.length && (head[at] < 0 || head[at] <= ' ')) {
            at++;
        }
        return at < head.length && head[at] == '<';
    }
}
