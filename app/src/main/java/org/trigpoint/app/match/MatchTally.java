package org.trigpoint.app.match;

import java.util.EnumMap;
import java.util.Map;
import org.trigpoint.model.match.SceneAnswer.Verdict;

/** Answers counted by what would have been right. */
final class MatchTally {
    /** What is true of a thing that a scene shows. */
    enum Truth {
        /** It sends, and is heard. */
        HEARD("sends and is heard", "its own track"),
        /** It sends nothing, where it would be heard. */
        DARK("sends nothing where it would be heard", "unexplained"),
        /** It was heard until it stopped sending on its way. */
        GONE("stopped sending on its way", "its own track, or unexplained"),
        /** Nobody can hear it. */
        UNHEARD("is where nobody hears it", "unknown"),
        /** There is nothing. */
        NOTHING("is clutter", "anything but a track");

        final String text;
        final String right;

        Truth(String text, String right) {
            this.text = text;
            this.right = right;
        }
    }

    /**
     * How many.
     *
     * @param right as they should be
     * @param other by what they were held to be instead
     * @param otherTrack taken for the track of another ship
     */
    private static final class Row {
        private long right;
        private long otherTrack;
        private final Map<Verdict, Long> other = new EnumMap<>(Verdict.class);
    }

    private final Map<Truth, Row> rows = new EnumMap<>(Truth.class);

    private Row row(Truth truth) {
        return rows.computeIfAbsent(truth, _ -> new Row());
    }

    void right(Truth truth) {
        row(truth).right++;
    }

    void wrong(Truth truth, Verdict verdict) {
        row(truth).other.merge(verdict, 1L, Long::sum);
    }

    void otherTrack(Truth truth) {
        row(truth).otherTrack++;
    }

    void add(MatchTally more) {
        more.rows.forEach((truth, its) -> {
            Row mine = row(truth);
            mine.right += its.right;
            mine.otherTrack += its.otherTrack;
            its.other.forEach((verdict, count) -> mine.other.merge(verdict, count, Long::sum));
        });
    }

    long count(Truth truth) {
        Row row = row(truth);
        return row.right
                + row.otherTrack
                + row.other.values().stream().mapToLong(Long::longValue).sum();
    }

    long rightOf(Truth truth) {
        return row(truth).right;
    }

    long otherTracksOf(Truth truth) {
        return row(truth).otherTrack;
    }

    long heldToBe(Truth truth, Verdict verdict) {
        return row(truth).other.getOrDefault(verdict, 0L);
    }

    /** Share of those that were answered as they should be; NaN without any. */
    double rightRatio(Truth truth) {
        return (double) rightOf(truth) / count(truth);
    }
}
