package org.trigpoint.server.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Key;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.FrameScratch;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.ViewerSession;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.FeedJson;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.TrackJson;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.ReplayControl;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settles the picture and tells all viewers, each ten times a second, on a thread of its own.
 *
 * <p>Viewers are told in turns, a part of them in each, so that their frames do not all wait for each other.
 */
public final class LiveHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int TURNS = 4;
    private static final long TICK_NANOS = 100_000_000 / TURNS;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final String ALERTS_CHANGED = Json.text(Json.object().put("op", "alerts"));
    private static final String CASES_CHANGED = Json.text(Json.object().put("op", "cases"));
    private static final int REST_PARTS = 2;
    private static final int GOING_AWAY = 1001;
    private static final long GOODBYE_MILLIS = 500;
    private static final int POLICY = 1008;
    private static final int PINGS_IN_STALL = 4;

    private final PictureAccess access;
    private final Ports ports;
    private final String run;
    private final String mode;
    private final long stallNanos;
    private final FrameScratch scratch = new FrameScratch();
    private final LiveFigures figures = new LiveFigures();
    private final CopyOnWriteArrayList<LiveSocket> sockets = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;
    private final AtomicInteger connected = new AtomicInteger();
    private int turns;
    private boolean complained;
    private String lastClock = "";
    private final long[] alertChanges = new long[Key.MOST_AUDIENCES];
    private final long[] caseChanges = new long[Key.MOST_AUDIENCES];
    private long secondNanos = System.nanoTime();

    /**
     * A hub that is not started.
     *
     * @param run name of this server's run: handles hold within it
     * @param mode as the protocol writes it
     * @param stall how long a viewer may owe the answer to a ping before it is cut off
     */
    public LiveHub(PictureAccess access, Ports ports, String run, String mode, Duration stall) {
        this.access = access;
        this.ports = ports;
        this.run = run;
        this.mode = mode;
        stallNanos = stall.toNanos();
        thread = Thread.ofPlatform().name("live").daemon().unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        CountDownLatch goodbyes = new CountDownLatch(sockets.size());
        sockets.forEach(socket -> socket.close(GOING_AWAY, "The server stops", goodbyes::countDown));
        sockets.clear();
        try {
            if (!goodbyes.await(GOODBYE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("{} viewers were not told that the server stops", goodbyes.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public LiveFigures figures() {
        return figures;
    }

    /** Takes a connected viewer; says hello. */
    LiveSocket connect(org.eclipse.jetty.websocket.api.Session wire, Session session) {
        ViewerSession view = new ViewerSession(access.picture(), scratch, session.viewer());
        LiveSocket socket = new LiveSocket(wire, session, view, figures, connected.getAndIncrement() % TURNS);
        // Known before it hears anything: whoever has been greeted is also told when the server stops.
        sockets.add(socket);
        socket.put(LiveSocket.Kind.HELLO, hello(session));
        socket.put(LiveSocket.Kind.CLOCK, clock());
        return socket;
    }

    void disconnect(LiveSocket socket) {
        socket.closed();
        sockets.remove(socket);
    }

    private void loop() {
        long next = System.nanoTime();
        while (running) {
            long began = System.nanoTime();
            try {
                tick(began);
            } catch (RuntimeException e) {
                complain(e);
            }
            long ended = System.nanoTime();
            // A round that takes long, as in a replay at full speed, leaves the others two thirds of the time.
            next = Math.max(next + TICK_NANOS, ended + REST_PARTS * (ended - began));
            for (long left = next - System.nanoTime(); running && left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private void complain(RuntimeException e) {
        if (!complained) {
            complained = true;
            LOG.error("A round of the live stream failed; the stream goes on, further failures are not logged", e);
        }
    }

    private void tick(long began) {
        access.settle();
        long settled = System.nanoTime();
        double clockEpochMillis = access.clockEpochMillis();
        int turn = turns++ % TURNS;
        for (LiveSocket socket : sockets) {
            if (socket.turn() == turn && keeps(socket, settled)) {
                tell(socket, clockEpochMillis);
            }
        }
        boolean due = began - secondNanos >= 0;
        if (due) {
            secondNanos = Math.max(secondNanos + SECOND_NANOS, began);
            second();
        }
        tellClock(due);
        tellAlerts();
        figures.tick(viewers(), settled - began, System.nanoTime() - began);
    }

    private List<Integer> viewers() {
        Integer[] viewers = new Integer[Viewer.NO_AUDIENCE + 1];
        Arrays.fill(viewers, 0);
        for (LiveSocket socket : sockets) {
            viewers[socket.session().viewer().audience()]++;
        }
        return List.of(viewers);
    }

    private void tell(LiveSocket socket, double clockEpochMillis) {
        try {
            if (socket.tick(clockEpochMillis)) {
                socket.put(LiveSocket.Kind.HELLO, hello(socket.session()));
            }
            tellSelected(socket);
        } catch (RuntimeException e) {
            complain(e);
            socket.disconnect();
        }
    }

    private boolean keeps(LiveSocket socket, long nowNanos) {
        if (socket.stalled(nowNanos, stallNanos)) {
            figures.stalled();
            LOG.info(
                    "Cut off a viewer ({}) that read nothing for {} s",
                    socket.session().viewer().person(),
                    stallNanos / SECOND_NANOS);
            socket.disconnect();
        } else if (socket.session().ended()) {
            socket.close(POLICY, "The session has ended", () -> {});
        }
        if (socket.isClosed()) {
            sockets.remove(socket);
            return false;
        }
        socket.ping(nowNanos, stallNanos / PINGS_IN_STALL);
        return true;
    }

    private void tellSelected(LiveSocket socket) {
        TrackId selected = socket.selected();
        if (selected == null) {
            return;
        }
        Viewer viewer = socket.session().viewer();
        Optional<Track> track = access.read(picture -> picture.find(selected, viewer));
        if (socket.tellsRevision(track.map(Track::revision).orElse(0L))) {
            Optional<Track> into = track.isPresent()
                    ? Optional.empty()
                    : access.read(picture -> picture.findGoingOn(selected, viewer));
            socket.put(LiveSocket.Kind.SELECTED, selected(track, into, viewer));
        }
    }

    private String selected(Optional<Track> track, Optional<Track> into, Viewer viewer) {
        ObjectNode node = Json.object().put("op", "selected");
        node.set(
                "track",
                track.map(t -> TrackJson.whole(t, access.feeds(), viewer)).orElse(null));
        node.put("into", into.map(t -> t.id().toString()).orElse(null));
        return Json.text(node);
    }

    private void second() {
        for (FeedTally tally : ports.tallies().tallies()) {
            access.feeds().tally(tally);
        }
        boolean stands =
                ports.findReplay().map(replay -> replay.course().paused()).orElse(false);
        if (!stands) {
            access.feeds().second();
        }
        Map<Integer, String> byAudience = new TreeMap<>();
        for (LiveSocket socket : sockets) {
            Viewer viewer = socket.session().viewer();
            String text = byAudience.computeIfAbsent(viewer.audience(), audience -> feeds(viewer));
            socket.put(LiveSocket.Kind.FEEDS, text);
        }
    }

    /** The feeds as all of this viewer's audience see them. */
    private String feeds(Viewer viewer) {
        ObjectNode node = Json.object().put("op", "feeds");
        node.set("feeds", FeedJson.all(access.feeds().feeds(viewer), ports.videos()));
        return Json.text(node);
    }

    private void tellClock(boolean due) {
        String course = course(ports.replay());
        if (due || !course.equals(lastClock)) {
            lastClock = course;
            String text = clock();
            sockets.forEach(socket -> socket.put(LiveSocket.Kind.CLOCK, text));
        }
    }

    /** That an alert or a case has changed; which, each asks for itself, since not everyone may see each. */
    private void tellAlerts() {
        for (int audience = 0; audience < Key.MOST_AUDIENCES; audience++) {
            long changes = access.alerts().changes(audience);
            if (changes != alertChanges[audience]) {
                alertChanges[audience] = changes;
                tellAudience(audience, LiveSocket.Kind.ALERTS, ALERTS_CHANGED);
            }
            long cases = access.cases().changes(audience);
            if (cases != caseChanges[audience]) {
                caseChanges[audience] = cases;
                tellAudience(audience, LiveSocket.Kind.CASES, CASES_CHANGED);
            }
        }
    }

    private void tellAudience(int audience, LiveSocket.Kind kind, String text) {
        for (LiveSocket socket : sockets) {
            if (socket.session().viewer().audience() == audience) {
                socket.put(kind, text);
            }
        }
    }

    private static String course(@Nullable ReplayControl replay) {
        return replay == null ? "" : replay.course().toString();
    }

    private String clock() {
        ObjectNode node = Json.object().put("op", "clock");
        Json.number(node, "epochMillis", access.clockEpochMillis());
        ports.findWorld().ifPresent(world -> node.put("speed", world.speedRatio()));
        ports.findReplay().map(ReplayControl::course).ifPresent(course -> {
            node.put("paused", course.paused());
            Json.number(node, "speed", course.speedRatio());
            Json.number(node, "from", course.fromEpochMillis());
            Json.number(node, "to", course.toEpochMillis());
        });
        return Json.text(node);
    }

    private String hello(Session session) {
        Viewer viewer = session.viewer();
        ObjectNode node = Json.object().put("op", "hello");
        node.put("run", run);
        node.put("mode", mode);
        node.put("person", viewer.person());
        node.put("role", viewer.role().name().toLowerCase(java.util.Locale.ROOT));
        node.put("lifted", viewer.lifted());
        node.put("canLift", viewer.role().mayLift());
        node.put("audience", access.audienceName(session));
        return Json.text(node);
    }
}
