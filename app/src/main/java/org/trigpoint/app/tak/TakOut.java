package org.trigpoint.app.tak;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.OwnShip;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Vitals.OutputVitals;

/**
 * Offers the picture to TAK clients: looks twice a second at what the audience of each output may see, and hands on what has changed.
 * An output is a viewer without a purpose, so it is never told of hidden craft; nor of phones, whoever may see them on the map.
 */
public final class TakOut implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TakOut.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST_ALERTS = 1_000;
    private static final double MICROS_PER_MILLI = 1_000;

    private final PictureAccess access;
    private final List<Line> lines = new ArrayList<>();
    private final Thread thread;

    /** One output: what went over it, and the way. */
    private record Line(TakOutput output, TakBook book, TakLink link, TakTally tally) {}

    /**
     * @param outputs where the picture goes
     * @param tag of this station, by which it knows its own events
     * @param simulated true in a world that does not exist
     * @param staleSeconds how long a track's event holds
     * @throws IOException when a socket cannot be made
     */
    public TakOut(PictureAccess access, List<TakOutput> outputs, String tag, boolean simulated, double staleSeconds)
            throws IOException {
        this(access, outputs, tag, simulated, staleSeconds, STUCK_NANOS);
    }

    TakOut(
            PictureAccess access,
            List<TakOutput> outputs,
            String tag,
            boolean simulated,
            double staleSeconds,
            long stuckNanos)
            throws IOException {
        this.access = access;
        for (TakOutput output : outputs) {
            TakTally tally = new TakTally(output.uri());
            TakLink link = switch (output.way()) {
                case LISTEN -> new TakListener(output, tally, stuckNanos);
                case CONNECT -> new TakDialer(output, tally, stuckNanos, tag);
                case DATAGRAMS -> new TakMesh(output, tally, tag);
            };
            lines.add(new Line(output, new TakBook(output, new TakMark(tag, simulated), staleSeconds), link, tally));
        }
        thread = Thread.ofVirtual().name("tak").unstarted(this::run);
    }

    /** Begins; throws with a message for people when a port cannot be listened on. */
    public void start() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        for (Line line : lines) {
            line.link().start(peer -> greet(peer, line));
        }
        thread.start();
    }

    /** How the outputs do. */
    public List<OutputVitals> vitals() {
        return lines.stream().map(line -> line.tally().vitals()).toList();
    }

    /** Under the lock of the look: an older event of a thing never takes the place of a newer one. */
    private static void greet(TakPeer peer, Line line) {
        synchronized (line.book()) {
            peer.offer(line.book().standing());
        }
    }

    private void run() {
        try {
            while (true) {
                for (Line line : lines) {
                    try {
                        look(line);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "What goes to {} could not be made: {}",
                                line.output().uri(),
                                e.toString());
                    }
                    line.link().tend(System.nanoTime());
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Line line) {
        TakBook.Seen seen = seen(line.output());
        synchronized (line.book()) {
            List<CotEvent> events = line.book().look(seen);
            if (!events.isEmpty()) {
                line.link().offer(events);
            }
        }
    }

    private TakBook.Seen seen(TakOutput output) {
        Viewer viewer = access.place(
                new Viewer("tak " + output.uri(), Role.VIEWER, null, Viewer.NO_AUDIENCE), output.audience());
        List<Track> tracks = access.read(Picture::unordered).stream()
                .filter(track -> isShown(track, viewer))
                .toList();
        Function<TrackId, Optional<Track>> find = id -> access.read(picture -> picture.find(id));
        Set<Long> own = access.feeds().ownShips().stream()
                .filter(ship -> ship.audience() == viewer.audience())
                .map(OwnShip::identity)
                .collect(Collectors.toCollection(HashSet::new));
        List<Alert> alerts = access.alerts().alerts(viewer, false, MOST_ALERTS, find).stream()
                .filter(alert -> !isHeld(alert))
                .toList();
        return new TakBook.Seen(
                tracks,
                alerts,
                id -> find.apply(id).filter(track -> isShown(track, viewer)),
                track -> own.contains(track.identity()),
                nowEpochMicros(),
                System.nanoTime());
    }

    private static boolean isShown(Track track, Viewer viewer) {
        return track.platform() != Platform.HANDSET && Visible.visible(track, viewer);
    }

    /** True while its case waits, or is not known yet. */
    private boolean isHeld(Alert alert) {
        return access.cases().findOf(alert.id()).map(Case::held).orElse(true);
    }

    private long nowEpochMicros() {
        double millis = access.clockEpochMillis();
        return Double.isNaN(millis) ? EpochMicros.of(Instant.now()) : Math.round(millis * MICROS_PER_MILLI);
    }

    @Override
    public void close() {
        thread.interrupt();
        lines.forEach(line -> line.link().close());
    }
}
