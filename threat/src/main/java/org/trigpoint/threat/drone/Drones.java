package org.trigpoint.threat.drone;

import java.util.Locale;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Asked;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.Watch;

/** What rules about drones ask of a track, and how they speak of it. */
final class Drones {
    static final long SECOND_MICROS = 1_000_000;
    static final long MINUTE_MICROS = 60 * SECOND_MICROS;
    /** How long what they say is worth a look. */
    static final long WORTH_MICROS = 6 * 60 * MINUTE_MICROS;

    /** Emitter category of what has no pilot aboard. */
    private static final String UNMANNED = "B6";

    private static final double MOVES_MPS = 2;
    private static final double CLIMBS_MPS = 0.5;
    private static final double RADIUS_METERS = 200;

    private Drones() {}

    /** True for what says that it has no pilot aboard, by any of the ways to say so. */
    static boolean isDrone(Subject subject) {
        Airframe airframe = subject.airframe();
        return subject.platform() == Platform.DRONE
                || subject.transponder() == Transponder.REMOTE_ID
                || subject.transponder() == Transponder.TELEMETRY
                || (airframe != null && UNMANNED.equals(airframe.category()));
    }

    static boolean isArmed(Subject subject) {
        return subject.condition().arming() == Condition.Arming.ARMED;
    }

    /** True when it says that it stands: on the ground, or with motors that may not turn. */
    static boolean stands(Subject subject) {
        return subject.flight().place() == Flight.Place.ON_GROUND
                || subject.condition().arming() == Condition.Arming.DISARMED;
    }

    /** True when what it says shows that it flies now. */
    static boolean flies(Subject subject) {
        return !stands(subject)
                && (subject.flight().place() == Flight.Place.AIRBORNE
                        || subject.motion().speedMps() >= MOVES_MPS
                        || Math.abs(subject.flight().climbMps()) >= CLIMBS_MPS);
    }

    /** When a report was true; its arrival when nobody dated it. */
    static long time(Watch watch) {
        Report report = watch.report();
        return report.header().isDated() ? report.timeEpochMicros() : watch.nowEpochMicros();
    }

    /** An alert about it, where it was last, with all but headline, weight, time and evidence. */
    static AlertDraft draft(String rule, int version, Subject subject) {
        AlertDraft draft = AlertDraft.of(rule, version).about(subject);
        return subject.hasPosition() ? draft.at(subject.latDeg(), subject.lonDeg(), RADIUS_METERS) : draft;
    }

    /** The finding of a draft, of something that began then. */
    static Finding finding(Asked asked, String about, long fromEpochMicros, AlertDraft draft) {
        String matter = asked.subject().track() + about + "@" + fromEpochMicros / SECOND_MICROS;
        return new Finding(asked.subject().track().audience(), matter, draft.content(), null);
    }

    /** How high it is, for people: nothing when that is not known. */
    static String height(Subject subject) {
        Flight flight = subject.flight();
        if (flight.hasHeight()) {
            return String.format(Locale.ROOT, ", %.0f m above the ellipsoid", flight.heightMeters());
        }
        return flight.hasPressureAltitude()
                ? String.format(Locale.ROOT, ", at %.0f m by its barometer", flight.pressureAltitudeMeters())
                : "";
    }

    /** A time for people. */
    static String lasting(long micros) {
        long seconds = Math.max(0, micros) / SECOND_MICROS;
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    static String reports(int count) {
        return count == 1 ? "1 report" : count + " reports";
    }
}
