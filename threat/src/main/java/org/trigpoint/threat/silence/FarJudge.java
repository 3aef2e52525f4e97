package org.trigpoint.threat.silence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.threat.reception.Hearing;
import org.trigpoint.threat.reception.Hours;
import org.trigpoint.threat.reception.Reception;
import org.trigpoint.threat.reception.Slots;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;

/**
 * Asks how probable the silence of a craft is that is heard in passes only, by satellites or what comes in batches: by how often it was
 * heard in the hours before, and how often the others around it were heard since, beside how often before.
 */
final class FarJudge {
    /** A pass comes once in so long, so reception is asked about so long before and after it fell silent (Global Fishing Watch). */
    static final int WINDOW_HOURS = 12;

    private static final int LEAST_OTHERS = 3;

    private final AreaRule.Watch watch;
    private final Reception reception;
    private final SilenceSettings settings;
    private final Berths berths;
    private final Shore shore;

    FarJudge(AreaRule.Watch watch, Reception reception, SilenceSettings settings, Berths berths, Shore shore) {
        this.watch = watch;
        this.reception = reception;
        this.settings = settings;
        this.berths = berths;
        this.shore = shore;
    }

    /**
     * What is known of a silence in passes.
     *
     * @param hours it lasts, surely: what may still be on its way is not counted
     * @param before reports of it in the hours before
     * @param expected reports of it in as many hours since, as often as the others were heard
     * @param others that are heard in passes too
     */
    record Far(double hours, int before, double expected, List<Craft> others) {
        Far {
            others = List.copyOf(others);
        }

        /** The natural logarithm of the probability of the silence: of none where so many are expected. */
        double log() {
            return -expected;
        }
    }

    /** What is known of it now; null when it cannot be held against it. */
    @Nullable
    Far judge(Craft craft, Hearing hearing) {
        Leg leg = craft.last();
        Hours own = hearing.passes();
        long now = watch.now().arrivalEpochMicros();
        if (own == null || !Reception.counts(leg) || !leg.isHome() || (!settings.leisure() && leg.isHidden())) {
            return null;
        }
        double hours = (double) (now - own.delayMicros() - leg.untilEpochMicros()) / Hours.MICROS;
        long begin = Hours.at(leg.untilEpochMicros()) + 1;
        int before = own.between(begin - WINDOW_HOURS, begin);
        if (hours < settings.leastPassHours() || before < settings.leastPassReports() || isAtRest(leg) || isNear(leg)) {
            return null;
        }
        int othersBefore = 0;
        int othersSince = 0;
        List<Craft> others = new ArrayList<>();
        for (Craft other : watch.waters().crafts()) {
            Hearing its = other == craft ? null : reception.find(other.last().track());
            Hours passes = its == null ? null : its.passes();
            if (passes != null && passes.between(begin - WINDOW_HOURS, begin) >= settings.leastPassReports()) {
                othersBefore += passes.between(begin - WINDOW_HOURS, begin);
                othersSince += passes.between(begin, begin + WINDOW_HOURS);
                others.add(other);
            }
        }
        if (others.size() < LEAST_OTHERS) {
            return null;
        }
        double expected = before * Math.min(1, (double) othersSince / othersBefore);
        boolean told = expected >= settings.leastPassReports() && -expected < StrictMath.log(settings.mostProb());
        return told ? new Far(hours, before, expected, others) : null;
    }

    private boolean isAtRest(Leg leg) {
        return leg.status() == NavigationStatus.AT_ANCHOR
                || leg.status() == NavigationStatus.MOORED
                || leg.status() == NavigationStatus.AGROUND
                || berths.hold(leg.latDeg(), leg.lonDeg(), watch.now().arrivalEpochMicros());
    }

    /** Near the shore it may be handed over between receivers ashore and satellites (Global Fishing Watch). */
    private boolean isNear(Leg leg) {
        double least = settings.passShoreNm() * Units.METERS_PER_NAUTICAL_MILE;
        return shore.distanceMeters(leg.latDeg(), leg.lonDeg(), least + 1) < least;
    }

    /** Keeps what was judged with the silence. */
    static void keep(Silence silence, Far far, Craft craft) {
        silence.far = true;
        silence.judgedSlot = Slots.at(craft.last().untilEpochMicros()) + (long) (far.hours() * 60);
        silence.minutes = (int) (far.hours() * 60);
        silence.expected = far.expected();
        silence.log = far.log();
    }
}
