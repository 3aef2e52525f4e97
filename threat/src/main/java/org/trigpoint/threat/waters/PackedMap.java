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

/**
 * A sorted map whose keys are numbers that stand side by side in one array.
 *
 * <p>Each rule has some in each cell of the sea, most of them small and asked for a key a minute, when nothing of them is in the
 * processor's caches any more: a key is found by touching one or two lines of memory, where a tree touches two for each step down.
 * To add or take one moves all behind it; keys come and go seldom.
 *
 * @param <V> never null
 */
abstract class PackedMap<K, V> extends AbstractMap<K, V> {
    static final int SMALLEST = 4;

    private @Nullable Object[] values = new @Nullable Object[SMALLEST];
    private int size;

    /** Where a key stands, −1 less where it would; {@link Integer#MIN_VALUE} for what is no key. */
    abstract int indexOf(@Nullable Object key);

    /** The key that stands there. */
    abstract K key(int index);

    /** Moves so many keys, as {@link System#arraycopy} does, with room for as many in all as are said. */
    abstract void move(int from, int to, int count, int room);

    /** Writes a key. */
    abstract void write(int index, K key);

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public final @Nullable V get(@Nullable Object key) {
        int index = indexOf(key);
        return index < 0 ? null : value(index);
    }

    @Override
    public final @Nullable V put(K key, V value) {
        int index = indexOf(key);
        if (index >= 0) {
            V before = value(index);
            values[index] = value;
            return before;
        }
        insert(-index - 1, key, value);
        return null;
    }

    @Override
    public final V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
        int index = indexOf(key);
        if (index >= 0) {
            return value(index);
        }
        V made = make.apply(key);
        insert(-index - 1, key, made);
        return made;
    }

    @Override
    public final @Nullable V remove(@Nullable Object key) {
        int index = indexOf(key);
        if (index < 0) {
            return null;
        }
        V removed = value(index);
        removeAt(index);
        return removed;
    }

    @Override
    public final void clear() {
        Arrays.fill(values, 0, size, null);
        size = 0;
    }

    @Override
    public final Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Walk<>(PackedMap.this::value);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public final Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Walk<>(index -> new SimpleImmutableEntry<>(key(index), value(index)));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @SuppressWarnings("unchecked") // only such are put there
    final V value(int index) {
        return (V) java.util.Objects.requireNonNull(values[index]);
    }

    private void insert(int index, K key, V value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        move(index, index + 1, size - index, values.length);
        System.arraycopy(values, index, values, index + 1, size - index);
        write(index, key);
        values[index] = java.util.Objects.requireNonNull(value);
        size++;
    }

    private void removeAt(int index) {
        size--;
        move(index + 1, index, size - index, values.length);
        System.arraycopy(values, index + 1, values, index, size - index);
        values[size] = null;
    }

    /** From the lowest key to the highest; may take away what it gave last. */
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
