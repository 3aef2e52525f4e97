package org.trigpoint.threat.waters;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who hears: a receiver, or a feed where it names none.
 *
 * @param source number of the source
 * @param receiver name of the receiver within it, null when the feed is the receiver
 */
public record Hearer(int source, @Nullable String receiver) implements Comparable<Hearer> {
    private static final Comparator<Hearer> ORDER = Comparator.comparingInt(Hearer::source)
            .thenComparing(Hearer::receiver, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Hearer other) {
        return ORDER.compare(this, other);
    }
}
