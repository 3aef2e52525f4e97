package org.trigpoint.fusion.segment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Header;

/**
 * Chooses the segment of a report among those open.
 *
 * <p>A dated position goes to the segment it fits best. Where a second fits nearly as well and the best was silent for some
 * minutes, nobody can tell which of the two ships it is: then neither goes on, both are closed, and the report begins a new one.
 */
final class Choice {
    /** A fit at least this part of the best makes the choice ambiguous. */
    private static final double RIVAL_PART = 1 / 3.0;

    /** With the best heard so recently the choice is made, as ships that pass each other must not lose their tracks. */
    private static final double RECENT_SECONDS = 360;

    private Choice() {}

    /** The segment for a dated position, if one fits without ambiguity; ambiguous ones are closed. */
    static Optional<Segment> forPoint(SegmentState state, Point point, Allowance allowance) {
        List<Segment> segments = state.segments;
        if (segments.size() == 1 && segments.getFirst().allows(point, allowance)) {
            return Optional.of(segments.getFirst());
        }
        double[] fits = new double[segments.size()];
        int best = -1;
        double second = 0;
        for (int i = 0; i < fits.length; i++) {
            Segment segment = segments.get(i);
            fits[i] = segment.hasPosition() ? segment.fit(point, allowance) : 0;
            if (best < 0 || fits[i] > fits[best]) {
                second = best < 0 ? 0 : fits[best];
                best = i;
            } else {
                second = Math.max(second, fits[i]);
            }
        }
        if (best < 0 || fits[best] == 0) {
            return onlyUser(segments, point, allowance).or(() -> withoutPosition(segments));
        }
        if (second >= fits[best] * RIVAL_PART && segments.get(best).gapSeconds(point) > RECENT_SECONDS) {
            closeRivals(segments, fits, fits[best] * RIVAL_PART);
            return Optional.empty();
        }
        return Optional.of(segments.get(best));
    }

    /** The only thing known to use the number, if it could have come there; a single position is not yet known for a thing. */
    private static Optional<Segment> onlyUser(List<Segment> segments, Point point, Allowance allowance) {
        List<Segment> users = segments.size() == 1
                ? segments
                : segments.stream().filter(Segment::isConfirmed).toList();
        return users.size() == 1
                        && users.getFirst().hasPosition()
                        && users.getFirst().couldSend(point, allowance)
                ? Optional.of(users.getFirst())
                : Optional.empty();
    }

    /** A thing that was heard but never said where it was may be anywhere. */
    private static Optional<Segment> withoutPosition(List<Segment> segments) {
        return segments.stream().filter(segment -> !segment.hasPosition()).findFirst();
    }

    private static void closeRivals(List<Segment> segments, double[] fits, double least) {
        for (int i = fits.length - 1; i >= 0; i--) {
            if (fits[i] > 0 && fits[i] >= least) {
                segments.remove(i);
            }
        }
    }

    /**
     * The segment for a report without a dated position: of those with more than one position the one heard last through the
     * same source and receiver, else heard last at all; else the same among the others.
     */
    static Optional<Segment> forOther(List<Segment> segments, Header header) {
        Segment best = null;
        for (Segment segment : segments) {
            if (best == null || isBetter(segment, best, header)) {
                best = segment;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Segment one, Segment other, Header header) {
        if (one.isConfirmed() != other.isConfirmed()) {
            return one.isConfirmed();
        }
        if (one.isHeardThrough(header) != other.isHeardThrough(header)) {
            return one.isHeardThrough(header);
        }
        return one.heard().compareTo(other.heard()) > 0;
    }

    /** The segment that the first reception of a transmission went to. */
    static Optional<Segment> forReception(SegmentState state, Stamp first) {
        @Nullable Segment found = null;
        for (Segment segment : state.segments) {
            if (state.labels.isOf(first, segment.id)) {
                found = segment;
            }
        }
        return Optional.ofNullable(found);
    }
}
