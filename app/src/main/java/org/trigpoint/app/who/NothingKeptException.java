package org.trigpoint.app.who;

import org.jspecify.annotations.Nullable;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.threat.ask.PassageFinder;

/** The history has nothing of the time that is asked for. */
public final class NothingKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingKeptException(PassageFinder.Question window, @Nullable HistoryExtent extent) {
        super("The history has nothing from "
                + WhoWords.time(window.fromEpochMicros()) + " to " + WhoWords.time(window.untilEpochMicros()) + ": "
                + (extent == null
                        ? "it is empty"
                        : "it goes from " + WhoWords.time(extent.fromEpochMicros()) + " to "
                                + WhoWords.time(extent.untilEpochMicros())));
    }
}
