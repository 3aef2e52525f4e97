package org.trigpoint.model.alert;

import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.TrackId;

/**
 * Something that speaks for or against an alert.
 *
 * @param supports true when it speaks for it
 * @param text what it is, for people
 * @param weightLog what it adds to the score, natural log-odds; 0 when it is named but not weighed
 * @param group name of the pieces that it is correlated with: together they count for no more than {@link AlertContent#GROUP_CAP_LOG};
 *     empty when it stands for itself
 * @param tracks other tracks that show it
 * @param stamps of the raw messages that show it
 */
public record Evidence(
        boolean supports, String text, double weightLog, String group, List<TrackId> tracks, List<Stamp> stamps) {
    /** Most stamps of one piece. */
    public static final int MOST_STAMPS = 1024;

    /** Most tracks of one piece. */
    public static final int MOST_TRACKS = 64;

    public Evidence {
        tracks = List.copyOf(tracks);
        stamps = List.copyOf(stamps);
        if (tracks.size() > MOST_TRACKS) {
            throw new IllegalArgumentException("A piece of evidence names " + MOST_TRACKS + " tracks at most");
        }
        if (!Double.isFinite(weightLog) || (supports ? weightLog < 0 : weightLog > 0)) {
            throw new IllegalArgumentException("What speaks " + (supports ? "for" : "against")
                    + " an alert has a weight of 0 or " + (supports ? "more" : "less") + ", not " + weightLog);
        }
        if (stamps.size() > MOST_STAMPS) {
            throw new IllegalArgumentException("A piece of evidence names " + MOST_STAMPS + " messages at most");
        }
    }

    /** A piece that stands for itself. */
    public static Evidence of(boolean supports, String text, double weightLog, List<Stamp> stamps) {
        return new Evidence(supports, text, weightLog, "", List.of(), stamps);
    }

    /** The same, correlated with what has this group. */
    public Evidence within(String correlated) {
        return new Evidence(supports, text, weightLog, correlated, tracks, stamps);
    }

    /** The same, which these tracks show. */
    public Evidence shownBy(List<TrackId> others) {
        return new Evidence(supports, text, weightLog, group, others, stamps);
    }
}
