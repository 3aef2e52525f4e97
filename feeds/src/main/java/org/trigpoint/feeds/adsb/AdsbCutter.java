package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.frame.AdsbFramer;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.frame.DocumentSplitter;

/**
 * Cuts what a receiver hands over into raw messages: a stream of frames and lines, or documents, as its first bytes say. Junk between
 * messages is handed on too, so that it is counted.
 */
public final class AdsbCutter {
    /** Takes messages; their bytes are the cutter's again when it returns. */
    @FunctionalInterface
    public interface Messages {
        void message(byte[] array, int offset, int length);
    }

    private interface Taking {
        void take(byte[] array, int offset, int length);
    }

    private final Taking taking;
    private final Runnable ending;

    /** @param head the first bytes of the stream */
    public AdsbCutter(byte[] head, Messages messages) {
        AdsbFrames frames = new AdsbFrames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                messages.message(array, offset, length);
            }

            @Override
            public void junk(byte[] array, int offset, int length) {
                messages.message(array, offset, length);
            }
        };
        if (Documents.beginsWith(head)) {
            DocumentSplitter splitter = new DocumentSplitter(frames);
            taking = splitter::take;
            ending = splitter::end;
        } else {
            AdsbFramer framer = new AdsbFramer(frames);
            taking = framer::take;
            ending = framer::end;
        }
    }

    /** Takes bytes, cut anywhere. */
    public void take(byte[] array, int offset, int length) {
        taking.take(array, offset, length);
    }

    /** The stream has ended. */
    public void end() {
        ending.run();
    }
}
