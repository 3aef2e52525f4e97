package org.trigpoint.threat.identity;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** Something that a ship says of itself, as it is now, as it was before, and as it may be from now on. */
final class Claim {
    /** One value of it. */
    static final class Value {
        final String text;
        final long sinceEpochMicros;
        final Stamp stamp;
        long untilEpochMicros;
        int signs = 1;

        Value(String text, long sinceEpochMicros, Stamp stamp) {
            this.text = text;
            this.sinceEpochMicros = sinceEpochMicros;
            this.untilEpochMicros = sinceEpochMicros;
            this.stamp = stamp;
        }
    }

    /** Said at least twice, over at least so long: a static report whose bits were damaged is not. */
    private static final long HOLDS_MICROS = 240_000_000;

    @Nullable
    Value now;

    @Nullable
    Value before;

    @Nullable
    Value next;

    /** Takes what it says now; true when it is another than before, for good. */
    boolean take(IdentityState.Kind kind, String text, long epochMicros, Stamp stamp) {
        Value holds = now;
        if (holds == null) {
            now = new Value(text, epochMicros, stamp);
            return false;
        }
        if (Likeness.isSame(kind, holds.text, text)) {
            holds.untilEpochMicros = Math.max(holds.untilEpochMicros, epochMicros);
            holds.signs++;
            next = null;
            return false;
        }
        Value may = next;
        if (may == null || !Likeness.isSame(kind, may.text, text)) {
            next = new Value(text, epochMicros, stamp);
            return false;
        }
        may.signs++;
        may.untilEpochMicros = Math.max(may.untilEpochMicros, epochMicros);
        if (may.untilEpochMicros - may.sinceEpochMicros < HOLDS_MICROS) {
            return false;
        }
        before = holds;
        now = may;
        next = null;
        return true;
    }
}
