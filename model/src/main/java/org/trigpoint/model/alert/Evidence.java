package org.trigpoint.model.alert;

import java.util.List;
import org.trigpoint.flow.Stamp;

/**
 * Something that speaks for or against an alert.
 *
 * @param supports true when it speaks for it
 * @param text what it is, for people
 * @param weightLog what it adds to the score, natural log-odds; 0 when it is named but not weighed
 * @param stamps of the raw messages that show it
 */
public record Evidence(boolean supports, String text, double weightLog, List<Stamp> stamps) {
    /** Most stamps of one piece. */
    public static final int MOST_STAMPS = 1024;

    public Evidence {
        stamps = List.copyOf(stamps);
        if (!Double.isFinite(weightLog) || (supports ? weightLog < 0 : weightLog > 0)) {
            throw new IllegalArgumentException("What speaks " + (supports ? "for" : "against")
                    + " an alert has a weight of 0 or " + (supports ? "more" : "less") + ", not " + weightLog);
        }
        if (stamps.size() > MOST_STAMPS) {
            throw new IllegalArgumentException("A piece of evidence names " + MOST_STAMPS + " messages at most");
        }
    }
}
