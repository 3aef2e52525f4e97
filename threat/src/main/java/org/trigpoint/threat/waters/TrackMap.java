package org.trigpoint.threat.waters;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * Something of each of some tracks, in the order of their ids.
 *
 * @param <V> what is kept of a track; never null
 */
public final class TrackMap<V> extends PackedMap<TrackId, V> {
    /** Upper half of each id, then lower half. */
    private long[] ids = new long[2 * SMALLEST];

    @Override
    int indexOf(@Nullable Object key) {
        if (!(key instanceof TrackId id)) {
            return Integer.MIN_VALUE;
        }
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(ids[2 * middle], id.high());
            order = order != 0 ? order : Long.compareUnsigned(ids[2 * middle + 1], id.low());
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @Override
    TrackId key(int index) {
        return new TrackId(ids[2 * index], ids[2 * index + 1]);
    }

    @Override
    void move(int from, int to, int count, int room) {
        if (ids.length < 2 * room) {
            ids = Arrays.copyOf(ids, 2 * room);
        }
        System.arraycopy(ids, 2 * from, ids, 2 * to, 2 * count);
    }

    @Override
    void write(int index, TrackId id) {
        ids[2 * index] = id.high();
        ids[2 * index + 1] = id.low();
    }
}
