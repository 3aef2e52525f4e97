package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/** What became of a moving target (MISB ST 0903.6, VTracker item 2). */
public enum DetectionStatus {
    INACTIVE,
    ACTIVE,
    DROPPED,
    STOPPED;

    private static final DetectionStatus[] ALL = values();

    /** That of a code, 0 to 3; null for another. */
    static @Nullable DetectionStatus find(long code) {
        return code >= 0 && code < ALL.length ? ALL[(int) code] : null;
    }
}
