package org.trigpoint.server.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.server.access.OwnersFile;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber has been told, what became of its newest letters, and what waits for it: a file of JSON lines that grows, written before anything is sent, and made
 * short again when it is opened and when most of it is of the past.
 *
 * <p>Lines: {@code {"began": micros}} once; {@code {"put": id, "queued", "body", "alert", "revision", "confirmed", "severity",
 * "distress", "over"}} for each letter, with what is told by it; {@code {"gone": id, "at", "taken", "why"}} when it was taken or put
 * away; of what is told and waits no more the same without a letter; {@code {"was": id, "event", "queued", "at", "taken", "why"}} for
 * what became of a letter that is not in the file any more. A last line that was cut off is none. For any thread.
 */
final class Box implements AutoCloseable {
    /** Letters that wait at most; beyond them the oldest is put away. */
    static final int MOST_WAITING = 10_000;

    /** Of so many letters it is known what became of them. */
    static final int MOST_FATES = 1_000;

    private static final int LINES_OF_THE_PAST = 5_000;

    private final Path file;
    private final SequencedMap<String, Letter> waiting = new java.util.LinkedHashMap<>();
    private final Map<AlertId, Told> told = new TreeMap<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final long beganEpochMicros;
    private FileChannel out;
    private int lines;

    /**
     * Opens a box.
     *
     * @param nowEpochMicros of the picture: a box that is new is not told of what began before
     */
    Box(Path file, long nowEpochMicros) throws IOException {
        this.file = file;
        Long began = Files.exists(file) ? read() : null;
        beganEpochMicros = began == null ? nowEpochMicros : began;
        out = rewrite();
    }

    private @Nullable Long read() throws IOException {
        Long began = null;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode node;
            try {
                node = Json.read(line);
            } catch (JacksonException e) {
                // Cut off by the end of a process: it had promised nothing.
                continue;
            }
            began = node.has("began") ? Long.valueOf(node.path("began").asLong()) : began;
            take(node);
        }
        return began;
    }

    private void take(JsonNode node) {
        if (node.has("put")) {
            String id = node.path("put").asString();
            waiting.put(
                    id,
                    new Letter(
                            id,
                            Instant.parse(node.path("queued").asString()),
                            node.path("body").asString()));
        }
        if (node.has("alert")) {
            AlertId alert = AlertId.parse(node.path("alert").asString());
            if (node.path("over").asBoolean(false)) {
                told.remove(alert);
            } else {
                told.put(
                        alert,
                        new Told(
                                alert,
                                node.path("revision").asInt(),
                                node.path("confirmed").asBoolean(),
                                Severity.valueOf(node.path("severity").asString()),
                                node.path("distress").asBoolean()));
            }
        }
        if (node.has("gone")) {
            Letter letter = waiting.remove(node.path("gone").asString());
            // Older boxes do not say when.
            if (letter != null && node.has("at")) {
                take(Fate.waiting(letter)
                        .ended(
                                Instant.parse(node.path("at").asString()),
                                node.path("taken").asBoolean(),
                                node.path("why").asString()));
            }
        }
        if (node.has("was")) {
            take(Fate.read(node));
        }
    }

    private void take(Fate fate) {
        fates.addLast(fate);
        if (fates.size() > MOST_FATES) {
            fates.removeFirst();
        }
    }

    private FileChannel rewrite() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        List<String> all = new ArrayList<>();
        all.add(Json.text(Json.object().put("began", beganEpochMicros)));
        fates.forEach(each -> all.add(Json.text(each.node())));
        told.values().forEach(each -> all.add(Json.text(node(each, false))));
        waiting.values().forEach(letter -> all.add(Json.text(node(letter))));
        FileChannel channel = OwnersFile.open(next, StandardOpenOption.CREATE_NEW);
        write(channel, String.join("\n", all) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = all.size();
        return channel;
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static ObjectNode node(Letter letter) {
        return Json.object()
                .put("put", letter.id())
                .put("queued", letter.queued().toString())
                .put("body", letter.body());
    }

    private static ObjectNode node(Told told, boolean over) {
        return Json.object()
                .put("alert", told.alert().toString())
                .put("revision", told.revision())
                .put("confirmed", told.confirmed())
                .put("severity", told.severity().name())
                .put("distress", told.distress())
                .put("over", over);
    }

    private void append(ObjectNode node) throws IOException {
        if (lines > LINES_OF_THE_PAST && lines > 4 * (waiting.size() + told.size() + fates.size())) {
            out.close();
            out = rewrite();
        }
        write(out, Json.text(node) + "\n");
        lines++;
    }

    /** When the subscriber was first known, by the time of the picture: it is not told of what was raised before. */
    long beganEpochMicros() {
        return beganEpochMicros;
    }

    /** What has been told of an alert that is not over. */
    synchronized Optional<Told> findTold(AlertId alert) {
        return Optional.ofNullable(told.get(alert));
    }

    /** Alerts that the subscriber knows of and that are not over for it. */
    synchronized List<AlertId> known() {
        return List.copyOf(told.keySet());
    }

    /**
     * Takes a letter: when this returns, it is on the disk.
     *
     * @param now by the clock of the machine
     * @param over true when nothing more will be told of the alert
     * @return the letter that was put away for it, because too many wait
     */
    synchronized Optional<Letter> put(Letter letter, Told telling, boolean over, Instant now) throws IOException {
        ObjectNode node = node(letter);
        node.setAll(node(telling, over));
        append(node);
        take(node);
        if (waiting.size() <= MOST_WAITING) {
            return Optional.empty();
        }
        Letter oldest = waiting.firstEntry().getValue();
        remove(oldest, now, false, MOST_WAITING + " others wait");
        return Optional.of(oldest);
    }

    /** Forgets what was told of an alert of which nothing is known any more. */
    synchronized void forget(Told telling) throws IOException {
        ObjectNode node = node(telling, true);
        append(node);
        take(node);
    }

    /** The letter that waits longest. */
    synchronized Optional<Letter> findFirst() {
        return Optional.ofNullable(waiting.firstEntry()).map(Map.Entry::getValue);
    }

    /**
     * A letter waits no more.
     *
     * @param at when that was, by the clock of the machine
     * @param taken true when it was taken
     * @param why it was put away; empty when it was taken
     */
    synchronized void remove(Letter letter, Instant at, boolean taken, String why) {
        ObjectNode node = Json.object()
                .put("gone", letter.id())
                .put("at", at.toString())
                .put("taken", taken)
                .put("why", why);
        take(node);
        try {
            append(node);
        } catch (IOException e) {
            // Then it is sent once more after a restart, under the same id.
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the letters about an alert, oldest first, then those that wait. */
    synchronized List<Fate> fates(AlertId alert) {
        return Stream.concat(
                        fates.stream().filter(each -> Fate.isOf(each.letter(), alert)),
                        waiting.values().stream()
                                .filter(each -> Fate.isOf(each.id(), alert))
                                .map(Fate::waiting))
                .toList();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
