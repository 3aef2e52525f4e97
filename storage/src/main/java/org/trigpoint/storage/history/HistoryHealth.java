package org.trigpoint.storage.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the history is doing.
 *
 * @param trouble why nothing goes to the store now, null while it does
 * @param taken points that came in since the start
 * @param written points in the store since the start
 * @param waiting points that go to the store as soon as it takes them
 * @param open points of segments that are not over
 * @param lost points that were let go while the store took nothing
 * @param lostBeside versions of zones, revisions of alerts and scenes that were let go then
 * @param damaged rows that were left out of answers since they cannot be read
 */
public record HistoryHealth(
        @Nullable String trouble,
        long taken,
        long written,
        long waiting,
        long open,
        long lost,
        long lostBeside,
        long damaged) {
    public Optional<String> findTrouble() {
        return Optional.ofNullable(trouble);
    }
}
