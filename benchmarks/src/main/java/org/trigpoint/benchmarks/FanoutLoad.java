package org.trigpoint.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.Server;
import org.trigpoint.server.ServerSettings;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.port.Ports;

/**
 * From the picture to the browser: many viewers on real sockets, updates at a rate, and the time from a track's application to
 * its arrival at each viewer, both ends in this process.
 *
 * <p>Ships lie in fifty seas of 2° × 2°. Of ten viewers seven look at one sea, two at five, one at the whole earth (cells). Run:
 * {@code java -cp … org.trigpoint.benchmarks.FanoutLoad [viewers] [updates a second] [ships] [seconds]}.
 */
public final class FanoutLoad {
    private static final int SEAS = 50;
    private static final int ROW = 10;
    private static final long SLICE_NANOS = 5_000_000;
    private static final int HEADER_BYTES = 40;
    private static final int RECORD_BYTES = 48;
    private static final int TIME_OFFSET = 24;
    private static final int MOST_MILLIS = 10_000;
    private static final Covariance4 COVARIANCE = new Covariance4(100, 0, 100, 0, 0, 0, 0, 1, 0, 1);
    private static final Motion MOTION = new Motion(6, false, 90, 90, 0, false);

    private final AtomicLongArray millis = new AtomicLongArray(MOST_MILLIS);
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean measuring;

    private FanoutLoad() {}

    public static void main(String[] args) throws InterruptedException {
        int viewers = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int perSecond = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int ships = args.length > 2 ? Integer.parseInt(args[2]) : 50_000;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 20;
        new FanoutLoad().run(viewers, perSecond, ships, seconds);
    }

    private void run(int viewers, int perSecond, int ships, int seconds) throws InterruptedException {
        PictureAccess access = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
        try (Server server = new Server(
                        ServerSettings.local(0, Mode.LIVE), access, Ports.of(body -> new Stamp(0, 0, 0)));
                HttpClient http = HttpClient.newHttpClient()) {
            int port = server.start();
            Fleet fleet = new Fleet(ships);
            access.apply(fleet.next(ships));
            List<WebSocket> sockets = new ArrayList<>();
            for (int i = 0; i < viewers; i++) {
                sockets.add(connect(http, port, i));
            }
            drive(access, fleet, perSecond, 5);
            measuring = true;
            long cpu = cpuNanos();
            drive(access, fleet, perSecond, seconds);
            report(viewers, perSecond, ships, seconds, cpuNanos() - cpu);
            sockets.forEach(WebSocket::abort);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private WebSocket connect(HttpClient http, int port, int viewer) {
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/live"), new Viewer())
                .join();
        int sea = viewer % SEAS;
        double west = west(sea);
        double south = south(sea);
        int kind = viewer % 10;
        String window = kind == 0 ? box(-180, -90, 180, 90, 2) : box(west, south, west + (kind < 3 ? 122 : 2), south + 2, 8);
        socket.sendText(window, true).join();
        return socket;
    }

    private static double west(int sea) {
        return -170 + sea % ROW * 30;
    }

    private static double south(int sea) {
        return -60 + sea / ROW * 25;
    }

    private static String box(double west, double south, double east, double north, int zoom) {
        return "{\"op\":\"view\",\"seq\":1,\"west\":" + west + ",\"south\":" + south + ",\"east\":" + east + ",\"north\":"
                + north + ",\"zoom\":" + zoom + "}";
    }

    private static void drive(PictureAccess access, Fleet fleet, int perSecond, int seconds) {
        long begin = System.nanoTime();
        long done = 0;
        for (long now = begin; now - begin < seconds * 1_000_000_000L; now = System.nanoTime()) {
            long due = (now - begin) * perSecond / 1_000_000_000L;
            access.apply(fleet.next((int) (due - done)));
            access.advance(System.currentTimeMillis() * 1_000);
            done = due;
            LockSupport.parkNanos(SLICE_NANOS);
        }
    }

    private void report(int viewers, int perSecond, int ships, int seconds, long cpu) {
        long total = 0;
        for (int i = 0; i < MOST_MILLIS; i++) {
            total += millis.get(i);
        }
        System.out.printf(
                "%d viewers, %d updates/s, %d ships, %d s: %d track updates told, p50 %d ms, p99 %d ms, p99.9 %d ms, most %d ms;"
                        + " %d frames/s, %.1f MB/s, %.2f cores (both ends)%n",
                viewers,
                perSecond,
                ships,
                seconds,
                total,
                quantile(total, 0.5),
                quantile(total, 0.99),
                quantile(total, 0.999),
                quantile(total, 1),
                frames.get() / seconds,
                bytes.get() / 1e6 / seconds,
                cpu / 1e9 / seconds);
    }

    private int quantile(long total, double part) {
        long sum = 0;
        for (int i = 0; i < MOST_MILLIS; i++) {
            sum += millis.get(i);
            if (sum >= part * total && sum > 0) {
                return i;
            }
        }
        return MOST_MILLIS;
    }

    /** Ships that report one after another; the time of an estimate is the time of its application. */
    private static final class Fleet {
        private final Track[] ships;
        private int next;
        private long sequence;

        Fleet(int count) {
            ships = new Track[count];
            Random random = new Random(7);
            for (int i = 0; i < count; i++) {
                double lat = south(i % SEAS) + random.nextDouble() * 2;
                double lon = west(i % SEAS) + random.nextDouble() * 2;
                ships[i] = ship(i, lat, lon);
            }
        }

        private static Track ship(int number, double lat, double lon) {
            Stamp began = new Stamp(number, 1, number);
            return new Track(
                    TrackId.of(began, 0),
                    0,
                    Track.Status.CONFIRMED,
                    Platform.SHIP,
                    Transponder.AIS_CLASS_A,
                    Identity.mmsi(200_000_000 + number),
                    new Estimate(0, lat, lon, 6, 0, COVARIANCE),
                    MOTION,
                    NavigationStatus.UNDER_WAY_USING_ENGINE,
                    70,
                    null,
                    "SHIP " + number,
                    List.of(),
                    List.of(),
                    0,
                    began,
                    began,
                    false,
                    Marking.CLEAR);
        }

        List<Message<Track>> next(int count) {
            long nowMicros = System.currentTimeMillis() * 1_000;
            List<Message<Track>> messages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Track track = moved(ships[next], nowMicros);
                ships[next] = track;
                next = (next + 1) % ships.length;
                messages.add(new Message<>(track.known(), 4, Key.of(track.identity()), 0, track));
            }
            return messages;
        }

        private Track moved(Track track, long nowMicros) {
            Estimate last = java.util.Objects.requireNonNull(track.estimate());
            Estimate estimate =
                    new Estimate(nowMicros, last.latDeg(), last.lonDeg() + 0.00001, 6, 0, last.covariance());
            return new Track(
                    track.id(),
                    track.revision() + 1,
                    track.status(),
                    track.platform(),
                    track.transponder(),
                    track.identity(),
                    estimate,
                    track.motion(),
                    track.navigationStatus(),
                    track.shipType(),
                    track.extent(),
                    track.name(),
                    track.claims(),
                    track.contributors(),
                    track.reports() + 1,
                    track.began(),
                    new Stamp(nowMicros, 1, ++sequence),
                    false,
                    track.marking());
        }
    }

    /** Reads frames and takes the time of each upsert of a delta. */
    private final class Viewer implements WebSocket.Listener {
        private ByteBuffer frame = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

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
                millis.incrementAndGet(Math.clamp(now - (long) told, 0, MOST_MILLIS - 1));
            }
        }
    }
}
