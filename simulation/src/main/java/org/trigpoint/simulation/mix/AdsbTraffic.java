package org.trigpoint.simulation.mix;

import java.io.ByteArrayOutputStream;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.adsb.Beast;
import org.trigpoint.simulation.adsb.Containment;
import org.trigpoint.simulation.adsb.Squitter;
import org.trigpoint.simulation.chance.Draws;

/**
 * Frames of aircraft that are heard in turn, as one Beast receiver hands them over: of 21 frames of an aircraft ten are positions,
 * even and odd by turns, ten are velocities and one is its call sign, as often as each is sent (RTCA DO-260B, § 2.2.3.3.2).
 */
public final class AdsbTraffic implements Traffic {
    private static final int FIRST_ADDRESS = 0x400000;
    private static final int CYCLE = 21;
    private static final int POSITIONS_IN_CYCLE = 10;
    private static final int WEAKEST = 40;
    private static final int SIGNALS = 180;
    private static final int NACV = 2;

    /** NIC 8: within a tenth of a nautical mile. */
    private static final Containment WITHIN_A_TENTH = new Containment(8);

    private final Flights flights;
    private final Draws draws;
    private final long startEpochMicros;
    private long number;

    /**
     * @param aircraft at least 1, at most 4,000,000; each has a 24-bit address of its own
     * @param startEpochMicros when they are where they begin, and the receiver's counter is 0
     */
    public AdsbTraffic(long seed, int aircraft, long startEpochMicros) {
        flights = new Flights(aircraft, seed);
        draws = Draws.of(seed, "load", "signals");
        this.startEpochMicros = startEpochMicros;
    }

    @Override
    public int next(long epochMicros, ByteArrayOutputStream out) {
        int one = (int) (number % flights.aircraft());
        long turn = number / flights.aircraft() + one;
        number++;
        long sinceMicros = epochMicros - startEpochMicros;
        Beast.write(frame(one, turn, sinceMicros * 1e-6), sinceMicros, WEAKEST + draws.below(SIGNALS), out);
        return 1;
    }

    private byte[] frame(int one, long turn, double seconds) {
        Squitter squitter = new Squitter(FIRST_ADDRESS + one, false);
        int inCycle = (int) (turn % CYCLE);
        if (inCycle == CYCLE - 1) {
            return squitter.identification("A3", "LD" + one);
        }
        flights.fly(one, seconds);
        if (inCycle % 2 == 0) {
            long position = turn / CYCLE * POSITIONS_IN_CYCLE + inCycle / 2;
            return squitter.position(
                    flights.latDeg(),
                    flights.lonDeg(),
                    flights.altitudeFeet(one),
                    position % 2 == 1,
                    WITHIN_A_TENTH,
                    0);
        }
        double kn = Units.knotsFromMps(flights.speedMps(one));
        return squitter.velocity(
                kn * StrictMath.sin(flights.trackRad()), kn * StrictMath.cos(flights.trackRad()), 0, NACV);
    }
}
