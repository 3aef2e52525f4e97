package org.trigpoint.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.server.fixtures.Cases.SECOND;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.marking.Marking.Tlp;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Cases;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Subscribers;
import tools.jackson.databind.JsonNode;

/** Who is told of what, and that nothing is lost on the way. */
class NotificationsTest {
    private static final String SECRET = "a shared secret";

    @TempDir
    private Path folder;

    /** A request as it came in. */
    private record Posted(String message, String timestamp, String signature, String body) {
        JsonNode said() {
            return Json.read(body);
        }
    }

    private final PictureAccess access = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T00:00:00Z"));
    private final InstantSource clock = now::get;
    private volatile int status = 204;
    private HttpServer hook = begin();

    private static HttpServer begin() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listen() {
        hook.createContext("/hook", this::take);
        hook.start();
        access.advance(SECOND);
    }

    @AfterEach
    void stop() {
        hook.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var head = exchange.getRequestHeaders();
        posted.add(new Posted(
                head.getFirst("Trigpoint-Message"),
                head.getFirst("Trigpoint-Timestamp"),
                head.getFirst("Trigpoint-Signature"),
                body));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Subscriber subscriber(Subscriber.Wanted wanted) {
        return new Subscriber("ops", "", Role.VIEWER, null, target(SECRET), wanted, Duration.ofDays(3));
    }

    private Subscriber.Webhook target(@Nullable String secret) {
        return new Subscriber.Webhook(
                URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook?token=t0k3n"), secret);
    }

    private Notifications start(Subscriber... subscribers) throws IOException {
        Notifications notifications = new Notifications(
                List.of(subscribers),
                null,
                folder,
                access,
                new Telling.About("Harbour watch", "watch@port.example", false),
                clock,
                Duration.ofMillis(20));
        notifications.start();
        return notifications;
    }

    private Notifications start() throws IOException {
        return start(subscriber(Subscriber.Wanted.ALL));
    }

    private static void await(String what, BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** Long enough for another round, if there were one to come. */
    private static void awaitRounds() throws InterruptedException {
        Thread.sleep(800);
    }

    private List<String> events() {
        return posted.stream().map(each -> each.said().path("event").asString()).toList();
    }

    private Alert show(int second, Case.Hold hold, Severity severity, boolean distress, TrackId... subjects) {
        return show(Cases.raised(Cases.content("meeting", second, severity, distress, subjects)), hold);
    }

    private Alert show(Alert alert, Case.Hold hold) {
        access.alerts().apply(alert);
        access.cases().apply(Cases.of(alert.revision(), hold, List.of(), alert));
        return alert;
    }

    private Alert show(int second) {
        return show(second, Case.Hold.NONE, Severity.SEVERE, false);
    }

    private void withdraw(Alert alert) {
        show(alert.next(Alert.State.WITHDRAWN, "it was heard, late", "", 100 * SECOND), Case.Hold.NONE);
    }

    @Test
    void anAlertIsPostedOnceWithASignature() throws Exception {
        try (Notifications notifications = start()) {
            Alert alert = show(10);
            await("a post", () -> !posted.isEmpty());
            awaitRounds();
            assertThat(posted).hasSize(1);
            Posted post = posted.getFirst();
            assertThat(post.message()).isEqualTo(alert.id() + ":1");
            assertThat(post.signature())
                    .isEqualTo("v1=" + WebhookCarrier.hmacHex(SECRET, post.timestamp() + "." + post.body()));
            assertThat(WebhookCarrier.hmacHex("key", "The quick brown fox jumps over the lazy dog"))
                    .as("a published value")
                    .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
            JsonNode said = post.said();
            assertThat(said.path("event").asString()).isEqualTo("raised");
            assertThat(said.path("status").asString()).isEqualTo("actual");
            assertThat(said.path("alert").path("properties").path("headline").asString())
                    .startsWith("meeting at 10");
            assertThat(said.path("case").path("order").path("consequence").asDouble())
                    .isEqualTo(4);
            await("its health", () -> notifications.all().getFirst().delivered() == 1);
            assertThat(notifications.all().getFirst().target()).doesNotContain("t0k3n", "hook");
        }
    }

    @Test
    void whoWasToldIsToldOfTheWithdrawalAndNobodyElse() throws Exception {
        Alert alert;
        Alert unseen;
        try (Notifications _ = start()) {
            alert = show(10);
            unseen = show(11, Case.Hold.BUDGET, Severity.SEVERE, false);
            await("a post", () -> posted.size() == 1);
        }
        Subscriber.Wanted others = new Subscriber.Wanted(List.of("another"), Severity.EXTREME, 99, Tlp.CLEAR);
        try (Notifications _ = start(subscriber(others))) {
            withdraw(alert);
            withdraw(unseen);
            show(12);
            await("the withdrawal, whatever it wants by now", () -> posted.size() == 2);
            awaitRounds();
            assertThat(posted).hasSize(2);
            JsonNode said = posted.getLast().said();
            assertThat(said.path("alertId").asString()).isEqualTo(alert.id().toString());
            assertThat(said.path("event").asString()).isEqualTo("withdrawn");
            assertThat(said.path("reason").asString()).isEqualTo("it was heard, late");
        }
    }

    @Test
    void whatIsHeldIsToldWhenItIsReleased() throws Exception {
        try (Notifications _ = start()) {
            Alert alert = show(10, Case.Hold.BUDGET, Severity.SEVERE, false);
            awaitRounds();
            assertThat(posted).isEmpty();
            access.cases().apply(Cases.of(2, Case.Hold.NONE, List.of(), alert));
            await("a post", () -> posted.size() == 1);
        }
    }

    @Test
    void onlyWhatIsWantedIsTold() throws Exception {
        Subscriber.Wanted wanted = new Subscriber.Wanted(List.of("meeting"), Severity.SEVERE, 2, Tlp.GREEN);
        try (Notifications _ = start(subscriber(wanted))) {
            show(Cases.raised(Cases.content("zone", 10, Severity.EXTREME, false)), Case.Hold.NONE);
            show(11, Case.Hold.NONE, Severity.MODERATE, false);
            access.advance(200_000 * SECOND);
            show(12, Case.Hold.NONE, Severity.SEVERE, false);
            show(13, Case.Hold.NONE, Severity.SEVERE, true);
            await("a post", () -> posted.size() == 1);
            awaitRounds();
            assertThat(posted).as("distress goes by any order").hasSize(1);
            assertThat(posted.getFirst()
                            .said()
                            .path("alert")
                            .path("properties")
                            .path("distress")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void thatItStillHoldsIsNoNewsAndAGraverMatterIs() throws Exception {
        try (Notifications _ = start()) {
            Alert alert = show(10, Case.Hold.NONE, Severity.MINOR, false);
            await("a post", () -> posted.size() == 1);
            Alert same = show(alert.updated(alert.content(), 20 * SECOND), Case.Hold.NONE);
            awaitRounds();
            Alert graver = show(
                    same.updated(Cases.content("meeting", 10, Severity.EXTREME, false), 30 * SECOND), Case.Hold.NONE);
            await("the graver", () -> posted.size() == 2);
            Alert confirmed = show(graver.next(Alert.State.CONFIRMED, "", "bo", 40 * SECOND), Case.Hold.NONE);
            await("a person's word", () -> posted.size() == 3);
            show(confirmed.next(Alert.State.EXPIRED, "", "", 50 * SECOND), Case.Hold.NONE);
            await("the end", () -> posted.size() == 4);
            assertThat(events()).containsExactly("raised", "updated", "confirmed", "expired");
        }
    }

    @Test
    void hiddenCraftAreNotToldOfAndATrackThatIsHiddenLaterIsWithdrawnWithoutAWord() throws Exception {
        access.apply(List.of(
                TrackSamples.ship(1).shipType(37).message(),
                TrackSamples.ship(2).name("X").message()));
        try (Notifications _ = start()) {
            show(10, Case.Hold.NONE, Severity.SEVERE, false, TrackSamples.id(1));
            Alert alert = show(11, Case.Hold.NONE, Severity.SEVERE, false, TrackSamples.id(2));
            await("a post", () -> posted.size() == 1);
            access.apply(List.of(TrackSamples.ship(2)
                    .shipType(37)
                    .known(new Stamp(99, 1, 1))
                    .revision(9)
                    .message()));
            withdraw(alert);
            await("the withdrawal", () -> posted.size() == 2);
            JsonNode said = posted.getLast().said();
            assertThat(said.path("alertId").asString()).isEqualTo(alert.id().toString());
            assertThat(said.path("alert").isNull()).isTrue();
            assertThat(said.path("case").isNull()).isTrue();
            assertThat(said.path("reason").asString()).isEmpty();
        }
    }

    @Test
    void anotherAudienceIsToldOfNothing() throws Exception {
        access.feeds().audiences(new org.trigpoint.model.recording.Audiences(List.of("own", "partners"), 3));
        Subscriber theirs = new Subscriber(
                "theirs", "partners", Role.VIEWER, null, target(null), Subscriber.Wanted.ALL, Duration.ofDays(3));
        try (Notifications _ = start(theirs)) {
            show(10, Case.Hold.NONE, Severity.EXTREME, true);
            awaitRounds();
            assertThat(posted).isEmpty();
        }
    }

    @Test
    void nothingIsLostWhenAnEndpointIsDownAndTheStationStopsMeanwhile() throws Exception {
        status = 500;
        Alert alert;
        try (Notifications notifications = start()) {
            alert = show(10);
            await("some tries", () -> posted.size() >= 3);
            show(11);
            await("its health", () -> notifications.all().getFirst().waiting() == 2);
            assertThat(notifications.all().getFirst().problem()).isEqualTo("It answers 500");
            assertThat(notifications.all().getFirst().failingSince()).isNotNull();
        }
        withdraw(alert);
        posted.clear();
        status = 200;
        try (Notifications notifications = start()) {
            await("all of it", () -> posted.size() == 3);
            assertThat(events()).as("in order").containsExactly("raised", "raised", "withdrawn");
            assertThat(posted.getFirst().message()).isEqualTo(alert.id() + ":1");
            await("its health", () -> notifications.all().getFirst().waiting() == 0);
            assertThat(notifications.all().getFirst().failingSince()).isNull();
        }
        posted.clear();
        try (Notifications _ = start()) {
            awaitRounds();
            assertThat(posted).as("and not again").isEmpty();
        }
    }

    @Test
    void whoWasToldWhenIsKnownAlsoAfterAnAlertIsOverAndTheStationStopped() throws Exception {
        Instant first = now.get();
        Alert alert;
        try (Notifications notifications = start()) {
            alert = show(10);
            await("its health", () -> notifications.all().getFirst().delivered() == 1);
            status = 500;
            now.set(first.plusSeconds(60));
            withdraw(alert);
            await("some tries", () -> notifications.all().getFirst().tries() >= 2);
            assertThat(notifications.told(alert.id()))
                    .extracting(Subscribers.Notice::event, Subscribers.Notice::ended, Subscribers.Notice::taken)
                    .containsExactly(tuple("raised", first, true), tuple("withdrawn", null, false));
        }
        status = 204;
        try (Notifications notifications = start()) {
            await("its health", () -> notifications.all().getFirst().delivered() == 1);
            show(11);
            await("its health", () -> notifications.all().getFirst().delivered() == 2);
        }
        try (Notifications notifications = start()) {
            assertThat(notifications.told(alert.id()))
                    .as("read from a box that was made short")
                    .extracting(
                            Subscribers.Notice::subscriber,
                            Subscribers.Notice::kind,
                            Subscribers.Notice::event,
                            Subscribers.Notice::revision,
                            Subscribers.Notice::ended,
                            Subscribers.Notice::taken)
                    .containsExactly(
                            tuple("ops", Subscribers.Kind.WEBHOOK, "raised", 1, first, true),
                            tuple("ops", Subscribers.Kind.WEBHOOK, "withdrawn", 2, first.plusSeconds(60), true));
            assertThat(notifications.told(Cases.alertId(11))).hasSize(1);
            assertThat(notifications.told(Cases.alertId(12))).isEmpty();
        }
    }

    @Test
    void aBoxOfBeforeIsReadAndSaysOfNobodyThatHeWasTold() throws Exception {
        Alert alert = Cases.raised(Cases.content("meeting", 10, Severity.SEVERE, false));
        Files.writeString(
                folder.resolve("subscriber-ops.ndjson"),
                """
                {"began":0}
                {"put":"%s:1","queued":"2026-01-01T00:00:00Z","body":"{}","alert":"%s","revision":1,"confirmed":false,""".formatted(alert.id(), alert.id()) + """
                "severity":"SEVERE","distress":false,"over":false}
                {"gone":"%s:1"}
                """.formatted(alert.id()));
        try (Notifications notifications = start()) {
            show(alert, Case.Hold.NONE);
            awaitRounds();
            assertThat(posted).as("it was told before").isEmpty();
            assertThat(notifications.told(alert.id())).isEmpty();
        }
    }

    @Test
    void whatFailedLastIsKnownAfterItWentWell() throws Exception {
        status = 500;
        try (Notifications notifications = start()) {
            show(10);
            await("a try", () -> notifications.all().getFirst().nextTry() != null);
            status = 204;
            await("its health", () -> notifications.all().getFirst().delivered() == 1);
            var health = notifications.all().getFirst();
            assertThat(health.problem()).isEmpty();
            assertThat(health.lastProblem()).isEqualTo("It answers 500");
            assertThat(health.lastFailed()).isEqualTo(now.get());
            assertThat(health.tries()).isZero();
            assertThat(health.nextTry()).isNull();
        }
    }

    @Test
    void whereItIsToldIsShownWithoutWhatIsSecret() {
        assertThat(new Subscriber.Webhook(
                                URI.create("https://user:p4ss@ops.example:8443/hook/t0k3n?key=k3y#frag"), SECRET)
                        .shown())
                .isEqualTo("https://ops.example:8443");
    }

    @Test
    void aLineThatWasCutOffLosesNothingThatWasWhole() throws Exception {
        status = 500;
        try (Notifications _ = start()) {
            show(10);
            await("a try", () -> !posted.isEmpty());
        }
        Path box = folder.resolve("subscriber-ops.ndjson");
        Files.writeString(box, "{\"put\":\"x:1\",\"queued\":\"2026-", StandardOpenOption.APPEND);
        posted.clear();
        status = 200;
        try (Notifications _ = start()) {
            await("a post", () -> posted.size() == 1);
            show(11);
            await("another", () -> posted.size() == 2);
        }
        assertThat(Files.getPosixFilePermissions(box)).hasSize(2);
    }

    @Test
    void whatIsTooOldIsPutAwayWithAMessageAndTheRestGoesOn() throws Exception {
        status = 503;
        try (Notifications notifications = start()) {
            show(10);
            await("a try", () -> posted.size() == 1);
            now.set(now.get().plus(Duration.ofDays(4)));
            await("that it is put away", () -> notifications.all().getFirst().putAway() == 1);
            status = 200;
            posted.clear();
            show(11);
            await("the next", () -> posted.size() == 1);
            await("an empty box", () -> notifications.all().getFirst().waiting() == 0);
        }
    }

    @Test
    void aLetterThatIsRefusedDoesNotHoldUpOthersForEver() throws Exception {
        status = 422;
        try (Notifications notifications = start()) {
            show(10);
            await("that it is put away", () -> notifications.all().getFirst().putAway() == 1);
            assertThat(posted).hasSize(5);
            status = 200;
            show(11);
            await("the next", () -> posted.size() == 6);
        }
    }

    @Test
    void aSubscriberIsNotToldOfWhatBeganBeforeIt() throws Exception {
        access.advance(60 * SECOND);
        show(10);
        try (Notifications _ = start()) {
            show(61);
            await("a post", () -> posted.size() == 1);
            awaitRounds();
            assertThat(posted)
                    .singleElement()
                    .satisfies(post -> assertThat(post.message())
                            .startsWith(Cases.alertId(61).toString()));
        }
    }

    @Test
    void anEndpointThatNeverAnswersKeepsNobodyWaiting() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Subscriber deaf = new Subscriber(
                    "deaf",
                    "",
                    Role.VIEWER,
                    null,
                    new Subscriber.Webhook(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null),
                    Subscriber.Wanted.ALL,
                    Duration.ofDays(3));
            long began = System.nanoTime();
            try (Notifications _ = start(deaf, subscriber(Subscriber.Wanted.ALL))) {
                for (int second = 10; second < 30; second++) {
                    show(second);
                }
                await("the posts to the other", () -> posted.size() == 20);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
