package org.trigpoint.threat.scenes;

import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * Answers what each thing in a scene is: of a track; of none, though it would have been heard; of none, where nobody could have heard it; or no
 * craft at all. Alerts of what is unexplained are raised, and withdrawn when a track explains it after all or it turns out to stand there; so are
 * alerts of ships that a scene does not show where they say they are.
 *
 * <p>Whether ships are heard at a place is what was known of it at the time of the scene, not what is learned later.
 */
public final class ScenesStep implements Step<Object, ScenesState, Object> {
    /** Name of the rule about what no track explains. */
    public static final String UNEXPLAINED = "unexplained";

    /** Name of the rule about ships that a scene does not show. */
    public static final String UNSEEN = "unseen";

    /** Rows of 5.6° of latitude, as where scenes are matched. */
    private static final int LEVEL = 5;

    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long KEPT_MICROS = 72 * HOUR_MICROS;
    private static final ScenesStateCodec STATE_CODEC = new ScenesStateCodec();
    private static final ScenesCodec OUT_CODEC = new ScenesCodec();

    private final Coast coast;

    /** @param coast where detectors leave water out */
    public ScenesStep(Coast coast) {
        this.coast = coast;
    }

    /** The numbers that a site may set. */
    public static List<RuleSetting> settings() {
        return SceneSettings.ALL;
    }

    @Override
    public String name() {
        return "scenes";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Coverage coverage -> cellOf(Cell.box(coverage.cell()));
            case SightMatch match -> cellOf(match);
            case Unseen unseen -> Key.of(Cell.at(LEVEL, unseen.latDeg(), unseen.lonDeg()));
            default -> throw refused(input);
        };
    }

    private static Key cellOf(Box box) {
        return Key.of(Cell.at(LEVEL, (box.southDeg() + box.northDeg()) / 2, box.westDeg() + box.widthDeg() / 2));
    }

    private static Key cellOf(SightMatch match) {
        return match.detection().sight() instanceof Sight.Place place
                ? Key.of(Cell.at(LEVEL, place.latDeg(), place.lonDeg()))
                : Key.of(0);
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException("Scenes takes SightMatch, Unseen and Coverage, not "
                + input.getClass().getName());
    }

    @Override
    public ScenesState open(Key key) {
        return new ScenesState();
    }

    @Override
    public void on(Object input, ScenesState state, Out<Object> out) {
        SceneSettings settings = RuleSettings.of(out.board()).derive(SceneSettings.class, SceneSettings::of);
        switch (input) {
            case Coverage coverage -> state.heard.take(coverage);
            case SightMatch match -> take(match, state, settings, out);
            case Unseen unseen -> take(unseen, state, settings, out);
            default -> throw refused(input);
        }
        if (state.alarmEpochMicros == ScenesState.NO_ALARM) {
            state.alarmEpochMicros = out.stamp().arrivalEpochMicros() + HOUR_MICROS;
            out.timers().set(state.alarmEpochMicros);
        }
    }

    private static void take(SightMatch match, ScenesState state, SceneSettings settings, Out<Object> out) {
        Stamp stamp = match.detection().stamp();
        Told before = state.told.get(stamp);
        if (before == null && !match.taken() && match.detection().appearance().explained() == null) {
            state.standing.note(match.detection());
        }
        SceneAnswer answer = Answers.of(match, state, settings, out.key().audience());
        out.emit(answer);
        Told told = before == null ? new Told(answer) : before;
        told.answer = answer;
        state.told.put(stamp, told);
        judge(told, state, settings, out);
        if (answer.verdict() == Verdict.NO_CRAFT
                && answer.match().detection().appearance().explained() == null) {
            withdrawOthersThere(answer, state, out);
        }
    }

    private static void judge(Told told, ScenesState state, SceneSettings settings, Out<Object> out) {
        SceneAnswer answer = told.answer;
        boolean raise = answer.verdict() == Verdict.UNEXPLAINED && isWorth(answer, settings);
        if (raise && (told.finding != null || alertsOf(answer, state) < settings.mostAlerts())) {
            told.finding = new Finding(
                    answer.audience(),
                    matter(answer.match().detection()),
                    SceneText.unexplained(answer, settings),
                    null);
            out.emit(told.finding);
        } else if (!raise && told.finding != null) {
            out.emit(told.finding.disproved(answer.reason()));
            told.finding = null;
        }
    }

    private static boolean isWorth(SceneAnswer answer, SceneSettings settings) {
        Detection detection = answer.match().detection();
        return detection.lengthMeters() >= settings.leastMeters()
                && detection.sight() instanceof Sight.Place
                && !(detection.appearance().confidenceProb() < settings.leastConfidenceProb());
    }

    private static String matter(Detection detection) {
        Stamp stamp = detection.stamp();
        return "scene " + stamp.source() + "." + stamp.arrivalEpochMicros() + "." + stamp.sequence();
    }

    private static long alertsOf(SceneAnswer answer, ScenesState state) {
        Detection of = answer.match().detection();
        return state.told.values().stream()
                .filter(each -> each.finding != null)
                .map(each -> each.answer.match().detection())
                .filter(each ->
                        each.sensor().equals(of.sensor()) && each.scene().equals(of.scene()))
                .count();
    }

    /** What stands there stood there in the scenes before. */
    private static void withdrawOthersThere(SceneAnswer answer, ScenesState state, Out<Object> out) {
        for (Told each : state.told.values()) {
            Detection other = each.answer.match().detection();
            if (each.finding != null && state.standing.scenes(other) > 0) {
                SceneAnswer changed = new SceneAnswer(
                        each.answer.audience(),
                        Verdict.NO_CRAFT,
                        each.answer.match(),
                        each.answer.heardProb(),
                        answer.reason());
                each.answer = changed;
                out.emit(changed);
                out.emit(each.finding.disproved(answer.reason()));
                each.finding = null;
            }
        }
    }

    private void take(Unseen unseen, ScenesState state, SceneSettings settings, Out<Object> out) {
        String matter = unseen.track() + "@" + unseen.timeEpochMicros();
        Finding before = state.unseen.get(matter);
        if (!unseen.holds() && before != null) {
            state.unseen.remove(matter);
            out.emit(before.disproved("The image shows it after all"));
        } else if (unseen.holds() && before == null && isWorth(unseen, settings)) {
            Finding finding = new Finding(out.key().audience(), matter, SceneText.unseen(unseen, settings), null);
            state.unseen.put(matter, finding);
            out.emit(finding);
        }
    }

    private boolean isWorth(Unseen unseen, SceneSettings settings) {
        double most = settings.unseenShoreMeters();
        boolean ashore = coast.distanceMeters(unseen.latDeg(), unseen.lonDeg(), most) < most;
        return unseen.seenProb() >= settings.unseenProb() && !ashore;
    }

    @Override
    public void onTimer(Stamp at, ScenesState state, Out<Object> out) {
        long now = at.arrivalEpochMicros();
        state.heard.forget(now);
        state.standing.forget(now);
        state.told.headMap(new Stamp(now - KEPT_MICROS, 0, 0)).clear();
        state.unseen.values().removeIf(each -> each.content().expiresEpochMicros() < now - KEPT_MICROS);
        if (state.heard.isEmpty() && state.standing.isEmpty() && state.told.isEmpty() && state.unseen.isEmpty()) {
            out.forget();
            return;
        }
        state.alarmEpochMicros = now + HOUR_MICROS;
        out.timers().set(state.alarmEpochMicros);
    }

    @Override
    public Codec<ScenesState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Object> outputCodec() {
        return OUT_CODEC;
    }
}
