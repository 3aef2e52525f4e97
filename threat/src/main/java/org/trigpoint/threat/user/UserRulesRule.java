package org.trigpoint.threat.user;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.recording.UserRules;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;

/**
 * Asks the rules that people of an audience have written of each of its tracks, once a minute of the track's own time. An alert is raised
 * when an expression has held for the minutes that its rule names, and again only after it has ceased to hold.
 */
public final class UserRulesRule implements TrackRule<UserRulesRule.Held> {
    /** What the names of such rules begin with, in alerts. */
    public static final String PREFIX = "user.";

    private static final long MICROS_PER_MINUTE = 60_000_000L;
    private static final long WORTH_MICROS = 12 * 3_600_000_000L;
    private static final long SAY_EVERY_MICROS = 10 * MICROS_PER_MINUTE;
    /** It is one to those who wrote it: nothing weighs for or against. */
    private static final double PRIOR_LOG = 0;

    /** Since when which rule holds of a track. */
    static final class Held {
        final TreeMap<String, Since> rules = new TreeMap<>();
    }

    /**
     * A rule that holds.
     *
     * @param epochMicros since when, in the track's own time
     * @param saidEpochMicros when that was said last; Long.MIN_VALUE when it was not
     */
    record Since(long epochMicros, long saidEpochMicros) {}

    private record Programs(Map<String, UserExpression> byId) {
        static Programs of(UserRules rules) {
            Map<String, UserExpression> programs = new TreeMap<>();
            rules.contents().forEach((id, content) -> read(content).ifPresent(program -> programs.put(id, program)));
            return new Programs(programs);
        }

        /** One that this release does not understand is left out: it was checked when it was made. */
        private static Optional<UserExpression> read(UserRule.Content content) {
            try {
                return Optional.of(UserExpression.of(content.expression()));
            } catch (UserExpression.FaultyExpressionException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public Pace pace() {
        return Pace.MINUTE;
    }

    @Override
    public @Nullable Held on(Watch watch, @Nullable Held before, Findings findings) {
        UserRules rules = UserRules.find(watch.board(), watch.subject().track().audience())
                .orElse(null);
        if (rules == null || rules.contents().isEmpty()) {
            return null;
        }
        Map<String, UserExpression> programs =
                rules.derive(Programs.class, Programs::of).byId();
        Held held = before == null ? new Held() : before;
        held.rules.keySet().retainAll(programs.keySet());
        Facts facts = new SubjectFacts(watch);
        for (Map.Entry<String, UserExpression> each : programs.entrySet()) {
            UserRule.Content content =
                    java.util.Objects.requireNonNull(rules.contents().get(each.getKey()));
            ask(each.getKey(), content, each.getValue().holds(facts), watch, held, findings);
        }
        return held.rules.isEmpty() ? null : held;
    }

    private static void ask(
            String id, UserRule.Content content, boolean holds, Watch watch, Held held, Findings findings) {
        long time = watch.subject().timeEpochMicros();
        Since since = held.rules.get(id);
        if (!holds) {
            held.rules.remove(id);
            if (since != null && since.saidEpochMicros() != Long.MIN_VALUE) {
                findings.say(finding(id, content, since, time, false, watch));
            }
            return;
        }
        Since now = since == null ? new Since(time, Long.MIN_VALUE) : since;
        boolean due = time - now.epochMicros() >= content.leastMinutes() * MICROS_PER_MINUTE
                && (now.saidEpochMicros() == Long.MIN_VALUE || time - now.saidEpochMicros() >= SAY_EVERY_MICROS);
        if (due) {
            findings.say(finding(id, content, now, time, true, watch));
            now = new Since(now.epochMicros(), time);
        }
        held.rules.put(id, now);
    }

    private static Finding finding(
            String id, UserRule.Content content, Since since, long time, boolean holds, Watch watch) {
        Subject subject = watch.subject();
        long minutes = (time - since.epochMicros()) / MICROS_PER_MINUTE;
        String lasts = minutes == 0 ? "" : holds ? ", for " + minutes + " min" : ", it did for " + minutes + " min";
        AlertContent said = AlertDraft.of(PREFIX + id, 1)
                .about(subject)
                .headline(subject.shownName() + ": " + content.title() + lasts)
                .at(subject.latDeg(), subject.lonDeg(), 500)
                .during(since.epochMicros(), time, watch.nowEpochMicros() + WORTH_MICROS)
                .weighs(content.severity(), AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(
                        "The rule " + id + " holds: " + content.expression(),
                        0,
                        subject.minutes()
                                .stamps(
                                        subject.minutes().since(since.epochMicros()),
                                        subject.minutes().count(),
                                        16))
                .content();
        return new Finding(
                subject.track().audience(),
                subject.track() + "@" + since.epochMicros() / MICROS_PER_MINUTE,
                said,
                null);
    }

    @Override
    public long forgetEpochMicros(Held state) {
        return state.rules.values().stream()
                        .mapToLong(since -> Math.max(since.epochMicros(), since.saidEpochMicros()))
                        .max()
                        .orElse(Long.MIN_VALUE)
                + WORTH_MICROS;
    }

    @Override
    public Codec<Held> stateCodec() {
        return HeldCodec.INSTANCE;
    }

    /** Format 1: count of rules, each text id, i64 since, i64 said, sorted by id. */
    private static final class HeldCodec implements Codec<Held> {
        static final HeldCodec INSTANCE = new HeldCodec();
        private static final int MOST_RULES = 1 << 16;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Held held, DataOutput out) throws IOException {
            Fields.writeCount(held.rules.size(), out);
            for (Map.Entry<String, Since> each : held.rules.entrySet()) {
                Fields.writeText(each.getKey(), out);
                out.writeLong(each.getValue().epochMicros());
                out.writeLong(each.getValue().saidEpochMicros());
            }
        }

        @Override
        public Held read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "User rules that hold");
            Held held = new Held();
            for (int left = Fields.readCount(in, MOST_RULES, "rules"); left > 0; left--) {
                held.rules.put(Fields.readText(in, "rule"), new Since(in.readLong(), in.readLong()));
            }
            return held;
        }
    }
}
