package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.trigpoint.flow.Message;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryLimits;
import tools.jackson.databind.JsonNode;

/** A running server with ships in its picture and in a real history, asked over HTTP. */
final class OgcSite implements AutoCloseable {
    static final int SHIPS = 40;
    static final int MINUTES = 30;
    static final long FIRST_MMSI = 235_000_000;
    /** The collections that have something here; zones and alerts have tests of their own. */
    static final List<String> FILLED = List.of("tracks", "history", "moving");

    /** Hidden by default. */
    static final long YACHT = 235_777_001;

    private static final int PLEASURE = 37;

    final Site site = Site.open();
    private final Path folder;
    private final Database database;
    private final History history;
    private final HttpClient http = HttpClient.newHttpClient();

    OgcSite() {
        try {
            folder = Files.createTempDirectory("ogc");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        database = Database.of(folder.resolve("history.gpkg"));
        history = History.open(database, HistoryLimits.NONE);
        site.kept.real = history::find;
        for (int minute = 1; minute <= MINUTES; minute++) {
            List<Message<Track>> messages = new ArrayList<>();
            for (int ship = 0; ship < SHIPS; ship++) {
                messages.add(ship(ship, minute).message());
            }
            messages.add(TrackSamples.ship(YACHT)
                    .revision(minute * 60L)
                    .at(50.5, -1.5)
                    .shipType(PLEASURE)
                    .name("MERMAID")
                    .message());
            history.take(messages);
            site.access.apply(messages);
        }
        site.access.advance(TrackSamples.START_EPOCH_MICROS + MINUTES * 60_000_000L);
        awaitHistory();
    }

    /** Opening the file takes a moment. */
    private void awaitHistory() {
        for (int i = 0; i < 200 && get("/collections/history/items?limit=1").statusCode() == 503; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ships that go east along parallels; the last one lies at 180°. */
    static TrackSamples ship(int number, int minute) {
        boolean far = number == SHIPS - 1;
        return TrackSamples.ship(FIRST_MMSI + number)
                .revision(minute * 60L)
                .at(50 + number * 0.05, far ? 179.9 : -2 + number * 0.01 + minute * 0.005)
                .platform(number % 10 == 3 ? Platform.AID : Platform.SHIP)
                .name("SHIP " + number);
    }

    /** Below {@code /ogc}. */
    HttpResponse<String> get(String path, String... headers) {
        return site.get("/ogc" + path, headers);
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .contains("json");
        return Json.read(answer.body());
    }

    /** The answer at an address as a link has it. */
    HttpResponse<byte[]> follow(String href, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(href));
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(href, e);
        }
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return follow("http://127.0.0.1:" + site.port + "/ogc" + path, headers);
    }

    /** Ids of the collections. */
    List<String> collections() {
        return stream(json("/collections").path("collections"))
                .map(each -> each.path("id").asString())
                .toList();
    }

    /** The definition. */
    JsonNode api() {
        return json("/api");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Where the first link of a relation goes. */
    static String link(JsonNode node, String rel) {
        return stream(node.path("links"))
                .filter(link -> link.path("rel").asString().equals(rel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + rel + " in " + node.path("links")))
                .path("href")
                .asString();
    }

    @Override
    public void close() throws Exception {
        site.close();
        http.close();
        history.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
