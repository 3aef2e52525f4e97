package org.trigpoint.orbits.access;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/**
 * When the first and the last point of an outline is seen, between the points that stand for it: by golden section (J. Kiefer, Proc. AMS 4,
 * 1953) around the best of these, with what is not seen as worse than all.
 */
final class OutlineSearch {
    private static final int ROUNDS = 26;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Aim aim;
    private final Function<Position, @Nullable PointAccess> seen;

    /** How a position is seen on one passage; null when it is not. */
    OutlineSearch(Aim aim, Function<Position, @Nullable PointAccess> seen) {
        this.aim = aim;
        this.seen = seen;
    }

    long begin(List<PointAccess> of) {
        return least(of, PointAccess::beginEpochMicros);
    }

    long end(List<PointAccess> of) {
        return -least(of, access -> -access.endEpochMicros());
    }

    private long least(List<PointAccess> of, ToLongFunction<PointAccess> time) {
        PointAccess first = of.getFirst();
        for (PointAccess access : of) {
            first = time.applyAsLong(access) < time.applyAsLong(first) ? access : first;
        }
        long least = time.applyAsLong(first);
        int offset = aim.points().size()
                - aim.outlines().stream().mapToInt(List::size).sum();
        for (List<Position> line : aim.outlines()) {
            int at = first.point() - offset;
            if (at >= 0 && at < line.size()) {
                least = Math.min(least, around(line, at, time));
            }
            offset += line.size();
        }
        return least;
    }

    private long around(List<Position> line, int at, ToLongFunction<PointAccess> time) {
        double low = -1;
        double high = 1;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        long atA = time(line, at, a, time);
        long atB = time(line, at, b, time);
        long least = Math.min(atA, atB);
        for (int i = 0; i < ROUNDS; i++) {
            // Where neither is seen, the point itself is: towards it.
            boolean left = atA == atB ? Math.abs(a) < Math.abs(b) : atA < atB;
            if (left) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = time(line, at, a, time);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = time(line, at, b, time);
            }
            least = Math.min(least, Math.min(atA, atB));
        }
        return least;
    }

    /** The line is closed: its last point is its first. */
    private long time(List<Position> line, int at, double offset, ToLongFunction<PointAccess> time) {
        int last = line.size() - 1;
        Position from = line.get(at % last);
        Position to = line.get((offset < 0 ? at + last - 1 : at + 1) % last);
        PointAccess access = seen.apply(Aim.between(from, to, Math.abs(offset)));
        return access == null ? Long.MAX_VALUE : time.applyAsLong(access);
    }
}
