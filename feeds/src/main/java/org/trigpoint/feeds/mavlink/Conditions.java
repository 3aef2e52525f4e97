package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Condition.Arming;
import org.trigpoint.model.observation.Condition.Fence;
import org.trigpoint.model.observation.Condition.Gnss;

/** Words on one part of a condition, which say nothing of the others. */
final class Conditions {
    private static final int UNSAID = -1;
    private static final int FULL = 100;

    private Conditions() {}

    static Condition link(double percent) {
        return new Condition(Gnss.UNKNOWN, UNSAID, Double.NaN, percent, Arming.UNKNOWN, Fence.UNKNOWN, null);
    }

    static Condition battery(@Nullable Integer percent) {
        double battery = percent == null || percent < 0 || percent > FULL ? Double.NaN : percent;
        return new Condition(Gnss.UNKNOWN, UNSAID, battery, Double.NaN, Arming.UNKNOWN, Fence.UNKNOWN, null);
    }

    static Condition of(Gnss gnss, int satellites) {
        return new Condition(gnss, satellites, Double.NaN, Double.NaN, Arming.UNKNOWN, Fence.UNKNOWN, null);
    }

    static Condition of(Arming arming, @Nullable String mode) {
        return new Condition(Gnss.UNKNOWN, UNSAID, Double.NaN, Double.NaN, arming, Fence.UNKNOWN, mode);
    }

    static Condition of(Fence fence) {
        return new Condition(Gnss.UNKNOWN, UNSAID, Double.NaN, Double.NaN, Arming.UNKNOWN, fence, null);
    }
}
