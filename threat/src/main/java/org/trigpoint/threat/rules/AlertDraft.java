package org.trigpoint.threat.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.waters.Leg;

/** What an alert will say, put together part by part. Used once, by one thread. */
public final class AlertDraft {
    private final String rule;
    private final int version;
    private final List<TrackId> subjects = new ArrayList<>();
    private final List<Integer> shipTypes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private String headline = "";
    private @Nullable Shape shape;
    private long fromEpochMicros;
    private long untilEpochMicros;
    private long expiresEpochMicros = Long.MAX_VALUE;
    private AlertContent.Severity severity = AlertContent.Severity.MODERATE;
    private AlertContent.Urgency urgency = AlertContent.Urgency.EXPECTED;
    private boolean distress;
    private boolean hidden;
    private boolean unnamed;
    private double priorLog;
    private Marking marking = Marking.CLEAR;

    private AlertDraft(String rule, int version) {
        this.rule = rule;
        this.version = version;
    }

    /** An alert of this version of a rule. */
    public static AlertDraft of(String rule, int version) {
        return new AlertDraft(rule, version);
    }

    /** One more track that it is about, with its marking and whether it is hidden by default. */
    public AlertDraft about(TrackId track, Marking its, boolean isHidden) {
        return about(track, its, isHidden, 0);
    }

    /** The same, of this AIS type of ship and cargo, 0 when it is not known. */
    public AlertDraft about(TrackId track, Marking its, boolean isHidden, int shipType) {
        marking = subjects.isEmpty() && !unnamed ? its : Marking.strictest(marking, its);
        hidden |= isHidden;
        subjects.add(track);
        shipTypes.add(shipType);
        return this;
    }

    /** One more track that it is about, by what a cell was told of it. */
    public AlertDraft about(Leg leg) {
        return about(leg.track(), leg.marking(), leg.isHidden(), leg.shipType());
    }

    /** One more track that it is about. */
    public AlertDraft about(Subject subject) {
        return about(subject.track(), subject.marking(), subject.isHidden(), subject.shipType());
    }

    /** Rests on what was told of one more track, without naming it. */
    public AlertDraft from(Marking its) {
        marking = subjects.isEmpty() && !unnamed ? its : Marking.strictest(marking, its);
        unnamed = true;
        return this;
    }

    /** What happened, in a plain sentence. */
    public AlertDraft headline(String sentence) {
        headline = sentence;
        return this;
    }

    /** Where, by a circle. */
    public AlertDraft at(double latDeg, double lonDeg, double radiusMeters) {
        return at(new Shape.Circle(Position.of(latDeg, lonDeg), radiusMeters));
    }

    /** Where. */
    public AlertDraft at(Shape where) {
        shape = where;
        return this;
    }

    /** When it happened, and how long it is worth a look. */
    public AlertDraft during(long from, long until, long expires) {
        fromEpochMicros = from;
        untilEpochMicros = Math.max(from, until);
        expiresEpochMicros = expires;
        return this;
    }

    /** How bad it would be, and how soon something must be done. */
    public AlertDraft weighs(AlertContent.Severity how, AlertContent.Urgency soon) {
        severity = how;
        urgency = soon;
        return this;
    }

    /** Someone is in distress: it is shown to all of its audience. */
    public AlertDraft distress() {
        distress = true;
        return this;
    }

    /** Where the score begins, natural log-odds. */
    public AlertDraft prior(double log) {
        priorLog = log;
        return this;
    }

    /** Something that speaks for it, weight 0 or more. */
    public AlertDraft pro(String text, double weightLog, List<Stamp> stamps) {
        return with(Evidence.of(true, text, weightLog, stamps));
    }

    /** Something that speaks against it, weight 0 or less. */
    public AlertDraft con(String text, double weightLog, List<Stamp> stamps) {
        return with(Evidence.of(false, text, weightLog, stamps));
    }

    /** One more piece of evidence. */
    public AlertDraft with(Evidence piece) {
        evidence.add(piece);
        return this;
    }

    /** What it says. */
    public AlertContent content() {
        return new AlertContent(
                rule,
                version,
                headline,
                subjects,
                shipTypes,
                shape,
                fromEpochMicros,
                untilEpochMicros,
                expiresEpochMicros,
                severity,
                urgency,
                distress,
                hidden && !distress,
                priorLog,
                evidence,
                marking);
    }
}
