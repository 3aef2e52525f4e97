package org.trigpoint.app.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.UserRules;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import org.trigpoint.threat.rules.TrackRulesStep;
import org.trigpoint.threat.user.UserExpression;
import org.trigpoint.threat.user.UserRulesRule;

/**
 * One rule, given what the history has of each track: the step that runs such rules live takes it as reports, so that the same is asked at
 * the same minutes.
 */
public final class Trial {
    /** Alerts that are told one by one. */
    public static final int MOST_FIRST = 50;

    private static final String ID = "trial";
    private static final long MICROS_PER_MINUTE = 60_000_000L;
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    /** What an expression may look back on. */
    private static final long MEAN_MICROS = 60 * MICROS_PER_MINUTE;

    private static final int PIECES_BETWEEN_TIDYING = 512;

    private final RuleTrial.Question question;
    private final List<RuleTrial.NotKept> notKept;
    private final Map<String, Notice> notices = new HashMap<>();
    private final Runs<?> runs;
    private final Map<String, RuleTrial.Raised> raised = new LinkedHashMap<>();
    private final Set<TrackId> tracks = new HashSet<>();
    private long points;
    private int pieces;

    /** @param question of a rule without faults */
    public Trial(RuleTrial.Question question) {
        this.question = question;
        int audience = question.viewer().audience();
        notKept = NotKept.of(UserExpression.of(question.content().expression()));
        Map<String, ZoneContent> zones = new TreeMap<>();
        question.zones().stream().filter(zone -> !zone.ended()).forEach(zone -> zones.put(zone.id(), zone.content()));
        post(new ZonesInForce(audience, zones));
        post(new UserRules(audience, Map.of(ID, question.content())));
        runs = Runs.of(new TrackRulesStep(List.of(new UserRulesRule())));
    }

    private void post(Notice notice) {
        notices.put(notice.slot(), notice);
    }

    /** True when the history can tell. */
    public boolean canTell() {
        return notKept.isEmpty();
    }

    /** The pieces that it is to be given, in order of serial: those before the beginning let a rule hold already. */
    public HistoryQuery query() {
        long lead = question.content().leastMinutes() * MICROS_PER_MINUTE + MEAN_MICROS;
        return HistoryQuery.between(question.fromEpochMicros() - lead, question.untilEpochMicros())
                .withMost(Integer.MAX_VALUE);
    }

    /** Takes a piece; what sensors alone saw is no matter of these rules. */
    public void take(TrackPiece piece) {
        PastTrack track = piece.track();
        if (track.identity() == Identity.NONE || piece.points().isEmpty()) {
            return;
        }
        if (++pieces % PIECES_BETWEEN_TIDYING == 0) {
            runs.tidy(piece.points().getFirst().timeEpochMicros() - MICROS_PER_DAY);
        }
        tracks.add(track.id());
        points += piece.points().size();
        runs.take(piece, notices, (finding, point) -> note(finding, track, point));
    }

    private void note(Finding finding, PastTrack track, HistoryPoint point) {
        long now = point.timeEpochMicros();
        RuleTrial.Raised before = raised.get(finding.matter());
        long at = before == null ? now : before.atEpochMicros();
        raised.put(
                finding.matter(),
                new RuleTrial.Raised(
                        track.id(),
                        track.findName()
                                .orElseGet(
                                        () -> Identity.unpack(track.identity()).text()),
                        at,
                        finding.content().fromEpochMicros(),
                        now,
                        before == null ? point.latDeg() : before.latDeg(),
                        before == null ? point.lonDeg() : before.lonDeg()));
    }

    /**
     * What would have been.
     *
     * @param kept from when until when the history has anything
     * @param readUntilEpochMicros up to when it was given
     * @param cutShort why not to the end; null when it was
     */
    public RuleTrial.Answer answer(HistoryExtent kept, long readUntilEpochMicros, @Nullable String cutShort) {
        List<RuleTrial.Raised> counted = new ArrayList<>(raised.values());
        counted.removeIf(each -> each.atEpochMicros() < question.fromEpochMicros());
        counted.sort(Comparator.comparingLong(RuleTrial.Raised::atEpochMicros).thenComparing(RuleTrial.Raised::track));
        return new RuleTrial.Answer(
                question.fromEpochMicros(),
                question.untilEpochMicros(),
                canTell() ? counted.size() : null,
                (int) counted.stream().map(RuleTrial.Raised::track).distinct().count(),
                canTell() ? perDay(counted) : List.of(),
                counted.subList(0, Math.min(MOST_FIRST, counted.size())),
                notKept,
                tracks.size(),
                points,
                kept.fromEpochMicros(),
                readUntilEpochMicros,
                cutShort);
    }

    private List<Integer> perDay(List<RuleTrial.Raised> counted) {
        long span = question.untilEpochMicros() - question.fromEpochMicros();
        int days = (int) Math.max(1, Math.ceilDiv(span, MICROS_PER_DAY));
        int[] counts = new int[days];
        for (RuleTrial.Raised each : counted) {
            long back = (question.untilEpochMicros() - each.atEpochMicros()) / MICROS_PER_DAY;
            counts[Math.clamp(days - 1 - back, 0, days - 1)]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** Where findings go, with the point that brought them. */
    private interface Findings {
        void say(Finding finding, HistoryPoint point);
    }

    /** What the step keeps of each track. */
    private static final class Runs<S> {
        private static final class Run<S> {
            private final TrialCall call;
            private @Nullable S state;
            private String who = "";
            private long nowEpochMicros = Long.MIN_VALUE;

            Run(TrialCall call) {
                this.call = call;
            }
        }

        private final Step<Labelled, S, Object> step;
        private final Map<TrackId, Run<S>> byTrack = new HashMap<>();
        private final List<Finding> found = new ArrayList<>();
        private long sequence;

        private Runs(Step<Labelled, S, Object> step) {
            this.step = step;
        }

        static <S> Runs<S> of(Step<Labelled, S, Object> step) {
            return new Runs<>(step);
        }

        /** The step would have forgotten these by now. */
        void tidy(long epochMicros) {
            byTrack.values().removeIf(run -> run.nowEpochMicros < epochMicros);
        }

        void take(TrackPiece piece, Map<String, Notice> notices, Findings findings) {
            PastTrack track = piece.track();
            Run<S> run = byTrack.computeIfAbsent(
                    track.id(), id -> new Run<>(new TrialCall(id.key(), notices, this::emitted)));
            for (HistoryPoint point : piece.points()) {
                // What came late is given late, as it was live.
                run.nowEpochMicros = Math.max(run.nowEpochMicros, point.timeEpochMicros());
                ring(run);
                String who = track.name() + " " + track.shipType();
                if (!run.who.equals(who)) {
                    run.who = who;
                    give(run, track, PastReports.identity(track, stamp(run), run.nowEpochMicros));
                }
                give(run, track, PastReports.position(track, point, stamp(run)));
                found.forEach(finding -> findings.say(finding, point));
                found.clear();
            }
        }

        private Stamp stamp(Run<S> run) {
            return new Stamp(run.nowEpochMicros, 0, ++sequence);
        }

        private void emitted(Object body) {
            if (body instanceof Finding finding) {
                found.add(finding);
            }
        }

        private void give(Run<S> run, PastTrack track, Report report) {
            S state = run.state == null ? step.open(track.id().key()) : run.state;
            run.state = state;
            step.on(
                    new Labelled(track.id(), report),
                    state,
                    run.call.at(report.header().stamp()));
            settle(run);
        }

        /** The alarms that come before what is given next. */
        private void ring(Run<S> run) {
            while (run.state != null && run.call.isDueBefore(run.nowEpochMicros)) {
                TrialCall call = run.call.atAlarm();
                step.onTimer(call.stamp(), run.state, call);
                settle(run);
            }
        }

        private static void settle(Run<?> run) {
            if (run.call.isForgotten()) {
                run.state = null;
                run.who = "";
            }
        }
    }
}
