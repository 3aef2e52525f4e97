package org.trigpoint.simulation.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Emergency;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Transponder;
import org.trigpoint.simulation.world.Vessel;

/**
 * What the transponder of one aircraft sends, and when: a function of the time, so that all who hear a message hear the same bits.
 *
 * <p>Rates are those of RTCA DO-260B, 2.2.3.3.1 and 2.2.3.3.2: in the air a position and a velocity every 0.4 to 0.6 s,
 * identification every 4.8 to 5.2 s, operational status every 2.4 to 2.6 s; emergency status and Mode A code every 4.8 s, every 0.8 s
 * while something is wrong and for 24 s after the code was changed. On the ground the same without a velocity; what stands says a tenth
 * of that of its position and half of the rest.
 *
 * <p>Errors are drawn for each message, as large as the aircraft tells: a circle of the estimated position uncertainty of its NACp
 * holds 95 %. Where satellite navigation is lost it sends its altitude alone.
 */
public final class AdsbTransmitter {
    /** Radius that holds 95 % of two normal errors, in standard deviations: √(−2 ln 0.05). */
    private static final double SIGMAS_IN_95 = Math.sqrt(-2 * StrictMath.log(0.05));

    /** Estimated position uncertainty by NACp, DO-260B table 2-14: 1 to 11. */
    private static final double[] UNCERTAINTY_METERS = {18_520, 7_408, 3_704, 1_852, 926, 555.6, 185.2, 92.6, 30, 10, 3
    };

    /** NACp and NIC of an aircraft whose satellite navigation is disturbed. */
    private static final int DEGRADED = 5;

    /** NACv 2: 95 % of the errors of velocity are below 3 m/s. */
    private static final int NACV = 2;

    private static final double VELOCITY_SIGMA_MPS = 3 / SIGMAS_IN_95;
    private static final int DEGRADED_NACV = 1;
    private static final double DEGRADED_SIGMA_MPS = 10 / SIGMAS_IN_95;

    private static final int SIL = 3;
    private static final int SDA = 2;
    private static final int GVA = 2;
    private static final int NACP_OF_GVA = 8;

    private static final double FEET_PER_MINUTE = 60 / Units.METERS_PER_FOOT;
    private static final double STANDING_MPS = 0.5;
    private static final long CODE_CHANGED_MICROS = 24_000_000;
    private static final long ALERT_MICROS = 18_000_000;
    private static final int EMERGENCY = 1;
    private static final int CODE_CHANGED = 2;

    /** What is sent again and again. */
    private enum Stream {
        POSITION(500_000, 100_000, 10),
        VELOCITY(500_000, 100_000, 10),
        IDENTIFICATION(5_000_000, 200_000, 2),
        OPERATIONAL(2_500_000, 100_000, 2),
        STATUS(800_000, 50_000, 6);

        private final long everyMicros;
        private final long jitterMicros;
        private final int seldom;

        /** @param seldom one of so many is sent when there is less to tell */
        Stream(long everyMicros, long jitterMicros, int seldom) {
            this.everyMicros = everyMicros;
            this.jitterMicros = jitterMicros / 2;
            this.seldom = seldom;
        }
    }

    private final Vessel vessel;
    private final Transponder transponder;
    private final long startEpochMicros;
    private final long[] keys = new long[Stream.values().length];

    public AdsbTransmitter(Vessel vessel, long seed, long startEpochMicros) {
        this.vessel = vessel;
        this.startEpochMicros = startEpochMicros;
        transponder = vessel.craft().transponder();
        Draws draws = Draws.of(seed, vessel.craft().id(), "ads-b");
        for (int i = 0; i < keys.length; i++) {
            keys[i] = draws.nextLong();
        }
    }

    /** Takes what is sent. */
    public interface Sky {
        /** A squitter, and when it was sent. */
        void sent(long epochMicros, byte[] frame);
    }

    /** Hands on all that is sent from one time to another, that one excluded; of each kind in order. */
    public void send(long fromEpochMicros, long untilEpochMicros, Sky to) {
        for (Stream stream : Stream.values()) {
            long key = keys[stream.ordinal()];
            long phase = startEpochMicros + (long) (Draws.ratioOf(key) * stream.everyMicros);
            long number = Math.floorDiv(fromEpochMicros - phase - stream.jitterMicros, stream.everyMicros);
            for (; ; number++) {
                Draws draws = Draws.ofKey(key + number);
                long at = phase + number * stream.everyMicros + (long) (draws.between(-1, 1) * stream.jitterMicros);
                if (at >= untilEpochMicros) {
                    break;
                }
                byte[] frame =
                        at >= fromEpochMicros && vessel.transmitsAt(at) ? frame(stream, number, at, draws) : null;
                if (frame != null) {
                    to.sent(at, frame);
                }
            }
        }
    }

    /** Null when it is not its turn. */
    private byte @Nullable [] frame(Stream stream, long number, long at, Draws draws) {
        Kinematics here = vessel.at(at);
        boolean onGround = here.heightMeters() <= 0;
        boolean standing = onGround && here.speedMps() < STANDING_MPS;
        boolean seldom = stream == Stream.STATUS ? !isUrgent(at) : standing;
        if (seldom && Math.floorMod(number, stream.seldom) != 0) {
            return null;
        }
        boolean odd = Math.floorMod(seldom ? number / stream.seldom : number, 2L) == 1;
        Squitter squitter = new Squitter(transponder.address(), onGround);
        return switch (stream) {
            case POSITION -> position(squitter, at, odd, draws);
            case VELOCITY -> onGround ? null : velocity(squitter, at, draws);
            case IDENTIFICATION ->
                squitter.identification(
                        transponder.category(), vessel.toldAt(at).callSign());
            case OPERATIONAL -> operational(squitter, at);
            case STATUS -> squitter.emergency(transponder.emergencyAt(since(at)), transponder.squawkAt(since(at)));
        };
    }

    private long since(long at) {
        return at - startEpochMicros;
    }

    private boolean isUrgent(long at) {
        return transponder.emergencyAt(since(at)) != Emergency.NONE
                || transponder.hasChanged(since(at), CODE_CHANGED_MICROS);
    }

    private int surveillance(long at) {
        if (Emergency.of(transponder.squawkAt(since(at))) != Emergency.NONE) {
            return EMERGENCY;
        }
        return transponder.hasChanged(since(at), ALERT_MICROS) ? CODE_CHANGED : 0;
    }

    private @Nullable Containment findContainment(Gnss gnss) {
        return switch (gnss) {
            case GOOD -> new Containment(transponder.nic());
            case DEGRADED -> new Containment(Math.min(DEGRADED, transponder.nic()));
            case LOST -> null;
        };
    }

    private int nacp(Gnss gnss) {
        return switch (gnss) {
            case GOOD -> transponder.nacp();
            case DEGRADED -> Math.min(DEGRADED, transponder.nacp());
            case LOST -> 0;
        };
    }

    private static int nacv(Gnss gnss) {
        return switch (gnss) {
            case GOOD -> NACV;
            case DEGRADED -> DEGRADED_NACV;
            case LOST -> 0;
        };
    }

    private byte[] position(Squitter squitter, long at, boolean odd, Draws draws) {
        Gnss gnss = vessel.gnssAt(at);
        Containment containment = findContainment(gnss);
        Kinematics told = vessel.claimedAt(at);
        int altitudeFeet = (int) Math.rint(told.heightMeters() / Units.METERS_PER_FOOT);
        if (containment == null) {
            return squitter.noPosition(altitudeFeet, surveillance(at));
        }
        double sigmaMeters = UNCERTAINTY_METERS[nacp(gnss) - 1] / SIGMAS_IN_95;
        Position place = LocalFrame.at(told.latDeg(), told.lonDeg())
                .positionAt(sigmaMeters * draws.nextNormalRatio(), sigmaMeters * draws.nextNormalRatio());
        return squitter.onGround()
                ? squitter.surface(
                        place.latDeg(),
                        place.lonDeg(),
                        Units.knotsFromMps(told.speedMps()),
                        told.courseDeg(),
                        odd,
                        containment)
                : squitter.position(place.latDeg(), place.lonDeg(), altitudeFeet, odd, containment, surveillance(at));
    }

    private byte[] velocity(Squitter squitter, long at, Draws draws) {
        Gnss gnss = vessel.gnssAt(at);
        Kinematics told = vessel.claimedAt(at);
        int climb = (int) Math.rint(told.climbMps() * FEET_PER_MINUTE);
        if (gnss == Gnss.LOST) {
            return squitter.velocity(Double.NaN, Double.NaN, climb, 0);
        }
        double sigmaMps = gnss == Gnss.GOOD ? VELOCITY_SIGMA_MPS : DEGRADED_SIGMA_MPS;
        double courseRad = StrictMath.toRadians(told.courseDeg());
        double eastMps = told.speedMps() * StrictMath.sin(courseRad) + sigmaMps * draws.nextNormalRatio();
        double northMps = told.speedMps() * StrictMath.cos(courseRad) + sigmaMps * draws.nextNormalRatio();
        return squitter.velocity(Units.knotsFromMps(eastMps), Units.knotsFromMps(northMps), climb, nacv(gnss));
    }

    private byte[] operational(Squitter squitter, long at) {
        Gnss gnss = vessel.gnssAt(at);
        Containment containment = findContainment(gnss);
        int nacp = nacp(gnss);
        return squitter.operational(
                containment == null ? Containment.UNKNOWN : containment,
                nacp,
                nacv(gnss),
                gnss == Gnss.LOST ? 0 : SIL,
                SDA,
                nacp >= NACP_OF_GVA ? GVA : nacp > 0 ? 1 : 0,
                vessel.craft().lengthMeters());
    }
}
