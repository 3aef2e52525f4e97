package org.trigpoint.app.video;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.klv.KlvLineTime;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.model.recording.Raw;

/**
 * Shows the pictures of a recording as far as it has been played: the file is read once more beside the player, and waits at each
 * packet of metadata until the player has got to its time. After a jump back it is read from its beginning.
 */
public final class PacedFilm implements Film {
    private static final Logger LOG = LoggerFactory.getLogger(PacedFilm.class);
    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();

    /** The player has jumped back, or stops: what is being read is of no use any more. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Left() {
            super("The player is elsewhere", null, false, false);
        }
    }

    private final VideoRing ring;
    private final LongSupplier playedEpochMicros;
    private volatile boolean reading;
    private long highestEpochMicros = Long.MIN_VALUE;

    /** @param playedEpochMicros everything up to here has been played; goes back after a jump back */
    public PacedFilm(VideoRing ring, LongSupplier playedEpochMicros) {
        this.ring = ring;
        this.playedEpochMicros = playedEpochMicros;
    }

    /**
     * Reads a source until the thread is interrupted.
     *
     * @param source that was opened with this film
     */
    public void run(Source source) {
        reading = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                highestEpochMicros = Long.MIN_VALUE;
                source.run(new Unheard());
                awaitJump();
            } catch (Left left) {
                // From the beginning, or not at all.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.warn("The pictures of {} are not shown: {}", source.spec().uri(), e.getMessage());
                return;
            }
        }
    }

    private void awaitJump() {
        while (true) {
            look();
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    /** How far has been played. */
    private long look() {
        long played = playedEpochMicros.getAsLong();
        if (Thread.currentThread().isInterrupted() || played < highestEpochMicros) {
            throw new Left();
        }
        highestEpochMicros = played;
        return played;
    }

    @Override
    public Reel begin() {
        return reading ? new Waiting(ring.begin()) : Reel.NONE;
    }

    private final class Waiting implements Reel {
        private final Reel reel;

        Waiting(Reel reel) {
            this.reel = reel;
        }

        @Override
        public void tables(byte[] packets, String codec) {
            reel.tables(packets, codec);
        }

        @Override
        public void picture(byte[] array, int offset, boolean key) {
            reel.picture(array, offset, key);
        }

        @Override
        public void metadata(byte[] array, int offset, int length) {
            long due = KlvLineTime.find(array, offset, length);
            while (look() < due) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
            reel.metadata(array, offset, length);
        }
    }

    /** The player reads the messages elsewhere. */
    private static final class Unheard implements Source.Sink {
        @Override
        public void accept(Raw raw, long ownTimeEpochMicros) {}

        @Override
        public boolean offer(Raw raw, long ownTimeEpochMicros) {
            return true;
        }

        @Override
        public void drop() {}

        @Override
        public void state(Source.State state, String detail) {}
    }
}
