package org.trigpoint.threat.waters;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.observation.Motion;

/** A craft as a cell knows it: by its newest legs. */
public final class Craft {
    private Leg last;

    @Nullable
    Leg before;

    /** Arrival of the newest. */
    long heardEpochMicros;

    /** Of its newest leg: at hand for those who look for what is near. */
    double latDeg;

    double lonDeg;

    Craft(Leg last, long heardEpochMicros) {
        this.last = last;
        this.heardEpochMicros = heardEpochMicros;
        latDeg = last.latDeg();
        lonDeg = last.lonDeg();
    }

    /** Takes a newer leg. */
    void take(Leg leg, long nowEpochMicros) {
        before = last;
        last = leg;
        heardEpochMicros = nowEpochMicros;
        latDeg = leg.latDeg();
        lonDeg = leg.lonDeg();
    }

    /** Its newest leg. */
    public Leg last() {
        return last;
    }

    /** The one before it, null when there is none. */
    public @Nullable Leg before() {
        return before;
    }

    /** Where its newest leg carries it, or had carried it, at a time near its end: on its course at its speed; at rest when it says neither. */
    public Mover moverAt(long epochMicros) {
        Motion motion = last.motion();
        Mover mover = Mover.standingAt(last.latDeg(), last.lonDeg());
        if (motion.hasSpeed() && motion.hasCourse() && motion.speedMps() > 0) {
            double course = StrictMath.toRadians(motion.courseDeg());
            mover = new Mover(
                    last.latDeg(),
                    last.lonDeg(),
                    motion.speedMps() * StrictMath.sin(course),
                    motion.speedMps() * StrictMath.cos(course));
        }
        double seconds = (epochMicros - last.untilEpochMicros()) / 1e6;
        return seconds == 0 || mover.speedMps() == 0 ? mover : mover.after(seconds);
    }

    /** Arrival of the newest leg, epoch microseconds. */
    public long heardEpochMicros() {
        return heardEpochMicros;
    }
}
