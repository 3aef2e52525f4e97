package org.trigpoint.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
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
 * <p>Ships and viewers are as {@link Seas} and {@link Viewers} have them. Run:
 * {@code java -cp 'benchmarks/target/lib/*' org.trigpoint.benchmarks.FanoutLoad [viewers] [updates a second] [ships] [seconds]}.
 */
public final class FanoutLoad {
    private static final long SLICE_NANOS = 5_000_000;
    private static final Covariance4 COVARIANCE = new Covariance4(100, 0, 100, 0, 0, 0, 0, 1, 0, 1);
    private static final Motion MOTION = new Motion(6, false, 90, 90, 0, false);

    private FanoutLoad() {}

    public static void main(String[] args) throws InterruptedException {
        int viewers = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int perSecond = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int ships = args.length > 2 ? Integer.parseInt(args[2]) : 50_000;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 20;
        run(viewers, perSecond, ships, seconds);
    }

    private static void run(int viewers, int perSecond, int ships, int seconds) throws InterruptedException {
        PictureAccess access = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
        try (Server server =
                        new Server(ServerSettings.local(0, Mode.LIVE), access, Ports.of(body -> new Stamp(0, 0, 0)));
                Viewers watching = new Viewers()) {
            int port = server.start();
            Fleet fleet = new Fleet(ships);
            access.apply(fleet.next(ships));
            watching.connect(URI.create("ws://127.0.0.1:" + port + "/api/live"), viewers);
            drive(access, fleet, perSecond, 5);
            watching.measure(true);
            long cpu = cpuNanos();
            drive(access, fleet, perSecond, seconds);
            watching.measure(false);
            System.out.printf(
                    Locale.ROOT,
                    "%d viewers, %d updates/s, %d ships, %d s: %s; %.2f cores (both ends)%n",
                    viewers,
                    perSecond,
                    ships,
                    seconds,
                    watching.summary(seconds),
                    (cpuNanos() - cpu) / 1e9 / seconds);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
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

    /** Ships that report one after another; the time of an estimate is the time of its application. */
    private static final class Fleet {
        private final Track[] ships;
        private int next;
        private long sequence;

        Fleet(int count) {
            ships = new Track[count];
            Random random = new Random(7);
            for (int i = 0; i < count; i++) {
                double lat = Seas.southDeg(i % Seas.COUNT) + random.nextDouble() * 2;
                double lon = Seas.westDeg(i % Seas.COUNT) + random.nextDouble() * 2;
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
                    Flight.NONE,
                    Condition.NONE,
                    null,
                    NavigationStatus.UNDER_WAY_USING_ENGINE,
                    70,
                    null,
                    "SHIP " + number,
                    List.of(),
                    List.of(),
                    Sightings.NONE,
                    0,
                    began,
                    began,
                    null,
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
                    track.flight(),
                    track.condition(),
                    track.gaze(),
                    track.navigationStatus(),
                    track.shipType(),
                    track.extent(),
                    track.name(),
                    track.claims(),
                    track.contributors(),
                    track.sightings(),
                    track.reports() + 1,
                    track.began(),
                    new Stamp(nowMicros, 1, ++sequence),
                    null,
                    track.marking());
        }
    }
}
