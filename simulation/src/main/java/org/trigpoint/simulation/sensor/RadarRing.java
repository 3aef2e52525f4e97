package org.trigpoint.simulation.sensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.trigpoint.simulation.scenario.SensorSite;

/**
 * A part of a radar's sector between two ranges, for which it says how surely it sees: one look.
 *
 * <p>From the beginning of one ring to that of the next the mean over all lengths falls by the same step, about a tenth, so that rings are narrow
 * where it falls fast.
 *
 * @param areaJson the ring, as the line of a look has it
 * @param seenJson likewise pairs of length and the mean over the ring
 * @param falsePerKm2 plots of nothing in a square kilometre, on average; there are as many near as far
 */
record RadarRing(String areaJson, String seenJson, double falsePerKm2) {
    private static final int MOST = 8;
    private static final double STEP_PROB = 0.1;

    /** The ranges at which a ring may begin. */
    private static final int RANGES = 256;

    /** From the nearest to the farthest: together the sector, without gaps. */
    static List<RadarRing> of(SensorSite.Radar site, DoubleBinaryOperator probOfLengthAndRange) {
        Sector sector = new Sector(site.stand());
        double nearestProb = meanProb(sector, 0, probOfLengthAndRange);
        double fall = nearestProb - meanProb(sector, RANGES, probOfLengthAndRange);
        long count = Math.clamp(Math.round(fall / STEP_PROB), 1, MOST);
        List<RadarRing> rings = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < RANGES; at++) {
            double fallen = nearestProb - meanProb(sector, at, probOfLengthAndRange);
            double begun = nearestProb - meanProb(sector, from, probOfLengthAndRange);
            if (Math.floor(fallen / fall * count) > Math.floor(begun / fall * count)) {
                rings.add(ring(site, sector.ring(ratio(from), ratio(at)), probOfLengthAndRange));
                from = at;
            }
        }
        rings.add(ring(site, sector.ring(ratio(from), 1), probOfLengthAndRange));
        return rings;
    }

    private static double ratio(int range) {
        return (double) range / RANGES;
    }

    private static double meanProb(Sector sector, int range, DoubleBinaryOperator probOfLengthAndRange) {
        return sector.meanProb(sector.within(ratio(range), 0).rangeMeters(), probOfLengthAndRange);
    }

    private static RadarRing ring(SensorSite.Radar site, Sector ring, DoubleBinaryOperator probOfLengthAndRange) {
        SensorSite.Stand stand = site.stand();
        double part = ring.depthMeters() / (stand.farMeters() - stand.nearMeters());
        return new RadarRing(
                ring.json(),
                ring.seenJson(probOfLengthAndRange),
                site.falsePerScan().at(0.5) * part / ring.areaKm2());
    }
}
