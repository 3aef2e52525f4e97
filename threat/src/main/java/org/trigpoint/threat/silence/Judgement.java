package org.trigpoint.threat.silence;

import java.util.List;
import org.trigpoint.threat.reception.NowCast;

/**
 * What was found out of a silence.
 *
 * @param beginSlot minute in which the craft was heard last
 * @param endSlot last minute that was judged
 * @param minutes of those between in which it would have been heard, and where it should be is known water
 * @param expected reports that were due in them
 * @param log natural logarithm of the probability that all of them were missed; 0 when nothing is known
 * @param hearsRatio how much of what was used to be heard of the neighbours is heard, on the average of the minutes
 * @param neighbours that speak for it
 * @param heard those of them that were heard since
 * @param together those of them that fell silent in the same minutes
 * @param impaired those of them that say their positioning does not work
 * @param quietMinutes the longest that it was not heard in the hour before
 * @param placeRatio how many reports are heard of where it should be, learned; NaN when that is not known
 * @param placeCraft other craft that this was learned from
 */
record Judgement(
        long beginSlot,
        long endSlot,
        int minutes,
        double expected,
        double log,
        double hearsRatio,
        List<NowCast.Neighbour> neighbours,
        List<NowCast.Neighbour> heard,
        int together,
        int impaired,
        int quietMinutes,
        double placeRatio,
        int placeCraft) {
    Judgement {
        neighbours = List.copyOf(neighbours);
        heard = List.copyOf(heard);
    }

    /** True when it cannot well be explained by reception. */
    boolean isUnexplained(SilenceSettings settings) {
        boolean jammed = impaired >= 2 && impaired >= settings.mostImpairedRatio() * neighbours.size();
        return neighbours.size() >= settings.leastNeighbours()
                && minutes >= settings.leastMinutes()
                && minutes >= 2 * quietMinutes
                && expected >= settings.leastExpected()
                && log < StrictMath.log(settings.mostProb())
                && together <= settings.mostTogether()
                && !jammed;
    }
}
