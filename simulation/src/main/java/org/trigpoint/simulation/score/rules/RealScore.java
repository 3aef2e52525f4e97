package org.trigpoint.simulation.score.rules;

import java.util.List;

/**
 * What was said of a recording as it is.
 *
 * @param recording its name
 * @param trackHours sum over its tracks of the time from the first to the last report
 * @param alerts in the order in which they were raised
 */
public record RealScore(String recording, double trackHours, List<RealAlert> alerts) {
    /** What a person has found of an alert. */
    public enum Judged {
        /** It is as it says. */
        TRUE,
        FALSE,
        /** Nobody has looked: it counts as false. */
        NOT_YET
    }

    /**
     * An alert.
     *
     * @param rule that raised it
     * @param subject number or name of its first subject, empty when it has none
     * @param headline what it says
     * @param shownEpochMicros when it was raised
     * @param withdrawn true when it was taken back by the end
     * @param judged what a person has found
     * @param why in the person's words, empty for none
     */
    public record RealAlert(
            String rule,
            String subject,
            String headline,
            long shownEpochMicros,
            boolean withdrawn,
            Judged judged,
            String why) {}

    public RealScore {
        alerts = List.copyOf(alerts);
    }
}
