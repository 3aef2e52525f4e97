package org.trigpoint.orbits.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.access.PointAccess;

/** Collects when the cells of an area are seen, by any number of instruments. By one thread. */
public final class Revisit {
    private static final double MICROS_PER_SECOND = 1e6;

    private final List<Position> centres;
    private final long fromEpochMicros;
    private final long untilEpochMicros;
    private final List<List<Time>> times = new ArrayList<>();

    private record Time(long begin, long end) {}

    /** Of cells by their middles, which are the points of the accesses in this order. */
    public Revisit(List<Position> centres, long fromEpochMicros, long untilEpochMicros) {
        this.centres = List.copyOf(centres);
        this.fromEpochMicros = fromEpochMicros;
        this.untilEpochMicros = untilEpochMicros;
        centres.forEach(_ -> times.add(new ArrayList<>()));
    }

    /** Adds what an instrument sees. */
    public void add(List<PointAccess> accesses) {
        accesses.forEach(each -> times.get(each.point()).add(new Time(each.beginEpochMicros(), each.endEpochMicros())));
    }

    /** All cells, in their order. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            cells.add(cell(centres.get(i), times.get(i)));
        }
        return cells;
    }

    private Cell cell(Position centre, List<Time> seen) {
        List<Time> inOrder =
                seen.stream().sorted(Comparator.comparingLong(Time::begin)).toList();
        long end = fromEpochMicros;
        long longest = 0;
        double between = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            long gap = Math.max(0, inOrder.get(i).begin - end);
            longest = Math.max(longest, gap);
            between += i == 0 ? 0 : gap;
            end = Math.max(end, inOrder.get(i).end);
        }
        longest = Math.max(longest, untilEpochMicros - end);
        return new Cell(
                centre,
                inOrder.size(),
                inOrder.isEmpty() ? untilEpochMicros : inOrder.getFirst().begin,
                inOrder.size() < 2 ? Double.NaN : between / (inOrder.size() - 1) / MICROS_PER_SECOND,
                longest / MICROS_PER_SECOND);
    }
}
