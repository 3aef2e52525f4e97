package org.trigpoint.simulation.receiver;

import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Station;

/**
 * How reception rises and falls with the weather of the radio.
 *
 * <p>Beyond the horizon power falls about as the fourth power of distance, so that a loss of x dB brings the edge of range nearer by
 * 10^(−x/40). Slow fading runs straight from one normal number to the next, a quarter of an hour later.
 */
final class Fading {
    private static final long KNOT_MICROS = 900_000_000;
    private static final double DB_PER_DECADE = 40;

    private final Station.Receiver site;
    private final long key;
    private final boolean still;

    Fading(Station.Receiver site, long seed) {
        this.site = site;
        key = Draws.of(seed, site.name(), "fading").nextLong();
        still = site.fadingSigmaDb() == 0 && site.fades().isEmpty();
    }

    /** Range at a time, compared with that in fair weather. */
    double rangeRatio(long sinceStartMicros) {
        return still ? 1 : StrictMath.pow(10, -lossDb(sinceStartMicros) / DB_PER_DECADE);
    }

    private double lossDb(long sinceStartMicros) {
        long knot = Math.floorDiv(sinceStartMicros, KNOT_MICROS);
        double part = Math.floorMod(sinceStartMicros, KNOT_MICROS) / (double) KNOT_MICROS;
        double lossDb = site.fadingSigmaDb() * (normal(knot) * (1 - part) + normal(knot + 1) * part);
        for (Station.Fade fade : site.fades()) {
            lossDb += fade.span().contains(sinceStartMicros) ? fade.lossDb() : 0;
        }
        return lossDb;
    }

    private double normal(long knot) {
        return Draws.ofKey(key + knot).nextNormalRatio();
    }
}
