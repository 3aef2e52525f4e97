package org.trigpoint.app.who;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.threat.ask.Cover;
import org.trigpoint.threat.ask.MayHaveBeen;
import org.trigpoint.threat.ask.Passage;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.Silence;
import org.trigpoint.threat.ask.Spot;

/** An answer in the words of the sea: UTC, knots, nautical miles. */
final class WhoWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double MICROS = 1e6;
    /** Between what was heard and what was not. */
    static final String BETWEEN = ", ";

    private WhoWords() {}

    static String time(long epochMicros) {
        return TIME.format(EpochMicros.instant(epochMicros));
    }

    /** Hours and minutes, with the day where it is another than that of the first. */
    static String clock(long epochMicros, long beside) {
        String day = time(epochMicros).substring(0, 10);
        String clock = CLOCK.format(EpochMicros.instant(epochMicros));
        return day.equals(time(beside).substring(0, 10)) ? clock : day + " " + clock;
    }

    static String knots(double mps) {
        return String.format(Locale.ROOT, "%.1f kn", Units.knotsFromMps(mps));
    }

    static String distance(double meters) {
        return meters < Units.METERS_PER_NAUTICAL_MILE
                ? String.format(Locale.ROOT, "%,d m", Math.round(meters / 10) * 10)
                : String.format(Locale.ROOT, "%.1f nm", meters / Units.METERS_PER_NAUTICAL_MILE);
    }

    static String lasting(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        long minutes = Math.round(seconds / 60);
        String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h" + rest;
    }

    /** A change in per cent; nothing where it is not known. */
    static String change(double ratio) {
        if (Double.isNaN(ratio)) {
            return "";
        }
        long percent = Math.round(ratio * 100);
        return (percent < 0 ? "−" : percent > 0 ? "+" : "±") + Math.abs(percent) + " %";
    }

    static String position(Position at) {
        return degrees(at.latDeg(), "N", "S", 2) + " " + degrees(at.lonDeg(), "E", "W", 3);
    }

    private static String degrees(double deg, String positive, String negative, int digits) {
        long thousandths = Math.round(Math.abs(deg) * 60_000);
        return String.format(
                Locale.ROOT,
                "%0" + digits + "d°%06.3f′%s",
                thousandths / 60_000,
                thousandths % 60_000 / 1_000.0,
                deg < 0 ? negative : positive);
    }

    /** How far along a line, as who looks after cables counts. */
    static String along(Spot spot, WhoQuestion question) {
        String part = question.target().parts().size() == 1
                ? ""
                : question.target().parts().get(spot.part()).name() + ", ";
        return part
                + (question.target().hasArea()
                        ? position(spot.position())
                        : String.format(Locale.ROOT, "km %.2f", spot.alongMeters() / 1_000));
    }

    static String name(PastTrack track) {
        String identity = identity(track);
        return track.findName().filter(name -> !name.isBlank()).orElse(identity.isEmpty() ? "No identity" : identity);
    }

    static String identity(PastTrack track) {
        Identity identity = Identity.unpack(track.identity());
        return switch (identity.scheme()) {
            case MMSI -> "MMSI " + identity.text();
            case ICAO -> "ICAO " + identity.text();
            case NON_ICAO -> "Address " + identity.text();
            case NAMED -> identity.text();
            case NONE -> "";
        };
    }

    /** Speed at the moment, NaN where it was not heard there. */
    static double speedMps(WhoRow row) {
        return switch (row) {
            case WhoRow.Heard heard -> heard.passage().at().place().speedMps();
            case WhoRow.Silent _ -> Double.NaN;
        };
    }

    static double speedChangeRatio(WhoRow row) {
        return switch (row) {
            case WhoRow.Heard heard -> heard.passage().speedChangeRatio();
            case WhoRow.Silent _ -> Double.NaN;
        };
    }

    /** How it was heard around the moment. */
    static String cover(WhoRow row) {
        return switch (row) {
            case WhoRow.Heard heard -> {
                Cover cover = heard.passage().cover();
                yield cover.reports() + " reports in "
                        + lasting((cover.untilEpochMicros() - cover.fromEpochMicros()) / MICROS) + BETWEEN
                        + "longest silence " + lasting(cover.longestSilenceSeconds());
            }
            case WhoRow.Silent silent -> {
                Silence silence = silent.may().silence();
                Place before = silence.before();
                Place after = silence.after();
                if (before != null && after != null) {
                    yield "silent for " + lasting((after.timeEpochMicros() - before.timeEpochMicros()) / MICROS);
                }
                String heard = silence.elsewhere() == null ? "not heard " : "its number heard elsewhere ";
                yield heard + (before == null ? "before" : silence.elsewhere() == null ? "again" : "next");
            }
        };
    }

    /** Why a row is among the answer. */
    static String reason(WhoRow row, WhoQuestion question) {
        return head(row, question) + " " + rest(row, question);
    }

    /** What is known of it, in its first sentence. */
    static String head(WhoRow row, WhoQuestion question) {
        return switch (row) {
            case WhoRow.Heard heard -> heard(heard.passage(), question);
            case WhoRow.Silent _ -> "May have been there.";
        };
    }

    /** And in what follows. */
    static String rest(WhoRow row, WhoQuestion question) {
        return switch (row) {
            case WhoRow.Heard heard -> speed(heard.passage());
            case WhoRow.Silent silent -> silent(silent, question);
        };
    }

    private static String heard(Passage passage, WhoQuestion question) {
        String where = along(passage.at().spot(), question);
        boolean area = question.target().hasArea();
        int crossings = passage.crossings().size();
        return switch (passage.kind()) {
            case CROSSED -> {
                if (area) {
                    yield "In the area from "
                            + clock(passage.at().place().timeEpochMicros(), passage.fromEpochMicros())
                            + ", near it until " + clock(passage.untilEpochMicros(), passage.fromEpochMicros())
                            + "; its edge was "
                            + (crossings == 0 ? "not crossed." : "crossed " + times(crossings) + ".");
                }
                yield "Crossed " + (crossings == 1 ? "at " : times(crossings) + ", first at ") + where + ".";
            }
            case NEAR ->
                "Came within " + distance(passage.closest().offMeters()) + " at " + where
                        + (area ? ", and was not in it." : ", and did not cross.");
            case WITHIN_ERROR ->
                "May have been there: came within " + distance(passage.closest().offMeters()) + " at " + where
                        + "; its place is known to "
                        + distance(passage.closest().place().errorMeters())
                        + " only (95 %).";
        };
    }

    private static String speed(Passage passage) {
        double change = passage.speedChangeRatio();
        String there = knots(passage.at().place().speedMps()) + " there";
        return Double.isNaN(change)
                ? there + "."
                : there + ", " + beside(change) + " its mean of the hour before (" + knots(passage.meanBeforeMps())
                        + ").";
    }

    private static String beside(double changeRatio) {
        long percent = Math.round(changeRatio * 100);
        return percent == 0 ? "as" : Math.abs(percent) + (percent < 0 ? " % below" : " % above");
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private static String silent(WhoRow.Silent row, WhoQuestion question) {
        MayHaveBeen may = row.may();
        List<String> parts = new ArrayList<>();
        parts.add(heardAround(may.silence(), may.spot(), question));
        parts.add("At up to " + knots(may.silence().mostMps()) + " it could have been at "
                + along(may.spot(), question) + " between "
                + clock(may.earliestEpochMicros(), row.atEpochMicros()) + " and "
                + clock(may.latestEpochMicros(), row.atEpochMicros()) + "; that asks for "
                + knots(may.neededMps()) + " at least"
                + (Double.isNaN(row.meanBeforeMps())
                        ? "."
                        : ", its mean of the hour before was " + knots(row.meanBeforeMps()) + "."));
        if (may.straight()) {
            parts.add("The straight way between the two places leads across.");
        }
        switch (may.waters()) {
            case OPEN -> {}
            case AROUND_LAND -> parts.add("The way leads around land.");
            case NOT_JUDGED -> parts.add("Whether there is water all the way was not judged.");
        }
        return String.join(" ", parts);
    }

    private static String heardAround(Silence silence, Spot spot, WhoQuestion question) {
        Place before = silence.before();
        Place after = silence.after();
        if (before != null && after != null) {
            return "Not heard from " + clock(before.timeEpochMicros(), before.timeEpochMicros()) + " ("
                    + off(before, spot) + " off) to " + clock(after.timeEpochMicros(), before.timeEpochMicros()) + " ("
                    + off(after, spot) + " off).";
        }
        String within = " within " + lasting(question.openMicros() / MICROS) + ".";
        Place elsewhere = silence.elsewhere();
        if (before != null) {
            return "Last heard at " + clock(before.timeEpochMicros(), before.timeEpochMicros()) + ", "
                    + off(before, spot) + " off at " + knots(before.speedMps())
                    + (elsewhere == null ? "; not heard again" + within : tooFar(before, elsewhere, "next"));
        }
        return after == null
                ? ""
                : "First heard at " + clock(after.timeEpochMicros(), after.timeEpochMicros()) + ", " + off(after, spot)
                        + " off at " + knots(after.speedMps())
                        + (elsewhere == null ? "; not heard before that" + within : tooFar(after, elsewhere, "before"));
    }

    private static String tooFar(Place one, Place elsewhere, String when) {
        return "; its number was heard " + when + " at "
                + clock(elsewhere.timeEpochMicros(), one.timeEpochMicros()) + ", "
                + distance(
                        Geodesic.between(one.position(), elsewhere.position()).distanceMeters())
                + " from there: too far for one ship, so two share it or a place is wrong.";
    }

    private static String off(Place place, Spot spot) {
        return distance(Geodesic.between(place.position(), spot.position()).distanceMeters());
    }

    /** The question in one line. */
    static String window(WhoQuestion question) {
        return time(question.window().fromEpochMicros()) + " to "
                + time(question.window().untilEpochMicros());
    }

    /** Who was there, counted. */
    static String summary(WhoAnswer answer) {
        long crossed = answer.count(WhoRow.Kind.CROSSED);
        long near = answer.count(WhoRow.Kind.NEAR);
        long may = answer.count(WhoRow.Kind.MAY_HAVE_BEEN);
        String there = answer.question().target().hasArea() ? " in the area" : " crossed";
        return crossed + there + ", " + near + " came within "
                + distance(answer.question().window().nearMeters()) + ", " + may + " may have been there";
    }
}
