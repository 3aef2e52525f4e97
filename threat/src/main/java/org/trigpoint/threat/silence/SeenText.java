package org.trigpoint.threat.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.threat.reception.Slots;

/** What is said of a silent ship that an image shows. */
final class SeenText {
    /** Pieces of evidence that begin so are of images. */
    private static final String LEAD = "Seen while silent: ";

    private static final double MOST_LOG = 2;

    private SeenText() {}

    /** The same alert with what the image shows, in place of what the same scene showed before; without it when it does not hold. */
    static AlertContent with(AlertContent content, SilentSeen seen) {
        Detection detection = seen.match().detection();
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence each : content.evidence()) {
            if (!(each.text().startsWith(LEAD) && each.stamps().contains(detection.stamp()))) {
                evidence.add(each);
            }
        }
        if (seen.holds() && evidence.size() < AlertContent.MOST_EVIDENCE) {
            evidence.add(piece(seen.match()));
        }
        return new AlertContent(
                content.rule(),
                content.ruleVersion(),
                content.headline(),
                content.subjects(),
                content.shipTypes(),
                content.shape(),
                content.fromEpochMicros(),
                content.untilEpochMicros(),
                content.expiresEpochMicros(),
                content.severity(),
                content.urgency(),
                content.distress(),
                content.hidden(),
                content.priorLog(),
                evidence,
                content.marking());
    }

    private static Evidence piece(SightMatch match) {
        Detection detection = match.detection();
        SightMatch.Candidate ship = match.candidates().getFirst();
        long minutes = Math.floorMod(Slots.at(detection.timeEpochMicros()), 1_440L);
        String place = detection.sight() instanceof Sight.Place at
                ? String.format(Locale.ROOT, "%.4f, %.4f", at.latDeg(), at.lonDeg())
                : "a place";
        String text = String.format(
                Locale.ROOT,
                "%s%s shows %s at %s at %02d:%02d UTC, %s from where it would be by then; it is this ship with %s",
                LEAD,
                detection.sensor(),
                detection.hasLength()
                        ? String.format(Locale.ROOT, "a thing %.0f m long", detection.lengthMeters())
                        : "something",
                place,
                minutes / 60,
                minutes % 60,
                distance(ship.distanceMeters()),
                ship.likely());
        double odds = StrictMath.log(
                Math.clamp(ship.matchProb(), 0.01, 0.99) / (1 - Math.clamp(ship.matchProb(), 0.01, 0.99)));
        return Evidence.of(true, text, Math.clamp(odds / 2, 0, MOST_LOG), List.of(detection.stamp()));
    }

    private static String distance(double meters) {
        return meters < 1_000
                ? String.format(Locale.ROOT, "%.0f m", meters)
                : String.format(Locale.ROOT, "%.1f km", meters / 1_000);
    }
}
