package org.trigpoint.threat.waters;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who hears: a receiver, or a feed where it names none.
 *
 * @param source number of the source
 * @param receiver name of the receiver within it, null when the feed is the receiver
 */
public record Hearer(int source, @Nullable String receiver) implements Comparable<Hearer> {
    @Override
    public int compareTo(Hearer other) {
        int bySource = Integer.compare(source, other.source);
        if (bySource != 0 || Objects.equals(receiver, other.receiver)) {
            return bySource;
        }
        if (receiver == null || other.receiver == null) {
            return receiver == null ? -1 : 1;
        }
        return receiver.compareTo(other.receiver);
    }
}
