package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/** Security classification (MISB ST 0102.12, item 1). */
public enum Classification {
    UNCLASSIFIED,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET;

    private static final Classification[] ALL = values();

    /** That of a code, 1 to 5; null for another. */
    static @Nullable Classification find(long code) {
        return code >= 1 && code <= ALL.length ? ALL[(int) code - 1] : null;
    }
}
