package org.trigpoint.storage.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much of the raw messages a journal keeps. What people decided, and how sources were opened, is small and stays.
 *
 * @param totalBytes of all segments; the oldest go first; {@link Long#MAX_VALUE} for no limit
 * @param others limit of every source that has none of its own
 * @param ofSource by source number
 */
public record RetentionLimits(long totalBytes, Limit others, Map<Integer, Limit> ofSource) {
    /** Keeps everything. */
    public static final RetentionLimits NONE = new RetentionLimits(Long.MAX_VALUE, Limit.NONE, Map.of());

    /**
     * The limit of one source.
     *
     * @param bytes of its bodies; {@link Long#MAX_VALUE} for no limit
     * @param maxAge counted back from the newest progress of the journal; null for no limit
     */
    public record Limit(long bytes, @Nullable Duration maxAge) {
        public static final Limit NONE = new Limit(Long.MAX_VALUE, null);

        public Optional<Duration> findMaxAge() {
            return Optional.ofNullable(maxAge);
        }
    }

    public RetentionLimits {
        ofSource = Collections.unmodifiableSortedMap(new TreeMap<>(ofSource));
    }

    /** The limit that holds for a source. */
    public Limit of(int source) {
        return ofSource.getOrDefault(source, others);
    }

    /** The same limits with another one for these sources. */
    public RetentionLimits with(Map<Integer, Limit> more) {
        Map<Integer, Limit> all = new TreeMap<>(ofSource);
        all.putAll(more);
        return new RetentionLimits(totalBytes, others, all);
    }
}
