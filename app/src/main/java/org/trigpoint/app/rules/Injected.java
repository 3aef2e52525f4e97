package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.score.rules.InjectedScore;
import org.trigpoint.simulation.score.rules.RuleJudge;
import org.trigpoint.simulation.score.rules.SaidAlert;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.score.rules.Verdict;

/** Events put into a recording, ship by ship and a few at a time, and how many of them the rules name. */
final class Injected {
    private static final long MINUTE_MICROS = 60_000_000L;
    /** When in a recording events begin at the soonest: by then the ships are known. */
    private static final long BEGIN_MICROS = 20 * MINUTE_MICROS;

    /** Otherwise so long before its end that all of the event lies in it, and as late as that allows: by then reception is known. */
    private static final long AFTER_MICROS = 3 * MINUTE_MICROS;

    private static final long BEFORE_MICROS = 15 * MINUTE_MICROS;
    private static final int LEAST_REPORTS_BEFORE = 10;
    private static final int LEAST_REPORTS_A_QUARTER_HOUR = 20;
    private static final int SHIPS_AT_ONCE = 4;
    private static final int FEWEST_SHIPS = 5;
    private static final List<Integer> MINUTES = List.of(15, 30, 60);

    private final Recording recording;
    private final List<ShipLog> ships;
    private final Supplier<Pipeline> pipelines;

    /** @param whole what the recording gave as it is */
    Injected(Recording recording, RecordedRun whole, Supplier<Pipeline> pipelines) {
        this.recording = recording;
        this.ships = ShipLog.of(whole.reports());
        this.pipelines = pipelines;
    }

    /** One question for each injection and length, of the rules that are asked for, that enough ships fit. */
    List<Callable<InjectedScore>> questions(Set<String> rules) {
        List<Callable<InjectedScore>> questions = new ArrayList<>();
        for (Injection injection : Injection.values()) {
            if (rules.isEmpty() || rules.contains(injection.rule())) {
                for (int minutes : MINUTES) {
                    List<ShipLog> fitting = ships.stream()
                            .filter(ship -> fits(injection, ship, minutes))
                            .toList();
                    if (fitting.size() >= FEWEST_SHIPS) {
                        questions.add(() -> score(injection, fitting, minutes));
                    }
                }
            }
        }
        return questions;
    }

    private long from(int minutes) {
        return Math.max(
                recording.firstEpochMicros() + BEGIN_MICROS,
                recording.lastEpochMicros() - AFTER_MICROS - minutes * MINUTE_MICROS);
    }

    /** It is heard before, and all through the time that the event takes, and makes enough way. */
    private boolean fits(Injection injection, ShipLog ship, int minutes) {
        long from = from(minutes);
        long quarter = 15 * MINUTE_MICROS;
        if (from + minutes * MINUTE_MICROS > recording.lastEpochMicros()
                || ship.countIn(from - BEFORE_MICROS, from) < LEAST_REPORTS_BEFORE) {
            return false;
        }
        for (long begin = from; begin < from + minutes * MINUTE_MICROS; begin += quarter) {
            if (ship.countIn(begin, begin + quarter) < LEAST_REPORTS_A_QUARTER_HOUR) {
                return false;
            }
        }
        PositionReport last = Objects.requireNonNull(ship.lastBefore(from));
        double knots =
                last.motion().hasSpeed() ? Units.knotsFromMps(last.motion().speedMps()) : 0;
        return knots >= injection.leastKn();
    }

    private InjectedScore score(Injection injection, List<ShipLog> fitting, int minutes) {
        int groups = (fitting.size() + SHIPS_AT_ONCE - 1) / SHIPS_AT_ONCE;
        int found = 0;
        List<Double> delays = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<ShipLog> chosen = new ArrayList<>();
            // Ships of one group are far from each other in the list, which is by number.
            for (int i = group; i < fitting.size(); i += groups) {
                chosen.add(fitting.get(i));
            }
            for (Verdict verdict : judged(injection, chosen, minutes)) {
                SaidAlert alert = verdict.alert();
                TrueSpan span = verdict.span();
                if (verdict.result() == Verdict.Result.RIGHT && alert != null && span != null) {
                    found++;
                    delays.add((alert.shownEpochMicros() - span.fromEpochMicros()) / 1e6);
                }
            }
        }
        return new InjectedScore(
                recording.name(), injection.rule(), injection.what(), minutes, fitting.size(), found, delays);
    }

    private List<Verdict> judged(Injection injection, List<ShipLog> chosen, int minutes) {
        long from = from(minutes);
        long to = from + minutes * MINUTE_MICROS;
        List<TrueSpan> spans = new ArrayList<>();
        for (ShipLog ship : chosen) {
            PositionReport last = Objects.requireNonNull(ship.lastBefore(from));
            spans.add(new TrueSpan(
                    TrueSpan.Kind.EVENT,
                    injection.rule(),
                    injection.what(),
                    new TreeSet<>(List.of(ship.number())),
                    last.stamp().arrivalEpochMicros(),
                    to,
                    null));
        }
        Recording changed = recording.changed((message, raw) -> changed(injection, chosen, message, raw, from, to));
        RecordedRun run = RecordedRun.of(changed, pipelines.get());
        List<SaidAlert> alerts = run
                .book()
                .alerts(identity -> Set.of(Identity.unpack(identity).text()))
                .stream()
                .filter(alert -> alert.rule().equals(injection.rule()))
                .toList();
        return RuleJudge.judge(spans, alerts);
    }

    private static @Nullable Message<?> changed(
            Injection injection, List<ShipLog> chosen, Message<?> message, Raw raw, long from, long to) {
        for (int i = 0; i < chosen.size(); i++) {
            ShipLog ship = chosen.get(i);
            if (ship.sent(message.stamp())) {
                int place = ship.placeOfFirst(message.stamp());
                if (place >= 0) {
                    return injection.introduced(message, raw, Integer.parseInt(ship.number()), place, i);
                }
                return injection.of(message, raw, Objects.requireNonNull(ship.lastBefore(from)), from, to);
            }
        }
        return message;
    }
}
