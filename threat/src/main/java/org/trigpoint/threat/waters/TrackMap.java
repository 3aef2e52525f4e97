package org.trigpoint.threat.waters;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * Something of each of some tracks, in the order of their ids.
 *
 * <p>Each rule has one in each cell of the sea, most of them small and asked for a track a minute, when nothing of them is in the
 * processor's caches any more. So ids stand side by side in one array: a track is found by touching one or two lines of memory,
 * where a tree touches two for each step down. To add or take one moves all behind it; tracks come and go seldom.
 *
 * @param <V> what is kept of a track; never null
 */
public final class TrackMap<V> extends AbstractMap<TrackId, V> {
    private static final int SMALLEST = 4;

    /** Upper half of each id, then lower half. */
    private long[] ids = new long[2 * SMALLEST];

    private @Nullable Object[] values = new @Nullable Object[SMALLEST];
    private int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof TrackId id && indexOf(id) >= 0;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int index = key instanceof TrackId id ? indexOf(id) : -1;
        return index < 0 ? null : value(index);
    }

    @Override
    public @Nullable V put(TrackId id, V value) {
        int index = indexOf(id);
        if (index >= 0) {
            V before = value(index);
            values[index] = value;
            return before;
        }
        insert(-index - 1, id, value);
        return null;
    }

    @Override
    public V computeIfAbsent(TrackId id, Function<? super TrackId, ? extends V> make) {
        int index = indexOf(id);
        if (index >= 0) {
            return value(index);
        }
        V made = make.apply(id);
        insert(-index - 1, id, made);
        return made;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        int index = key instanceof TrackId id ? indexOf(id) : -1;
        if (index < 0) {
            return null;
        }
        V removed = value(index);
        removeAt(index);
        return removed;
    }

    @Override
    public void clear() {
        Arrays.fill(values, 0, size, null);
        size = 0;
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Walk<>(TrackMap.this::value);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public Set<Entry<TrackId, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<TrackId, V>> iterator() {
                return new Walk<>(index -> new SimpleImmutableEntry<>(id(index), value(index)));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Where an id stands; −1 less where it would. */
    private int indexOf(TrackId id) {
        int low = 0;
        int high = size - 1;
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

    private TrackId id(int index) {
        return new TrackId(ids[2 * index], ids[2 * index + 1]);
    }

    @SuppressWarnings("unchecked") // only such are put there
    private V value(int index) {
        return (V) java.util.Objects.requireNonNull(values[index]);
    }

    private void insert(int index, TrackId id, V value) {
        if (size == values.length) {
            ids = Arrays.copyOf(ids, 4 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        System.arraycopy(ids, 2 * index, ids, 2 * index + 2, 2 * (size - index));
        System.arraycopy(values, index, values, index + 1, size - index);
        ids[2 * index] = id.high();
        ids[2 * index + 1] = id.low();
        values[index] = java.util.Objects.requireNonNull(value);
        size++;
    }

    private void removeAt(int index) {
        size--;
        System.arraycopy(ids, 2 * index + 2, ids, 2 * index, 2 * (size - index));
        System.arraycopy(values, index + 1, values, index, size - index);
        values[size] = null;
    }

    /** From the lowest id to the highest; may take away what it gave last. */
    private final class Walk<T> implements Iterator<T> {
        private final IntFunction<T> give;
        private int next;
        private boolean gave;

        Walk(IntFunction<T> give) {
            this.give = give;
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public T next() {
            if (next >= size) {
                throw new NoSuchElementException();
            }
            gave = true;
            return give.apply(next++);
        }

        @Override
        public void remove() {
            if (!gave) {
                throw new IllegalStateException("Nothing was given that could be taken away");
            }
            gave = false;
            removeAt(--next);
        }
    }
}
