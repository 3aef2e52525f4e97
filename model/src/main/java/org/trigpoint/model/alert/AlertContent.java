package org.trigpoint.model.alert;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/**
 * What an alert says.
 *
 * @param rule name of the rule that says it; {@link #BY_HAND} for a person
 * @param ruleVersion of that rule, from 1
 * @param headline what happened, in a plain sentence
 * @param subjects tracks that it is about, all of one audience
 * @param shipTypes AIS type of ship and cargo of each subject as it was known then, 0 for none; empty when none was known
 * @param shape where; null when only its subjects say where
 * @param fromEpochMicros when it happened, or began to
 * @param untilEpochMicros when it ended, not before; the same as from while it goes on or was but a moment
 * @param expiresEpochMicros when it is no longer worth a look
 * @param severity how bad it would be
 * @param urgency how soon something must be done
 * @param distress true when someone is in distress: it is then shown to all of its audience
 * @param hidden true when a subject was hidden by default when this was said
 * @param priorLog where the score begins, natural log-odds
 * @param evidence for and against
 * @param marking who may have it, and under whose licence it stands
 */
public record AlertContent(
        String rule,
        int ruleVersion,
        String headline,
        List<TrackId> subjects,
        List<Integer> shipTypes,
        @Nullable Shape shape,
        long fromEpochMicros,
        long untilEpochMicros,
        long expiresEpochMicros,
        Severity severity,
        Urgency urgency,
        boolean distress,
        boolean hidden,
        double priorLog,
        List<Evidence> evidence,
        Marking marking) {
    /** The rule of what a person says. */
    public static final String BY_HAND = "by-hand";

    /** Most that correlated pieces of evidence add to the score together, or take from it, natural log-odds. */
    public static final double GROUP_CAP_LOG = 3;

    public static final int MOST_SUBJECTS = 64;
    public static final int MOST_EVIDENCE = 256;
    private static final int MOST_SHIP_TYPE = 255;

    /** How bad it would be (CAP 1.2). Ordinals are stored: add at the end only. */
    public enum Severity {
        UNKNOWN,
        MINOR,
        MODERATE,
        SEVERE,
        EXTREME
    }

    /** How soon something must be done (CAP 1.2). Ordinals are stored: add at the end only. */
    public enum Urgency {
        UNKNOWN,
        PAST,
        FUTURE,
        EXPECTED,
        IMMEDIATE
    }

    public AlertContent {
        subjects = List.copyOf(subjects);
        shipTypes = shipTypes.stream().allMatch(type -> type == 0) ? List.of() : List.copyOf(shipTypes);
        evidence = List.copyOf(evidence);
        if (ruleVersion < 1) {
            throw new IllegalArgumentException("Versions of a rule are counted from 1, not " + ruleVersion);
        }
        if (subjects.size() > MOST_SUBJECTS || evidence.size() > MOST_EVIDENCE) {
            throw new IllegalArgumentException("An alert has " + MOST_SUBJECTS + " subjects and " + MOST_EVIDENCE
                    + " pieces of evidence at most, not " + subjects.size() + " and " + evidence.size());
        }
        if (!shipTypes.isEmpty() && shipTypes.size() != subjects.size()) {
            throw new IllegalArgumentException(
                    "Types of " + shipTypes.size() + " ships are none of " + subjects.size() + " subjects");
        }
        if (shipTypes.stream().anyMatch(type -> type < 0 || type > MOST_SHIP_TYPE)) {
            throw new IllegalArgumentException("A type of ship is 0 to " + MOST_SHIP_TYPE + ", not " + shipTypes);
        }
        if (subjects.stream().mapToInt(TrackId::audience).distinct().count() > 1) {
            throw new IllegalArgumentException("The subjects of an alert are in the pictures of several audiences");
        }
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("An alert ends at or after its beginning");
        }
        if (!Double.isFinite(priorLog)) {
            throw new IllegalArgumentException("A score begins at a number, not " + priorLog);
        }
    }

    /** Of ships of whose types nothing is known. */
    public AlertContent(
            String rule,
            int ruleVersion,
            String headline,
            List<TrackId> subjects,
            @Nullable Shape shape,
            long fromEpochMicros,
            long untilEpochMicros,
            long expiresEpochMicros,
            Severity severity,
            Urgency urgency,
            boolean distress,
            boolean hidden,
            double priorLog,
            List<Evidence> evidence,
            Marking marking) {
        this(
                rule,
                ruleVersion,
                headline,
                subjects,
                List.of(),
                shape,
                fromEpochMicros,
                untilEpochMicros,
                expiresEpochMicros,
                severity,
                urgency,
                distress,
                hidden,
                priorLog,
                evidence,
                marking);
    }

    public Optional<Shape> findShape() {
        return Optional.ofNullable(shape);
    }

    /** The score in natural log-odds: the prior and the weights of all evidence, in their order; of a group no more than its cap. */
    public double scoreLog() {
        double sum = priorLog;
        SortedMap<String, Double> groups = new TreeMap<>();
        for (Evidence each : evidence) {
            if (each.group().isEmpty()) {
                sum += each.weightLog();
            } else {
                groups.merge(each.group(), each.weightLog(), Double::sum);
            }
        }
        for (double group : groups.values()) {
            sum += Math.clamp(group, -GROUP_CAP_LOG, GROUP_CAP_LOG);
        }
        return sum;
    }
}
