package org.trigpoint.threat.identity;

import java.util.Locale;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;

/**
 * What a rule here is asked with during one call.
 *
 * @param state of the identity
 * @param settings of both rules
 * @param out where findings go
 */
record Telling(IdentityState state, IdentitySettings settings, Out<Finding> out) {
    static final int VERSION = 1;
    static final long DAY_MICROS = 86_400_000_000L;
    static final long MINUTE_MICROS = 60_000_000L;

    long nowEpochMicros() {
        return out.stamp().arrivalEpochMicros();
    }

    void say(String matter, AlertDraft draft) {
        out.emit(finding(matter, draft));
    }

    Finding finding(String matter, AlertDraft draft) {
        AlertContent content = draft.content();
        TrackId about = content.subjects().getFirst();
        return new Finding(about.audience(), matter, content, null);
    }

    static AlertDraft about(AlertDraft draft, Seen seen) {
        return draft.about(seen.track, seen.marking, seen.hidden);
    }

    /** A distance for people. */
    static String km(double meters) {
        return String.format(Locale.ROOT, meters < 100_000 ? "%.1f km" : "%.0f km", meters / 1_000);
    }

    /** A time for people: the two largest units of it. */
    static String lasting(long micros) {
        long minutes = Math.max(0, micros) / MINUTE_MICROS;
        if (minutes < 1) {
            return micros / 1_000_000 + " s";
        }
        if (minutes < 120) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }

    /** A place for people. */
    static String place(double latDeg, double lonDeg) {
        return String.format(
                Locale.ROOT,
                "%.3f° %s %.3f° %s",
                Math.abs(latDeg),
                latDeg < 0 ? "S" : "N",
                Math.abs(lonDeg),
                lonDeg < 0 ? "W" : "E");
    }

    static java.util.List<Stamp> stamps(Stamp... given) {
        return java.util.Arrays.stream(given)
                .filter(stamp -> !stamp.equals(Stamp.FIRST))
                .toList();
    }
}
