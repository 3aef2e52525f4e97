package org.trigpoint.server.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.storage.history.Difference;
import org.trigpoint.storage.history.LateReports;
import org.trigpoint.storage.history.PastPlace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How two pictures of one instant differ, and why, in figures and in a sentence each. */
public final class DifferenceJson {
    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final double DECI = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ObjectNode node = Json.object();
    private final ArrayNode tracks;
    private final long epochMicros;

    /**
     * @param asItWas tracks in the picture as it was
     * @param asKnown tracks in the picture as it was known
     */
    public DifferenceJson(long epochMicros, long asItWas, long asKnown, List<Difference> differences) {
        this.epochMicros = epochMicros;
        node.put("at", epochMicros / MICROS_PER_MILLI);
        node.put("asItWas", asItWas);
        node.put("asKnown", asKnown);
        node.put("differ", differences.size());
        node.put(
                "notKnown",
                differences.stream().filter(one -> one.known() == null).count());
        tracks = node.putArray("tracks");
    }

    /** Adds a track, with the reports that came late and the source that brought them, where it is known. */
    public void add(Difference difference, Optional<LateReports> late, Optional<String> source) {
        ObjectNode one = tracks.addObject();
        one.put("track", difference.track().id().toString());
        one.put("name", difference.track().name());
        long identity = difference.track().identity();
        one.put(
                "identity",
                identity == Identity.NONE ? null : Identity.unpack(identity).text());
        one.put("platform", difference.track().platform().name());
        one.set("was", place(difference.was()));
        one.set("known", place(difference.known()));
        Json.number(one, "meters", Math.round(difference.meters() * DECI) / DECI);
        if (difference.known() == null) {
            one.putNull("meters");
        }
        one.set("late", late.map(reports -> late(reports, source.orElse(null))).orElse(null));
        one.put("why", why(difference, late.orElse(null), source.orElse(null)));
    }

    public ObjectNode node() {
        return node;
    }

    private static @Nullable ObjectNode place(@Nullable PastPlace place) {
        if (place == null) {
            return null;
        }
        ObjectNode node = Json.object();
        node.put("latDeg", place.latDeg());
        node.put("lonDeg", place.lonDeg());
        node.put("sigmaMeters", Math.round(place.sigmaMeters() * DECI) / DECI);
        node.put("status", place.status().name());
        node.put("time", place.point().timeEpochMicros() / MICROS_PER_MILLI);
        return node;
    }

    private static ObjectNode late(LateReports late, @Nullable String source) {
        ObjectNode node = Json.object();
        node.put("reports", late.reports());
        node.put("first", late.firstEpochMicros() / MICROS_PER_MILLI);
        node.put("last", late.lastEpochMicros() / MICROS_PER_MILLI);
        node.put("firstKnown", late.firstKnownEpochMicros() / MICROS_PER_MILLI);
        node.put("lastKnown", late.lastKnownEpochMicros() / MICROS_PER_MILLI);
        node.put("mostLateSeconds", late.mostLateMicros() / MICROS_PER_SECOND);
        node.put("source", source);
        return node;
    }

    private String why(Difference difference, @Nullable LateReports late, @Nullable String source) {
        if (late == null) {
            return difference.known() == null
                    ? "Its first report came just after."
                    : "No report came late: it did not go on as its last report said.";
        }
        long minutes = Math.round(late.mostLateMicros() / (double) (SECONDS_PER_MINUTE * MICROS_PER_SECOND));
        boolean one = late.reports() == 1;
        return late.reports() + (one ? " report of " : " reports of ")
                + span(late.firstEpochMicros(), late.lastEpochMicros())
                + " became known at " + span(late.firstKnownEpochMicros(), late.lastKnownEpochMicros())
                + ", " + (one ? "" : "up to ") + minutes + (minutes == 1 ? " minute late" : " minutes late")
                + (source == null ? "." : " (source " + source + ").");
    }

    private String span(long fromMicros, long untilMicros) {
        String from = minute(fromMicros);
        String until = minute(untilMicros);
        return from.equals(until) ? from : from + "–" + until;
    }

    /** The minute, with its day where that is not the day of the picture. */
    private String minute(long micros) {
        Instant instant = Instant.ofEpochSecond(micros / MICROS_PER_SECOND);
        String day = instant.toString().substring(0, 10);
        boolean same = Instant.ofEpochSecond(epochMicros / MICROS_PER_SECOND)
                .toString()
                .startsWith(day);
        return (same ? "" : day + " ") + MINUTE.format(instant);
    }
}
