package org.trigpoint.feeds;

import java.io.IOException;
import java.io.InputStream;

/**
 * Raw bytes in, text of every message out: what {@code trigpoint decode} does. It shows what was sent, and knows no time of
 * arrival. May be run on several inputs, one after the other; the counts add up.
 */
public interface DecodeRun {
    /** Decodes one input to its end; what it left unfinished is rejected. */
    void run(InputStream in) throws IOException;

    /** What became of all raw messages so far. */
    DecodeCounts counts();
}
