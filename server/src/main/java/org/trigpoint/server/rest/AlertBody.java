package org.trigpoint.server.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertContent.Urgency;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import tools.jackson.databind.JsonNode;

/** What a person says of an alert, from the body of a request. */
final class AlertBody {
    private static final int MOST_TEXT_CHARS = 280;
    private static final int MOST_WORD_CHARS = 40;
    private static final int MOST_EVIDENCE = 20;
    private static final double LARGEST_WEIGHT = 20;
    private static final double MOST_HOURS = 720;
    private static final double DAY_HOURS = 24;
    private static final double MICROS_PER_HOUR = 3.6e9;
    private static final double LEAST_RADIUS_METERS = 100;
    /** Of a circle that holds a two-dimensional Gaussian with 95 %, in its standard deviations. */
    private static final double SIGMAS_OF_95_RATIO = 2.4477;

    private static final List<String> KEYS = List.of(
            "text",
            "subjects",
            "geometry",
            "radiusMeters",
            "halfWidthMeters",
            "severity",
            "urgency",
            "certainty",
            "distress",
            "happened",
            "until",
            "expiresHours",
            "evidence",
            "tlp",
            "licence");

    /** How sure the one is who says it. */
    private enum Certainty {
        /** Eight in ten. */
        LIKELY(1.4),
        /** Three in ten. */
        POSSIBLE(-0.85),
        /** One in twenty. */
        UNLIKELY(-2.95);

        private final double log;

        Certainty(double log) {
            this.log = log;
        }
    }

    private final Body body;
    private final Viewer viewer;
    private final List<Track> subjects;

    /** @param subjects the tracks that it names, which its asker may see */
    AlertBody(Body body, List<Track> subjects, Viewer viewer) {
        this.body = body;
        this.viewer = viewer;
        this.subjects = List.copyOf(subjects);
        for (String key : body.fields().propertyNames()) {
            if (!KEYS.contains(key)) {
                throw Refusal.badRequest("An alert has no field " + key + "; it has " + String.join(", ", KEYS));
            }
        }
    }

    /**
     * The content.
     *
     * @param nowEpochMicros of the picture
     * @param releasableTo the audiences that it may go to; none for all
     * @param evidenceOf what is known of the subjects
     */
    AlertContent content(long nowEpochMicros, List<String> releasableTo, List<Evidence> evidenceOf) {
        String text = body.findText("text", MOST_TEXT_CHARS)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> Refusal.badRequest("text is missing: what happened, in a sentence"));
        Shape shape = shape();
        long from = time("happened", nowEpochMicros);
        long until = time("until", from);
        if (until < from) {
            throw Refusal.badRequest("until must not be before happened");
        }
        double hours = body.findNumber("expiresHours").orElse(DAY_HOURS);
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw Refusal.badRequest("expiresHours must be above 0 and at most " + (int) MOST_HOURS);
        }
        boolean distress = body.findFlag("distress").orElse(false);
        Certainty certainty = ZoneBody.word(body, "certainty", Certainty.values(), Certainty.LIKELY);
        return new AlertContent(
                AlertContent.BY_HAND,
                1,
                text,
                subjects.stream().map(Track::id).toList(),
                subjects.stream().map(Track::shipType).toList(),
                shape,
                from,
                until,
                nowEpochMicros + Math.round(hours * MICROS_PER_HOUR),
                ZoneBody.word(body, "severity", Severity.values(), distress ? Severity.EXTREME : Severity.MODERATE),
                ZoneBody.word(body, "urgency", Urgency.values(), Urgency.IMMEDIATE),
                distress,
                subjects.stream().anyMatch(track -> Visible.hiddenByDefault(track, viewer.privateAircraft())),
                certainty.log,
                Stream.concat(evidence().stream(), evidenceOf.stream()).toList(),
                marking(releasableTo));
    }

    private Shape shape() {
        JsonNode geometry = body.fields().path("geometry");
        if (!geometry.isMissingNode() && !geometry.isNull()) {
            return GeometryBody.shape(geometry, body);
        }
        return subjects.stream()
                .map(Track::estimate)
                .filter(estimate -> estimate != null)
                .map(AlertBody::around)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.badRequest("geometry is missing: where it is, unless a subject has a position"));
    }

    private static Shape around(@Nullable Estimate estimate) {
        Estimate there = java.util.Objects.requireNonNull(estimate);
        double variance =
                Math.max(there.covariance().eeMeters2(), there.covariance().nnMeters2());
        double radius = Math.clamp(SIGMAS_OF_95_RATIO * Math.sqrt(variance), LEAST_RADIUS_METERS, Shape.MOST_METERS);
        return new Shape.Circle(Position.of(there.latDeg(), there.lonDeg()), Math.ceil(radius));
    }

    private long time(String name, long unlessGiven) {
        return body.findText(name, MOST_WORD_CHARS)
                .map(text -> Parameters.epochMicros(name, text))
                .orElse(unlessGiven);
    }

    private List<Evidence> evidence() {
        JsonNode all = body.fields().path("evidence");
        if (all.isMissingNode() || all.isNull()) {
            return List.of();
        }
        if (!all.isArray() || all.size() > MOST_EVIDENCE) {
            throw Refusal.badRequest("evidence must be an array of at most " + MOST_EVIDENCE + " objects");
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            evidence.add(evidence(all.get(i), "evidence[" + i + "]"));
        }
        return evidence;
    }

    private static Evidence evidence(JsonNode node, String at) {
        if (!node.isObject()) {
            throw Refusal.badRequest(at + ": must be an object with text, supports and weightLog");
        }
        Body piece = new Body(node);
        boolean supports = piece.findFlag("supports").orElse(true);
        double weight = piece.findNumber("weightLog").orElse(0.0);
        String text = piece.findText("text", MOST_TEXT_CHARS)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> Refusal.badRequest(at + ".text is missing"));
        if (Math.abs(weight) > LARGEST_WEIGHT || (supports ? weight < 0 : weight > 0)) {
            throw Refusal.badRequest(
                    at + ".weightLog must be " + (supports ? "0 to 20" : "-20 to 0") + ", not " + weight);
        }
        return Evidence.of(supports, text, weight, List.of());
    }

    /** As strict as the strictest of its subjects; what a person says is not for everyone unless the person says so. */
    private Marking marking(List<String> releasableTo) {
        Marking.Tlp said = ZoneBody.word(body, "tlp", Marking.Tlp.values(), Marking.Tlp.GREEN);
        Marking.Tlp strictest = subjects.stream()
                .map(track -> track.marking().tlp())
                .max(Comparator.naturalOrder())
                .filter(tlp -> tlp.compareTo(said) > 0)
                .orElse(said);
        String licences = Stream.concat(
                        body.findText("licence", MOST_TEXT_CHARS).stream(),
                        subjects.stream().map(track -> track.marking().licence()))
                .filter(licence -> !licence.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return new Marking(strictest, releasableTo, licences);
    }
}
