package org.trigpoint.app.tak;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.FlowTag;
import org.trigpoint.feeds.cot.message.FlowTags;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.marking.Marking;

/**
 * What every event of this station says of it and of who may have it.
 *
 * @param tag its name among the servers that an event came through, by which it knows its own events when they come back
 * @param simulated true in a world that does not exist
 */
record TakMark(String tag, boolean simulated) {
    /** What exercises and simulations are told from operations by ({@code opex}). */
    @Nullable
    String opex() {
        return simulated ? "s" : null;
    }

    /** A time as events have it: to the millisecond, which is all that the TAK protocol holds. */
    static Instant time(long epochMicros) {
        return EpochMicros.instant(epochMicros).truncatedTo(ChronoUnit.MILLIS);
    }

    FlowTags flowTags(String time) {
        return new FlowTags(List.of(new FlowTag(tag, time)), null);
    }

    /** The label as a caveat; none for what anyone may have. */
    static @Nullable String caveat(Marking marking) {
        return marking.tlp() == Marking.Tlp.CLEAR
                ? null
                : "TLP:" + marking.tlp().name().replace('_', '+');
    }

    static @Nullable String releasableTo(Marking marking) {
        return marking.releasableTo().isEmpty() ? null : String.join(",", marking.releasableTo());
    }

    /** Sentences, and the licence of the source behind them. */
    static String remarks(Marking marking, String... sentences) {
        Stream<String> licence =
                marking.licence().isEmpty() ? Stream.empty() : Stream.of("Licence: " + marking.licence());
        return Stream.concat(Stream.of(sentences).filter(sentence -> !sentence.isEmpty()), licence)
                .collect(Collectors.joining("\n"));
    }
}
