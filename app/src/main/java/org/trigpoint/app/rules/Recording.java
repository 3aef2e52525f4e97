package org.trigpoint.app.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.station.SourceDesk;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Raw;

/**
 * Recorded lines with their stamps, in memory, as a replay hands them to the pipeline.
 *
 * @param name short, for tables
 * @param slices in their order
 */
record Recording(String name, List<Slice> slices) {
    private static final Duration WAIT = Duration.ofMillis(20);

    /**
     * Some messages and how far time has come with them.
     *
     * @param throughEpochMicros Long.MIN_VALUE while nothing is known
     */
    record Slice(List<Message<?>> messages, long throughEpochMicros) {
        Slice {
            messages = List.copyOf(messages);
        }
    }

    Recording {
        slices = List.copyOf(slices);
    }

    /** Reads a file; null when there is none. */
    static @Nullable Recording find(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        List<Source> sources =
                SourceDesk.open(List.of(new FeedSetting("ais:file:" + file, name, null, null, null, null, null)));
        List<Slice> slices = new ArrayList<>();
        try (Intake intake = new Intake(() -> 0, IntakeSettings.of(IntakeSettings.Mode.FILE))) {
            for (int i = 0; i < sources.size(); i++) {
                intake.add(sources.get(i), i + 1, 0);
            }
            for (boolean ended = false; !ended; ) {
                Batch batch = intake.take(WAIT);
                ended = batch.ended();
                if (!batch.messages().isEmpty()) {
                    slices.add(new Slice(new ArrayList<>(batch.messages()), batch.progressEpochMicros()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + file, e);
        }
        return new Recording(name, slices);
    }

    /** The recording with each raw message as a change makes it; null from it for one that was never received. */
    Recording changed(Change change) {
        List<Slice> changed = new ArrayList<>();
        for (Slice slice : slices) {
            List<Message<?>> messages = new ArrayList<>(slice.messages().size());
            for (Message<?> message : slice.messages()) {
                Message<?> now = message.body() instanceof Raw raw ? change.of(message, raw) : message;
                if (now != null) {
                    messages.add(now);
                }
            }
            changed.add(new Slice(messages, slice.throughEpochMicros()));
        }
        return new Recording(name, changed);
    }

    /** What becomes of a raw message. */
    interface Change {
        @Nullable
        Message<?> of(Message<?> message, Raw raw);
    }

    /** The recording with more said before its first message. */
    Recording after(UnaryOperator<List<Message<?>>> opening) {
        List<Slice> changed = new ArrayList<>(slices);
        Slice first = changed.getFirst();
        changed.set(0, new Slice(opening.apply(first.messages()), first.throughEpochMicros()));
        return new Recording(name, changed);
    }

    /** Arrival of its first raw message. */
    long firstEpochMicros() {
        for (Slice slice : slices) {
            for (Message<?> message : slice.messages()) {
                if (message.body() instanceof Raw) {
                    return message.stamp().arrivalEpochMicros();
                }
            }
        }
        return 0;
    }

    /** Arrival of its last message. */
    long lastEpochMicros() {
        return slices.isEmpty()
                ? 0
                : slices.getLast().messages().getLast().stamp().arrivalEpochMicros();
    }
}
