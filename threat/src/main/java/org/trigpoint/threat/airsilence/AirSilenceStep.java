package org.trigpoint.threat.airsilence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Passage;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * The rule {@code air-silence}: an aircraft in the air falls silent in a place where, at its height, aircraft are heard on, while others
 * that are heard by the same receiver go on. Where that is, each cell of a degree learns from what becomes of all aircraft in it: so it is
 * beyond no horizon, over no aerodrome, and no receiver that died. A cell is forgotten thirty days after the last aircraft in it.
 */
public final class AirSilenceStep implements Step<Passage, AirCell, Finding> {
    private static final String NAME = "air-silence";
    private static final int VERSION = 1;
    private static final long SECOND_MICROS = 1_000_000;
    private static final long HOUR_MICROS = 3_600 * SECOND_MICROS;
    private static final long KEPT_MICROS = 30 * 24 * HOUR_MICROS;
    private static final long WORTH_MICROS = 6 * HOUR_MICROS;
    /** Others must have been heard so much later, or they fell silent with it. */
    private static final long LATER_MICROS = 20 * SECOND_MICROS;

    private static final long AT_ONCE_MICROS = 300 * SECOND_MICROS;
    /** One in so many may fall silent at once: more is a receiver, or a jammer. */
    private static final int OTHERS_A_SILENCE = 3;

    private static final double APPROACH_METERS = 3_000;
    private static final double DESCENT_MPS = -2.5;
    private static final double RADIUS_METERS = 5_000;

    private static final double PRIOR_LOG = -1.5;
    private static final double MOST_PASSED_LOG = 2.5;
    private static final double OTHERS_LOG = 0.5;
    private static final double LEVEL_LOG = 0.3;
    private static final double LEVEL_MPS = 1;
    private static final double DESCENT_LOG = -0.7;
    private static final double FEW_LOG = -0.5;
    private static final int FEW = 40;
    private static final double AGAIN_LOG = -2;

    /** The numbers that a site may set. */
    public static List<RuleSetting> settings() {
        return SilenceSettings.ALL;
    }

    @Override
    public String name() {
        return "air-silences";
    }

    @Override
    public Key key(Stamp stamp, Passage input) {
        return input.key();
    }

    @Override
    public AirCell open(Key key) {
        return new AirCell();
    }

    @Override
    public void on(Passage input, AirCell cell, Out<Finding> out) {
        long now = out.stamp().arrivalEpochMicros();
        cell.heardEpochMicros = now;
        Heard before = cell.present.remove(input.track());
        Heard silent = cell.silent.remove(input.track());
        if (silent != null && input.event() != Passage.Event.SILENT) {
            cell.horizon.correct(silent.box());
            if (silent.said()) {
                out.emit(over(input, silent, now));
            }
        }
        switch (input.event()) {
            case HERE -> {
                Heard heard = Heard.of(input, now, false);
                if (before != null && before.box() != heard.box()) {
                    cell.horizon.hearOn(before.box());
                }
                AirCell.put(heard, cell.present);
            }
            case ON -> {
                if (before != null) {
                    cell.horizon.hearOn(before.box());
                }
            }
            case SILENT -> fallSilent(input, cell, out);
        }
        arm(cell, out);
    }

    private static void fallSilent(Passage passage, AirCell cell, Out<Finding> out) {
        long now = out.stamp().arrivalEpochMicros();
        Finding finding = judge(passage, cell, SilenceSettings.of(out.board()), now);
        Heard heard = Heard.of(passage, now, finding != null);
        cell.horizon.hearLast(heard.box());
        AirCell.put(heard, cell.silent);
        if (finding != null) {
            out.emit(finding);
        }
    }

    private static @Nullable Finding judge(Passage passage, AirCell cell, SilenceSettings settings, long now) {
        int box = Horizon.box(passage.latDeg(), passage.lonDeg(), passage.altitudeMeters());
        boolean approaches = passage.climbMps() <= DESCENT_MPS && passage.altitudeMeters() < APPROACH_METERS;
        Horizon.Learned learned = cell.horizon.learned(box, settings.leastPassed());
        boolean heardThere = learned.passed() >= settings.leastPassed() && learned.lostRatio() <= settings.mostRatio();
        if (passage.altitudeMeters() < settings.leastMeters() || approaches || !heardThere) {
            return null;
        }
        List<Heard> others = others(passage, cell);
        long atOnce = cell.silent.values().stream()
                .filter(each -> each.isHeardBy(passage) && now - each.knownEpochMicros() <= AT_ONCE_MICROS)
                .count();
        boolean goesOn = others.size() >= settings.leastOthers() && others.size() >= OTHERS_A_SILENCE * atOnce;
        return goesOn ? told(passage, others, learned, now) : null;
    }

    /** Those that whoever heard it went on hearing. */
    private static List<Heard> others(Passage passage, AirCell cell) {
        List<Heard> others = new ArrayList<>();
        for (Heard each : cell.present.values()) {
            if (each.isHeardBy(passage) && each.timeEpochMicros() - passage.timeEpochMicros() >= LATER_MICROS) {
                others.add(each);
            }
        }
        return others;
    }

    private static Finding told(Passage passage, List<Heard> others, Horizon.Learned learned, long now) {
        List<Heard> shown =
                others.stream().filter(each -> !each.hidden()).limit(8).toList();
        List<TrackId> tracks = shown.stream().map(Heard::track).toList();
        List<Stamp> stamps = shown.stream().map(Heard::stamp).toList();
        AlertDraft draft = draft(passage, passage.timeEpochMicros(), now, now)
                .headline(String.format(
                        Locale.ROOT, "%s fell silent in the air at %.0f m", passage.name(), passage.altitudeMeters()))
                .weighs(AlertContent.Severity.SEVERE, AlertContent.Urgency.IMMEDIATE)
                .pro(
                        (learned.nearby()
                                        ? "Of %d aircraft that were about there, or lower, %d were heard on"
                                        : "Of %d aircraft that were about there at such a height %d were heard on")
                                .formatted(learned.passed(), learned.passed() - learned.lost()),
                        Math.min(MOST_PASSED_LOG, -StrictMath.log(learned.lostRatio()) - 1),
                        List.of(passage.stamp()))
                .with(Evidence.of(
                                true,
                                "Whoever heard it went on hearing %d others near it".formatted(others.size()),
                                OTHERS_LOG,
                                stamps)
                        .shownBy(tracks));
        if (Math.abs(passage.climbMps()) <= LEVEL_MPS) {
            draft.pro("It flew level", LEVEL_LOG, List.of());
        }
        if (passage.climbMps() <= DESCENT_MPS) {
            draft.con("It was descending", DESCENT_LOG, List.of());
        }
        if (learned.passed() < FEW) {
            draft.con("Few aircraft were there before", FEW_LOG, List.of());
        }
        return finding(passage, passage.timeEpochMicros(), draft);
    }

    private static Finding over(Passage passage, Heard silent, long now) {
        long seconds = (passage.timeEpochMicros() - silent.timeEpochMicros()) / SECOND_MICROS;
        String lasting = seconds < 120 ? seconds + " s" : seconds / 60 + " min";
        AlertDraft draft = draft(passage, silent.timeEpochMicros(), passage.timeEpochMicros(), now)
                .headline("%s was silent in the air for %s".formatted(passage.name(), lasting))
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.PAST)
                .pro("It was silent where aircraft are heard", OTHERS_LOG, List.of(silent.stamp()))
                .con("It was heard again after " + lasting, AGAIN_LOG, List.of(passage.stamp()));
        return finding(passage, silent.timeEpochMicros(), draft);
    }

    private static AlertDraft draft(Passage passage, long from, long until, long now) {
        return AlertDraft.of(NAME, VERSION)
                .about(passage.track(), passage.marking(), passage.hidden())
                .at(passage.latDeg(), passage.lonDeg(), RADIUS_METERS)
                .during(from, until, now + WORTH_MICROS)
                .prior(PRIOR_LOG);
    }

    private static Finding finding(Passage passage, long fromEpochMicros, AlertDraft draft) {
        String matter = passage.track() + "@" + fromEpochMicros / SECOND_MICROS;
        return new Finding(passage.track().audience(), matter, draft.content(), null);
    }

    /** Those that are long gone are looked for once an hour, while there is anybody. */
    private static void arm(AirCell cell, Out<Finding> out) {
        boolean empty = cell.present.isEmpty() && cell.silent.isEmpty();
        long next = empty ? cell.heardEpochMicros + KEPT_MICROS : out.stamp().arrivalEpochMicros() + HOUR_MICROS;
        if (next < cell.alarmEpochMicros) {
            cell.alarmEpochMicros = next;
            out.timers().set(next);
        }
    }

    @Override
    public void onTimer(Stamp at, AirCell cell, Out<Finding> out) {
        long now = at.arrivalEpochMicros();
        if (cell.heardEpochMicros + KEPT_MICROS <= now) {
            out.forget();
            return;
        }
        cell.present.values().removeIf(each -> now - each.knownEpochMicros() > HOUR_MICROS);
        cell.silent.values().removeIf(each -> now - each.knownEpochMicros() > WORTH_MICROS);
        cell.alarmEpochMicros = AirCell.NEVER;
        arm(cell, out);
    }

    @Override
    public Codec<AirCell> stateCodec() {
        return AirCell.CODEC;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
