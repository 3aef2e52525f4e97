package org.trigpoint.threat.cases;

import java.util.List;

/**
 * How many new cases a watch is shown: so many in any window for each thousand ships, the best first.
 *
 * <p>The first half is shown on sight. After that a case is shown when its order is above that of half of those that were shown in the
 * window, or when so long has passed since the last one as lets the number just fit into a window: so a burst of poor ones does not use
 * it up before a good one comes, and nothing waits while there is room to spare. A case that someone is in distress in is always shown;
 * it counts.
 */
final class Budget {
    private static final double MICROS_PER_HOUR = 3.6e9;

    private final CaseState state;
    private final long nowEpochMicros;
    private final long windowMicros;
    private final long allowed;

    Budget(CaseState state, CaseSettings settings, long nowEpochMicros) {
        this.state = state;
        this.nowEpochMicros = nowEpochMicros;
        windowMicros = settings.windowMicros;
        long oldest = nowEpochMicros - windowMicros;
        state.shown.removeIf(shown -> shown.atEpochMicros() <= oldest);
        state.fleets.values().removeIf(fleet -> fleet.toldEpochMicros() <= oldest);
        allowed = settings.allowedCases(ships());
    }

    private long ships() {
        long ships = 0;
        for (CaseState.Fleet fleet : state.fleets.values()) {
            ships += fleet.ships();
        }
        return ships;
    }

    /** A case is shown now, and counts. */
    void show(OpenCase shown) {
        state.shown.add(new CaseState.Shown(nowEpochMicros, orderRatio(shown)));
    }

    /** The order of a case now. */
    double orderRatio(OpenCase each) {
        return each.leading().order(nowEpochMicros, each.halfLifeSeconds).productRatio();
    }

    /** True when nothing can be shown now, whatever its order. */
    boolean isSpent() {
        return state.shown.size() >= allowed;
    }

    /** True when one of this order is shown now. */
    boolean allows(double orderRatio) {
        int used = state.shown.size();
        if (used >= allowed) {
            return false;
        }
        return 2L * used < allowed || nowEpochMicros >= nextEpochMicros() || orderRatio > medianRatio();
    }

    private double medianRatio() {
        List<Double> orders =
                state.shown.stream().map(CaseState.Shown::orderRatio).sorted().toList();
        return orders.get((orders.size() - 1) / 2);
    }

    /** When the next of those that wait may be shown, should nothing else change; one must have been shown. */
    long nextEpochMicros() {
        return isSpent()
                ? state.shown.get((int) (state.shown.size() - allowed)).atEpochMicros() + windowMicros
                : state.shown.getLast().atEpochMicros() + windowMicros / allowed;
    }

    /** Why one waits, for people. */
    String reason() {
        return state.shown.size() + " of " + allowed + " new cases were shown in the last "
                + Math.round(windowMicros / MICROS_PER_HOUR) + " h";
    }
}
