package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.simulation.score.rules.InjectedScore;
import org.trigpoint.simulation.score.rules.RuleJudge;
import org.trigpoint.simulation.score.rules.SaidAlert;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.score.rules.Verdict;

/** Zones laid on the way of ships of a recording, which is left as it is: what comes into them and leaves them is what really did. */
final class InjectedZones {
    private static final double RADIUS_METERS = 1_000;
    /** Within this of the edge, where a ship is counts neither as in nor as out. */
    private static final double EDGE_METERS = 200;

    private static final double FAR_METERS = 2_500;
    private static final long STAY_MICROS = 180_000_000L;
    private static final int MOST_ZONES = 24;
    private static final int REPORTS = 3;

    private final Recording recording;
    private final List<ShipLog> ships;
    private final Supplier<Pipeline> pipelines;
    private final List<Position> centres = new ArrayList<>();

    /** @param whole what the recording gave as it is */
    InjectedZones(Recording recording, RecordedRun whole, Supplier<Pipeline> pipelines) {
        this.recording = recording;
        this.ships = ShipLog.of(whole.reports());
        this.pipelines = pipelines;
        for (ShipLog ship : ships) {
            List<PositionReport> positions = ship.positions();
            if (centres.size() < MOST_ZONES && positions.size() > 20 * REPORTS) {
                Fix middle = ShipLog.fix(positions.get(positions.size() / 2));
                Position centre = Position.of(middle.latDeg(), middle.lonDeg());
                if (meters(centre, ShipLog.fix(positions.getFirst())) > FAR_METERS
                        && meters(centre, ShipLog.fix(positions.getLast())) > FAR_METERS) {
                    centres.add(centre);
                }
            }
        }
    }

    /** One question for entries and one for exits; none where no ship goes anywhere, or they are not asked for. */
    List<Callable<InjectedScore>> questions(Set<String> rules) {
        List<Callable<InjectedScore>> questions = new ArrayList<>();
        for (String rule : List.of("zone-entry", "zone-exit")) {
            if (!centres.isEmpty() && (rules.isEmpty() || rules.contains(rule))) {
                questions.add(() -> score(rule));
            }
        }
        return questions;
    }

    private InjectedScore score(String rule) {
        List<TrueSpan> spans = spans(rule);
        RecordedRun run = RecordedRun.of(recording.after(this::opened), pipelines.get());
        List<SaidAlert> alerts = run
                .book()
                .alerts(identity -> Set.of(Identity.unpack(identity).text()))
                .stream()
                .filter(alert -> alert.rule().equals(rule))
                .toList();
        int found = 0;
        List<Double> delays = new ArrayList<>();
        for (Verdict verdict : RuleJudge.judge(spans, alerts)) {
            SaidAlert alert = verdict.alert();
            TrueSpan span = verdict.span();
            if (verdict.result() == Verdict.Result.RIGHT && alert != null && span != null) {
                found++;
                delays.add((alert.shownEpochMicros() - span.fromEpochMicros()) / 1e6);
            }
        }
        return new InjectedScore(recording.name(), rule, "zones on the way", 0, spans.size(), found, delays);
    }

    /** The zones are drawn by someone before the first message. */
    private List<Message<?>> opened(List<Message<?>> messages) {
        List<Message<?>> all = new ArrayList<>();
        long before = messages.getFirst().stamp().arrivalEpochMicros() - 1;
        for (int i = 0; i < centres.size(); i++) {
            ZoneContent content = new ZoneContent(
                    "Zone " + (i + 1),
                    ZoneCategory.PROTECTED,
                    new Shape.Circle(centres.get(i), RADIUS_METERS),
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    Marking.CLEAR);
            all.add(Message.ofIngest(new Stamp(before, 0, i), new ZoneCommand(0, "zone-" + (i + 1), content, "score")));
        }
        all.addAll(messages);
        return all;
    }

    /**
     * An entry may be told from the last position well outside to three minutes after it, an exit from the last position well inside to
     * three minutes after the first one well outside.
     */
    private List<TrueSpan> spans(String rule) {
        boolean entry = rule.equals("zone-entry");
        List<TrueSpan> spans = new ArrayList<>();
        for (ShipLog ship : ships) {
            List<PositionReport> positions =
                    entry ? ship.positions() : ship.positions().reversed();
            for (Position centre : centres) {
                for (int i = REPORTS; i + REPORTS < positions.size(); i++) {
                    if (comesIn(positions, i, centre)) {
                        long out = positions.get(i - 1).stamp().arrivalEpochMicros();
                        int deep = i;
                        while (depth(positions.get(deep), centre) <= EDGE_METERS) {
                            deep++;
                        }
                        long from = entry ? out : positions.get(deep).stamp().arrivalEpochMicros();
                        spans.add(new TrueSpan(
                                TrueSpan.Kind.EVENT,
                                rule,
                                "zones on the way",
                                new TreeSet<>(List.of(ship.number())),
                                from,
                                out + STAY_MICROS,
                                null));
                    }
                }
            }
        }
        return spans;
    }

    /** From well outside, report after report, to well inside, for long enough; edge reports may lie between. */
    private static boolean comesIn(List<PositionReport> positions, int at, Position centre) {
        for (int i = at - REPORTS; i < at; i++) {
            if (depth(positions.get(i), centre) > -EDGE_METERS) {
                return false;
            }
        }
        if (depth(positions.get(at), centre) <= -EDGE_METERS) {
            return false;
        }
        long since = positions.get(at).stamp().arrivalEpochMicros();
        boolean deep = false;
        for (int i = at; i < positions.size(); i++) {
            double depth = depth(positions.get(i), centre);
            if (depth <= -EDGE_METERS) {
                return false;
            }
            deep |= depth > EDGE_METERS;
            if (Math.abs(positions.get(i).stamp().arrivalEpochMicros() - since) > STAY_MICROS) {
                return deep;
            }
        }
        return false;
    }

    private static double depth(PositionReport position, Position centre) {
        return RADIUS_METERS - meters(centre, ShipLog.fix(position));
    }

    private static double meters(Position centre, Fix fix) {
        LocalFrame.Offset offset = LocalFrame.at(centre).offsetTo(fix.latDeg(), fix.lonDeg());
        return Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
    }
}
