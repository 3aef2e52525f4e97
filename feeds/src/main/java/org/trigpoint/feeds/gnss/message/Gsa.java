package org.trigpoint.feeds.gnss.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GSA: the satellites of a fix, and how they lie.
 *
 * @param talker who speaks
 * @param automatic true when the receiver itself changes between two and three dimensions
 * @param dimensions of the fix: 1 for none, 2, 3
 * @param satellites their numbers
 * @param pdopRatio dilution of precision in space
 * @param hdopRatio horizontally
 * @param vdopRatio vertically
 * @param system 1 GPS, 2 GLONASS, 3 Galileo, 4 BeiDou, 5 QZSS, 6 NavIC (NMEA 4.1)
 */
public record Gsa(
        String talker,
        boolean automatic,
        @Nullable Integer dimensions,
        List<Integer> satellites,
        double pdopRatio,
        double hdopRatio,
        double vdopRatio,
        @Nullable Integer system)
        implements NmeaSentence {
    public Gsa {
        satellites = List.copyOf(satellites);
    }
}
