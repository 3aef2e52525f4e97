package org.trigpoint.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Viewers on real sockets that take, of each track in a delta, the time from its estimate's time to its receipt.
 *
 * <p>The estimate's time must be the wall clock of this machine. Offsets are those of docs/live-protocol.md.
 */
final class Viewers implements AutoCloseable {
    private static final int HEADER_BYTES = 40;
    private static final int RECORD_BYTES = 56;
    private static final int TIME_OFFSET = 24;
    private static final int MOST_MILLIS = 60_000;
    private static final int MOST_FRAME_BYTES = 1 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final AtomicLongArray millis = new AtomicLongArray(MOST_MILLIS);
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean measuring;

    /** Connects this many, each with its window of {@link Seas}. */
    void connect(URI live, int viewers) {
        for (int i = 0; i < viewers; i++) {
            WebSocket socket =
                    http.newWebSocketBuilder().buildAsync(live, new Viewer()).join();
            socket.sendText(Seas.window(i), true).join();
            sockets.add(socket);
        }
    }

    /** Counts from now on, or no more. */
    void measure(boolean on) {
        measuring = on;
    }

    /** Track updates received while measuring. */
    long told() {
        long total = 0;
        for (int i = 0; i < MOST_MILLIS; i++) {
            total += millis.get(i);
        }
        return total;
    }

    /** The least whole millisecond that this part of all updates did not exceed. */
    int quantileMillis(double part) {
        double wanted = Math.max(1, part * told());
        long sum = 0;
        for (int i = 0; i < MOST_MILLIS; i++) {
            sum += millis.get(i);
            if (sum >= wanted) {
                return i;
            }
        }
        return MOST_MILLIS;
    }

    /** One line of all figures. */
    String summary(int seconds) {
        return String.format(
                Locale.ROOT,
                "%d track updates told, p50 %d ms, p99 %d ms, p99.9 %d ms, most %d ms; %d frames/s, %.1f MB/s; %d viewers lost",
                told(),
                quantileMillis(0.5),
                quantileMillis(0.99),
                quantileMillis(0.999),
                quantileMillis(1),
                frames.get() / seconds,
                bytes.get() / 1e6 / seconds,
                broken.get());
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
        http.shutdownNow();
    }

    private final class Viewer implements WebSocket.Listener {
        private final ByteBuffer frame = ByteBuffer.allocate(MOST_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            frame.put(data);
            if (last) {
                frame.flip();
                take();
                frame.clear();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            broken.incrementAndGet();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            broken.incrementAndGet();
        }

        private void take() {
            if (!measuring) {
                return;
            }
            frames.incrementAndGet();
            bytes.addAndGet(frame.remaining());
            boolean delta = frame.get(2) == 2;
            int upserts = frame.getInt(16);
            long now = System.currentTimeMillis();
            for (int i = 0; delta && i < upserts; i++) {
                double told = frame.getDouble(HEADER_BYTES + i * RECORD_BYTES + TIME_OFFSET);
                millis.incrementAndGet((int) Math.clamp(now - (long) told, 0L, MOST_MILLIS - 1L));
            }
        }
    }
}
