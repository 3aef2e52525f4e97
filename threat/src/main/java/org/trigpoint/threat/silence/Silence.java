package org.trigpoint.threat.silence;

import org.trigpoint.model.alert.AlertContent;

/** A silence that was told, while it lasts and for a day after: what comes late may disprove it. */
final class Silence {
    /** When the craft was heard last before it, by its own time. */
    long fromEpochMicros;

    /** When it was heard again, by its own time; {@link Long#MAX_VALUE} while it is not. */
    long untilEpochMicros = Long.MAX_VALUE;

    /** When it was heard last before it, as that was known when it was told first: its matter. */
    long matterEpochMicros;

    /** Where it was heard last before it. */
    double latDeg;

    double lonDeg;

    /** Last minute that was judged when it was told. */
    long judgedSlot;

    /** Of the judged minutes. */
    int minutes;

    double expected;
    double log;

    /** What was said of it last. */
    AlertContent content;

    /** It was judged by what comes in passes. */
    boolean far;

    /** Something came that is not said yet. */
    boolean unsaid;

    /** How long it was, in minutes, when it was said last. */
    long saidMinutes;

    Silence(AlertContent content) {
        this.content = content;
    }

    boolean isOver() {
        return untilEpochMicros != Long.MAX_VALUE;
    }

    /** What makes it one matter: the craft, and when it was heard last. */
    String matter() {
        return content.subjects().getFirst() + "@" + matterEpochMicros;
    }

    /** True when so many minutes of it, as they were judged, would still have been told. */
    boolean holdsFor(long slots, SilenceSettings settings) {
        double part = minutes == 0 ? 0 : Math.min(1, (double) slots / minutes);
        return slots >= (far ? 60 * settings.leastPassHours() : settings.leastMinutes())
                && part * expected >= (far ? settings.leastPassReports() : settings.leastExpected())
                && part * log < StrictMath.log(settings.mostProb());
    }
}
