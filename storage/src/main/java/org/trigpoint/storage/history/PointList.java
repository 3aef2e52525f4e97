package org.trigpoint.storage.history;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Points that stay packed until one of them is asked for. Never changes; for any thread. */
final class PointList extends AbstractList<HistoryPoint> implements RandomAccess {
    private final PackedPoints.Part packed;
    private volatile @Nullable List<HistoryPoint> points;

    /** @param packed whole, as {@link PackedPoints.Part#isWhole} says */
    PointList(PackedPoints.Part packed) {
        this.packed = packed;
    }

    private List<HistoryPoint> points() {
        List<HistoryPoint> known = points;
        if (known == null) {
            known = packed.points();
            points = known;
        }
        return known;
    }

    @Override
    public HistoryPoint get(int index) {
        return points().get(index);
    }

    @Override
    public int size() {
        return packed.count();
    }
}
