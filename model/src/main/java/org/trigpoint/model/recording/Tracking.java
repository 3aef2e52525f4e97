package org.trigpoint.model.recording;

import org.trigpoint.flow.Notice;

/**
 * How tracks are kept: settings that change results, and so are part of the recording.
 *
 * @param coastAfterSeconds without a report, a confirmed track of a mover is coasting
 * @param lostAfterSeconds without a report, it is lost
 * @param forgetAfterSeconds after this it leaves the picture; history keeps it
 * @param confirmAfterReports reports that make a tentative track a confirmed one
 */
public record Tracking(
        double coastAfterSeconds, double lostAfterSeconds, double forgetAfterSeconds, int confirmAfterReports)
        implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "tracking";

    /** Class A at anchor reports every three minutes, static aids too: two missed make a coasting track. */
    public static final Tracking DEFAULT = new Tracking(390, 1_200, 86_400, 2);

    public Tracking {
        if (!(coastAfterSeconds > 0
                && lostAfterSeconds >= coastAfterSeconds
                && forgetAfterSeconds >= lostAfterSeconds)) {
            throw new IllegalArgumentException("Tracking needs 0 < coast <= lost <= forget, not " + coastAfterSeconds
                    + ", " + lostAfterSeconds + ", " + forgetAfterSeconds + " seconds");
        }
        if (confirmAfterReports < 1) {
            throw new IllegalArgumentException("Tracking confirms after 1 report or more, not " + confirmAfterReports);
        }
    }

    @Override
    public String slot() {
        return SLOT;
    }
}
