package org.trigpoint.server.notify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Subscribers;

/** Looks at the books of alerts and cases and puts what subscribers are told of into their boxes. */
public final class Notifications implements Subscribers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final double MICROS_PER_MILLI = 1_000;
    /** What was told of an alert that no book knows any more is forgotten at this age. */
    private static final long FORGOTTEN_MICROS = 60L * 86_400_000_000L;

    /** One subscriber, its box and its round. */
    private record Line(Subscriber subscriber, Box box, Round round) {}

    private final PictureAccess access;
    private final Telling.About about;
    private final InstantSource clock;
    private final List<Line> all = new ArrayList<>();
    private final Thread thread;
    private volatile long seen = -1;

    /**
     * Opens the boxes; nothing is sent before the start.
     *
     * @param subscribers who is told
     * @param mail the server for e-mail; null when nobody is told by it
     * @param folder of the boxes: a file each
     * @param station title of this station
     * @param sender who sends its alerts
     * @param exercise true in a world that does not exist
     * @throws IOException when a box cannot be read or written
     */
    public Notifications(
            List<Subscriber> subscribers,
            @Nullable MailServer mail,
            Path folder,
            PictureAccess access,
            String station,
            String sender,
            boolean exercise)
            throws IOException {
        this(
                subscribers,
                mail,
                folder,
                access,
                new Telling.About(station, sender, exercise),
                InstantSource.system(),
                FIRST_PAUSE);
    }

    Notifications(
            List<Subscriber> subscribers,
            @Nullable MailServer mail,
            Path folder,
            PictureAccess access,
            Telling.About about,
            InstantSource clock,
            Duration firstPause)
            throws IOException {
        this.access = access;
        this.about = about;
        this.clock = clock;
        RandomGenerator random = new java.util.Random();
        for (Subscriber subscriber : subscribers) {
            Box box = new Box(folder.resolve("subscriber-" + subscriber.name() + ".ndjson"), nowEpochMicros());
            Carrier carrier = carrier(subscriber, mail, about);
            all.add(new Line(subscriber, box, new Round(subscriber, box, carrier, clock, firstPause, random)));
        }
        thread = Thread.ofVirtual().name("notifications").unstarted(this::look);
    }

    private Carrier carrier(Subscriber subscriber, @Nullable MailServer mail, Telling.About station) {
        return switch (subscriber.target()) {
            case Subscriber.Webhook hook -> new WebhookCarrier(hook, clock);
            case Subscriber.Mail people -> {
                if (mail == null) {
                    throw new IllegalArgumentException(
                            "Subscriber " + subscriber.name() + " is told by e-mail, and no mail server is set");
                }
                yield new MailCarrier(mail, people, station.station());
            }
        };
    }

    /** Begins to look and to send. */
    public void start() {
        all.forEach(each -> each.round().start());
        thread.start();
    }

    @Override
    public List<Health> all() {
        return all.stream().map(each -> each.round().health()).toList();
    }

    @Override
    public List<Notice> told(AlertId alert) {
        return all.stream()
                .flatMap(each -> each.box().fates(alert).stream()
                        .map(fate -> new Notice(
                                each.subscriber().name(),
                                each.subscriber().audience(),
                                each.subscriber().target().kind(),
                                alert,
                                fate.revision(),
                                fate.event(),
                                fate.queued(),
                                fate.ended(),
                                fate.taken(),
                                fate.reason())))
                .toList();
    }

    private void look() {
        try {
            while (true) {
                long changes = changes();
                if (changes != seen) {
                    tellAll();
                    seen = changes;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long changes() {
        long changes = 0;
        for (int audience = 0; audience < org.trigpoint.flow.Key.MOST_AUDIENCES; audience++) {
            changes += access.alerts().changes(audience) + access.cases().changes(audience);
        }
        return changes;
    }

    private void tellAll() {
        List<Alert> alerts = access.alerts().newest();
        for (Line each : all) {
            try {
                tell(each, alerts);
            } catch (IOException | RuntimeException e) {
                // The box stays as it was: what it did not take is told in a later round.
                LOG.warn(
                        "Subscriber {} cannot be told now: {}",
                        each.subscriber().name(),
                        e.toString());
                seen = -1;
            }
        }
    }

    private void tell(Line to, List<Alert> alerts) throws IOException {
        Viewer viewer = access.place(
                new Viewer(
                        "subscriber " + to.subscriber().name(),
                        to.subscriber().role(),
                        to.subscriber().purpose(),
                        Viewer.NO_AUDIENCE),
                to.subscriber().audience());
        Function<TrackId, Optional<Track>> tracks = id -> access.read(picture -> picture.find(id));
        Telling telling = new Telling(
                to.subscriber().wanted(),
                viewer,
                tracks,
                id -> access.alerts().revisions(id, viewer, tracks),
                nowEpochMicros(),
                about);
        Set<AlertId> present = new HashSet<>();
        for (Alert alert : alerts) {
            if (alert.id().audience() == viewer.audience()) {
                present.add(alert.id());
                tell(to, alert, telling);
            }
        }
        forgetOld(to.box(), present);
    }

    private void tell(Line to, Alert alert, Telling telling) throws IOException {
        Optional<Told> told = to.box().findTold(alert.id());
        Case in = access.cases().findOf(alert.id()).orElse(null);
        boolean news = told.isPresent()
                ? told.get().isNews(alert)
                : alert.id().beganEpochMicros() >= to.box().beganEpochMicros() && telling.begins(alert, in);
        if (!news) {
            return;
        }
        Letter letter = new Letter(Telling.id(alert), clock.instant(), telling.body(alert, told.isEmpty(), in));
        to.box()
                .put(letter, Told.of(alert), !alert.state().isOpen(), clock.instant())
                .ifPresent(oldest -> to.round().lost(oldest, Box.MOST_WAITING + " others wait"));
        to.round().wake();
    }

    private void forgetOld(Box box, Set<AlertId> present) throws IOException {
        for (AlertId id : box.known()) {
            if (!present.contains(id) && id.beganEpochMicros() < nowEpochMicros() - FORGOTTEN_MICROS) {
                Optional<Told> told = box.findTold(id);
                if (told.isPresent()) {
                    box.forget(told.get());
                }
            }
        }
    }

    private long nowEpochMicros() {
        double millis = access.clockEpochMillis();
        return Double.isNaN(millis) ? EpochMicros.of(clock.instant()) : Math.round(millis * MICROS_PER_MILLI);
    }

    /** Puts what came last into the boxes, which the next start sends, and ends. */
    @Override
    public void close() {
        boolean started = thread.getState() != Thread.State.NEW;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (started && changes() != seen) {
            tellAll();
        }
        all.forEach(each -> each.round().close());
    }
}
