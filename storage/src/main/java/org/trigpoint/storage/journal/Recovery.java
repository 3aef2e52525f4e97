package org.trigpoint.storage.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * What opening a journal found and did.
 *
 * @param bytesCut of an unfinished last block
 * @param lastGood stamp of the last message that is whole; null in an empty journal
 * @param damages places that cannot be read; what stands around them can
 */
public record Recovery(long bytesCut, @Nullable Stamp lastGood, List<Damage> damages) {
    public Recovery {
        damages = List.copyOf(damages);
    }

    public Optional<Stamp> findLastGood() {
        return Optional.ofNullable(lastGood);
    }

    /** For the log; empty when there is nothing to say. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (bytesCut > 0) {
            text.append("The last block of the journal was not whole: ")
                    .append(bytesCut)
                    .append(" bytes were cut. ");
            text.append(lastGood == null ? "Nothing stands before them." : "The last good stamp is " + lastGood + ".");
        }
        for (Damage damage : damages) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("Damage in the journal, ")
                    .append(damage);
        }
        return text.toString();
    }
}
