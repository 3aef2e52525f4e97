package org.trigpoint.app.video;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.Markings;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.klv.ts.TsFramer;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.server.port.Videos;

/**
 * The newest pictures of one feed: packets of a transport stream, without what else is in it, in memory of a fixed size.
 *
 * <p>Whoever watches begins at the newest key picture; who is too slow goes on at the newest one again. A stream that begins anew ends
 * those that are watched. For any thread: one lock, held for a copy at most.
 */
public final class VideoRing implements Film, Videos.Video {
    /** A minute of two megabit a second. */
    private static final int PACKETS = 80_000;

    private static final int MOST_AT_ONCE_BYTES = 256 * TsFramer.PACKET_BYTES;
    private static final long NOWHERE = -1;

    private final int capacityBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final ArrayDeque<Long> keys = new ArrayDeque<>();
    private byte[] ring = new byte[0];
    private byte[] tables = new byte[0];
    private String codec = "";
    private Marking marking = Marking.CLEAR;
    private long end;
    private long stream;

    public VideoRing() {
        this(PACKETS);
    }

    /** @param packets that it holds */
    VideoRing(int packets) {
        capacityBytes = packets * TsFramer.PACKET_BYTES;
    }

    @Override
    public Film.Reel begin() {
        lock.lock();
        try {
            stream++;
            keys.clear();
            tables = new byte[0];
            more.signalAll();
            return new Writing(stream);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> findCodec() {
        lock.lock();
        try {
            return codec.isEmpty() ? Optional.empty() : Optional.of(codec);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Marking marking() {
        lock.lock();
        try {
            return marking;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Videos.Reel open() {
        lock.lock();
        try {
            return new Watching(stream);
        } finally {
            lock.unlock();
        }
    }

    private void append(byte[] array, int offset) {
        if (ring.length == 0) {
            ring = new byte[capacityBytes];
        }
        // Packets divide the ring: none goes over its end.
        System.arraycopy(array, offset, ring, (int) (end % capacityBytes), TsFramer.PACKET_BYTES);
        end += TsFramer.PACKET_BYTES;
        while (!keys.isEmpty() && keys.getFirst() < end - capacityBytes) {
            keys.removeFirst();
        }
        more.signalAll();
    }

    /** One stream that comes in; when a later one has begun, it is not taken any more. */
    private final class Writing implements Film.Reel {
        private final long number;

        Writing(long number) {
            this.number = number;
        }

        @Override
        public void tables(byte[] packets, String newCodec) {
            lock.lock();
            try {
                if (number != stream) {
                    return;
                }
                boolean changed = tables.length > 0;
                tables = packets;
                codec = newCodec;
                for (int at = 0; changed && at < packets.length; at += TsFramer.PACKET_BYTES) {
                    append(packets, at);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void picture(byte[] array, int offset, boolean key) {
            lock.lock();
            try {
                if (number != stream) {
                    return;
                }
                if (key) {
                    keys.addLast(end);
                }
                append(array, offset);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void metadata(byte[] array, int offset, int length) {
            Marking said = Markings.find(array, offset, length);
            if (said == null) {
                return;
            }
            lock.lock();
            try {
                // What is in the ring may still be of before: it only becomes stricter.
                marking = Marking.strictest(marking, said);
            } finally {
                lock.unlock();
            }
        }
    }

    /** One who watches. */
    private final class Watching implements Videos.Reel {
        private final long number;
        private long position = NOWHERE;

        Watching(long number) {
            this.number = number;
        }

        @Override
        public byte @Nullable [] next(Duration atMost) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = atMost.toNanos();
                while (number == stream && !findsPlace() && left > 0) {
                    left = more.awaitNanos(left);
                }
                return number == stream ? take() : null;
            } finally {
                lock.unlock();
            }
        }

        /** Whether there is something to show: at the place, or at the newest key picture when the place is lost. */
        private boolean findsPlace() {
            boolean lost = position == NOWHERE || position < end - capacityBytes;
            return lost ? !keys.isEmpty() : position < end;
        }

        private byte[] take() {
            if (!findsPlace()) {
                return new byte[0];
            }
            boolean begins = position == NOWHERE || position < end - capacityBytes;
            position = begins ? keys.getLast() : position;
            int head = begins ? tables.length : 0;
            int from = (int) (position % capacityBytes);
            int length = (int) Math.min(Math.min(MOST_AT_ONCE_BYTES, end - position), capacityBytes - from);
            byte[] taken = new byte[head + length];
            System.arraycopy(tables, 0, taken, 0, head);
            System.arraycopy(ring, from, taken, head, length);
            position += length;
            return taken;
        }
    }
}
