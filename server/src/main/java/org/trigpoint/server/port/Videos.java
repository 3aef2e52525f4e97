package org.trigpoint.server.port;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;

/** The pictures of feeds that bring some. For any thread. */
public interface Videos {
    /** No feed brings any. */
    Videos NONE = _ -> Optional.empty();

    /** That of a feed by its name; empty when it can have none. */
    Optional<Video> find(String feed);

    /** The pictures of one feed. */
    interface Video {
        /** {@code h264}, {@code h265} or {@code mpeg2}; empty when no pictures have come yet. */
        Optional<String> findCodec();

        /** The strictest that its stream has set, beside the marking of its feed. */
        Marking marking();

        /** Begins at the newest key picture. */
        Reel open();
    }

    /** One who watches. Used by one thread. */
    interface Reel {
        /**
         * The next packets of a transport stream; none when none came in time, null when the stream is over.
         *
         * @param atMost to wait
         */
        byte @Nullable [] next(Duration atMost) throws InterruptedException;
    }
}
