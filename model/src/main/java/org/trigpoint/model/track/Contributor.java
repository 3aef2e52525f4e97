package org.trigpoint.model.track;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * A source, or a receiver of a source, that a track's reports came through.
 *
 * @param source number of the source
 * @param receiver name of the receiver within it, null when only the source is known
 * @param reports how many came through it, later receptions of the same transmission counted
 * @param first stamp of the first
 * @param last stamp of the last
 */
public record Contributor(int source, @Nullable String receiver, long reports, Stamp first, Stamp last) {
    public Optional<String> findReceiver() {
        return Optional.ofNullable(receiver);
    }
}
