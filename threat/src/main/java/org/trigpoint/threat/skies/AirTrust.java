package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.track.TrackId;

/** What is known of the positions that an identity of the air gives. Times are its own unless said otherwise. */
public final class AirTrust {
    static final long NEVER = Sample.NEVER;

    /** A good time counts for so long: longer flights are seldom, and transponders are changed on the ground. */
    private static final long GOOD_LASTS_MICROS = 6 * 3_600_000_000L;
    /** Where it was last says no more of where it is. */
    private static final long PLACE_LASTS_MICROS = 600_000_000;

    private static final int LEAST_WITHOUT = 10;
    private static final long JUMP_MICROS = 900_000_000;
    /** A jump counts when no other has followed for so long: two aircraft on one address jump to and fro. */
    private static final long SETTLED_MICROS = 30_000_000;
    /** Jumps nearer than this are of such: none counts until there has been none for as long as a doubt lasts. */
    private static final long TO_AND_FRO_MICROS = 60_000_000;

    /** A jump that follows another within this is the way back: what is false does not become true by it. */
    private static final long AWAY_MICROS = 3_600_000_000L;

    private static final double FASTEST_MPS = 680;
    private static final double STANDS_METERS = 200;
    private static final double STANDS_LEAST_METERS = 300;
    private static final long ELSEWHERE_MICROS = 30_000_000;
    private static final double CRUISE_MPS = 340;

    @Nullable
    TrackId track;

    @Nullable
    String operator;

    @Nullable
    String typeCode;

    boolean onGround;
    /** Its newest position. */
    double latDeg = Double.NaN;

    double lonDeg = Double.NaN;
    double altitudeMeters = Double.NaN;
    long timeEpochMicros = NEVER;
    int source;
    Stamp stamp = Stamp.FIRST;
    Marking marking = Marking.CLEAR;
    AirIntegrity air = AirIntegrity.NONE;

    Worth worth = Worth.UNSAID;
    /** Beginning of its good positions in a row. */
    long goodFromEpochMicros = NEVER;
    /** When it had been good for long enough last. */
    long provenEpochMicros = NEVER;
    /** Beginning of its bad positions in a row, and the message that told of it first. */
    long badFromEpochMicros = NEVER;

    Stamp badStamp = Stamp.FIRST;
    /** Reports without a position since the newest one. */
    int withoutPosition;

    double standsLatDeg = Double.NaN;
    double standsLonDeg = Double.NaN;
    long standsFromEpochMicros = NEVER;
    boolean stands;
    double jumpMeters;
    double jumpBearingDeg = Double.NaN;
    long jumpEpochMicros = NEVER;
    /** True when it has jumped away, and not back. */
    boolean away;
    /** When it last jumped again soon after a jump. */
    long unsettledEpochMicros = NEVER;

    double elsewhereLatDeg = Double.NaN;
    double elsewhereLonDeg = Double.NaN;
    long elsewhereEpochMicros = NEVER;
    double offMeters;
    long offEpochMicros = NEVER;

    /** What cells were told last, and when. */
    @Nullable
    Worth told;

    long toldEpochMicros = NEVER;
    /** Arrival of the newest report. */
    long heardEpochMicros;

    /** When the alarm is set for; {@link #NEVER} before it is. */
    long alarmEpochMicros = NEVER;

    /**
     * Takes a position that it gives itself.
     *
     * @return true when cells should be told of it at once
     */
    boolean take(PositionReport report, Fix fix, SkySettings set) {
        long time = report.header().timeEpochMicros();
        if (timeEpochMicros != NEVER && time <= timeEpochMicros) {
            return false;
        }
        boolean doubtful = isDoubtful(report, fix, time, set);
        latDeg = fix.latDeg();
        lonDeg = fix.lonDeg();
        altitudeMeters = Double.isNaN(report.flight().shownMeters())
                ? altitudeMeters
                : report.flight().shownMeters();
        timeEpochMicros = time;
        source = report.header().stamp().source();
        stamp = report.header().stamp();
        marking = report.header().marking();
        withoutPosition = 0;
        weigh(fix.integrity().air(), time, set);
        return doubtful || worth != told;
    }

    private boolean isDoubtful(PositionReport report, Fix fix, long time, SkySettings set) {
        boolean begins = false;
        if (timeEpochMicros != NEVER && time - timeEpochMicros <= JUMP_MICROS) {
            double meters = meters(latDeg, lonDeg, fix.latDeg(), fix.lonDeg());
            if (meters - FASTEST_MPS * (time - timeEpochMicros) / 1e6 > set.jumpMeters) {
                if (jumpEpochMicros != NEVER && time - jumpEpochMicros <= TO_AND_FRO_MICROS) {
                    unsettledEpochMicros = time;
                }
                away = !away || jumpEpochMicros == NEVER || time - jumpEpochMicros > AWAY_MICROS;
                jumpMeters = meters;
                jumpBearingDeg = Geodesic.between(Position.of(latDeg, lonDeg), Position.of(fix.latDeg(), fix.lonDeg()))
                        .bearingDeg();
                jumpEpochMicros = time;
            }
        }
        begins |= stands(report, fix, time, set);
        begins |= isElsewhere(fix, time, set);
        return begins;
    }

    private boolean stands(PositionReport report, Fix fix, long time, SkySettings set) {
        boolean before = stands;
        Flight flight = report.flight();
        boolean flies = report.header().platform() == Platform.AIRCRAFT
                && flight.place() != Flight.Place.ON_GROUND
                && flight.shownMeters() > STANDS_LEAST_METERS;
        if (!flies
                || standsFromEpochMicros == NEVER
                || meters(standsLatDeg, standsLonDeg, fix.latDeg(), fix.lonDeg()) > STANDS_METERS) {
            standsLatDeg = fix.latDeg();
            standsLonDeg = fix.lonDeg();
            standsFromEpochMicros = time;
        }
        stands = time - standsFromEpochMicros >= set.standMicros;
        return stands && !before;
    }

    private boolean isElsewhere(Fix fix, long time, SkySettings set) {
        if (elsewhereEpochMicros == NEVER || Math.abs(time - elsewhereEpochMicros) > ELSEWHERE_MICROS) {
            return false;
        }
        double meters = meters(elsewhereLatDeg, elsewhereLonDeg, fix.latDeg(), fix.lonDeg());
        boolean begins = offEpochMicros == NEVER;
        if (meters - CRUISE_MPS * Math.abs(time - elsewhereEpochMicros) / 1e6 <= set.offMeters) {
            offEpochMicros = NEVER;
            return false;
        }
        offMeters = meters;
        offEpochMicros = time;
        return begins;
    }

    /** Takes where receivers measured it to be. */
    void takeMeasured(Fix fix, long time) {
        if (elsewhereEpochMicros == NEVER || time > elsewhereEpochMicros) {
            elsewhereLatDeg = fix.latDeg();
            elsewhereLonDeg = fix.lonDeg();
            elsewhereEpochMicros = time;
        }
    }

    private void weigh(@Nullable AirIntegrity said, long time, SkySettings set) {
        air = said == null ? AirIntegrity.NONE : said;
        // Before version 1 there is no NIC; one that said no version counts as version 0.
        if (air.version() < 1 || (air.nic() < 0 && air.nacp() < 0)) {
            worth = Worth.UNSAID;
            goodFromEpochMicros = NEVER;
            badFromEpochMicros = NEVER;
            return;
        }
        boolean bad = (air.nic() >= 0 && air.nic() < set.nic) || (air.nacp() >= 0 && air.nacp() < set.nacp);
        if (bad) {
            weighBad(time, set);
        } else {
            weighGood(time, set);
        }
    }

    private void weighGood(long time, SkySettings set) {
        if (goodFromEpochMicros == NEVER) {
            goodFromEpochMicros = time;
        }
        long lasts = time - goodFromEpochMicros;
        if (lasts >= set.goodMicros) {
            provenEpochMicros = time;
        }
        if (!worth.isBad() || lasts >= set.fallMicros) {
            worth = Worth.GOOD;
            badFromEpochMicros = NEVER;
        }
    }

    private void weighBad(long time, SkySettings set) {
        goodFromEpochMicros = NEVER;
        if (badFromEpochMicros == NEVER) {
            badFromEpochMicros = time;
            badStamp = stamp;
        }
        if (!wasGood(time)) {
            worth = Worth.NEVER_GOOD;
        } else if (time - badFromEpochMicros >= set.fallMicros) {
            worth = air.nic() == 0 || air.nacp() == 0 ? Worth.ZERO : Worth.DEGRADED;
        }
    }

    private boolean wasGood(long time) {
        return provenEpochMicros != NEVER && time - provenEpochMicros <= GOOD_LASTS_MICROS;
    }

    /**
     * Takes a report in the air that gives no position: of such alone for some time it has lost it.
     *
     * @return true when cells should be told of it at once
     */
    boolean takeWithout(PositionReport report, SkySettings set) {
        long time = report.header().timeEpochMicros();
        long since = time - timeEpochMicros;
        if (timeEpochMicros == NEVER || since <= 0 || onGround) {
            return false;
        }
        withoutPosition = Math.min(LEAST_WITHOUT, withoutPosition + 1);
        boolean lost = since >= set.lostMicros
                && since <= PLACE_LASTS_MICROS
                && withoutPosition == LEAST_WITHOUT
                && worth.isComparable()
                && wasGood(time);
        if (!lost) {
            return false;
        }
        if (badFromEpochMicros == NEVER) {
            badFromEpochMicros = time;
            badStamp = report.header().stamp();
        }
        goodFromEpochMicros = NEVER;
        worth = Worth.NO_POSITION;
        return told != worth;
    }

    /** Why its newest position may not be true, of what it said lately. */
    List<Doubt> doubts(SkySettings set) {
        List<Doubt> doubts = new ArrayList<>(1);
        if (isSettledJump(set)) {
            doubts.add(new Doubt(Doubt.Kind.JUMP, jumpMeters, jumpBearingDeg));
        }
        if (stands) {
            doubts.add(new Doubt(Doubt.Kind.STANDS, 0));
        }
        if (offEpochMicros != NEVER && timeEpochMicros - offEpochMicros <= ELSEWHERE_MICROS) {
            doubts.add(new Doubt(Doubt.Kind.MULTILATERATION, offMeters));
        }
        return doubts;
    }

    private boolean isSettledJump(SkySettings set) {
        long since = timeEpochMicros - jumpEpochMicros;
        boolean toAndFro = unsettledEpochMicros != NEVER && timeEpochMicros - unsettledEpochMicros <= set.spoofedMicros;
        return jumpEpochMicros != NEVER && away && since >= SETTLED_MICROS && since <= set.spoofedMicros && !toAndFro;
    }

    static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        if (Math.abs(latDeg - otherLatDeg) < 1 && Math.abs(lonDeg - otherLonDeg) < 1) {
            LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(otherLatDeg, otherLonDeg);
            return Math.hypot(offset.eastMeters(), offset.northMeters());
        }
        return Geodesic.between(Position.of(latDeg, lonDeg), Position.of(otherLatDeg, otherLonDeg))
                .distanceMeters();
    }
}
