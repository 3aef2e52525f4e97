package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.fusion.cell.CellInput;
import org.trigpoint.fusion.fixtures.Recordings;
import org.trigpoint.fusion.scan.ScanState;
import org.trigpoint.fusion.scan.ScanStep;
import org.trigpoint.fusion.stitch.StitchState;
import org.trigpoint.fusion.stitch.StitchStep;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;

/**
 * The Solent with its names taken away: one report in five, its place made worse by 15 m, as detections of a sensor that says nothing of
 * what it searched. How well the names could be put back is printed; the limits only hold what is reached.
 */
class HiddenIdentitiesTest {
    private static final double SIGMA_METERS = 15;
    private static final double SIGMA_MPS = 0.5;
    private static final int ONE_IN = 5;
    private static final int MOST_SWITCHES = 115;
    private static final long LONGEST_WAIT_MICROS = 700_000_000;

    private Random random = new Random();
    private final Carrier<Outcome, ScanState, CellInput> scan = new Carrier<>(new ScanStep());
    private final Carrier<CellInput, AssociateState, Associated> associate = new Carrier<>(new AssociateStep());
    private final Carrier<Object, StitchState, Associated> stitch = new Carrier<>(new StitchStep());
    private final Map<Stamp, TrackId> trackOf = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void namesAreMostlyPutBack(long seed) throws IOException {
        random = new Random(seed);
        assumeTrue(Recordings.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        List<PositionReport> reports =
                thinned(Recordings.solent(Recordings.findFolder().orElseThrow()));
        for (PositionReport report : reports) {
            take(scan.passTo(report.header().stamp().arrivalEpochMicros() - 1));
            take(scan.give(report.header().stamp(), hidden(report)));
        }
        long last = reports.getLast().header().stamp().arrivalEpochMicros();
        take(scan.passTo(last + 10_000_000));
        name(associate.passTo(last + LONGEST_WAIT_MICROS));
        int switches = switches(reports);
        int tracks = (int) trackOf.values().stream().distinct().count();
        double hours = trackHours(reports);
        System.out.printf(
                "solent, identities hidden, draw %d: %d reports, %d of a track, %d tracks, %d switches in %.1f track-hours%n",
                seed, reports.size(), trackOf.size(), tracks, switches, hours);
        assertThat(trackOf).hasSizeGreaterThan(reports.size() * 9 / 10);
        assertThat(switches).isLessThan(MOST_SWITCHES);
    }

    private List<PositionReport> thinned(List<PositionReport> all) {
        Map<Long, Integer> counts = new HashMap<>();
        List<PositionReport> kept = new ArrayList<>();
        for (PositionReport report : all) {
            int count = counts.merge(mmsi(report), 1, Integer::sum);
            if (count % ONE_IN == 0) {
                kept.add(report);
            }
        }
        return kept;
    }

    private static long mmsi(PositionReport report) {
        return report.header().identity();
    }

    private Detection hidden(PositionReport report) {
        Position there = LocalFrame.at(report.fix().latDeg(), report.fix().lonDeg())
                .positionAt(SIGMA_METERS * random.nextGaussian(), SIGMA_METERS * random.nextGaussian());
        double variance = SIGMA_METERS * SIGMA_METERS;
        Sight.Place place = new Sight.Place(there.latDeg(), there.lonDeg(), variance, 0, variance);
        Motion motion = report.motion();
        boolean told = motion.hasSpeed() && (motion.hasCourse() || motion.speedMps() == 0);
        double course = StrictMath.toRadians(motion.hasCourse() ? motion.courseDeg() : 0);
        Sight sight = told
                ? new Sight.Moving(
                        place,
                        motion.speedMps() * StrictMath.sin(course),
                        motion.speedMps() * StrictMath.cos(course),
                        SIGMA_MPS)
                : place;
        return new Detection(
                report.header().stamp(),
                report.header().timeEpochMicros(),
                "eye",
                "",
                sight,
                Double.NaN,
                null,
                Marking.CLEAR);
    }

    private void take(List<Carrier.Emitted<CellInput>> inputs) {
        for (Carrier.Emitted<CellInput> input : inputs) {
            name(associate.give(input.stamp(), input.body()));
        }
    }

    private void name(List<Carrier.Emitted<Associated>> told) {
        for (Carrier.Emitted<Associated> own : told) {
            for (Carrier.Emitted<Associated> named : stitch.give(own.stamp(), own.body())) {
                if (named.body() instanceof Contribution contribution) {
                    trackOf.put(contribution.detection().stamp(), contribution.track());
                }
            }
        }
    }

    /** How often a report of a ship is of another track than the one before it. */
    private int switches(List<PositionReport> reports) {
        Map<Long, TrackId> now = new HashMap<>();
        int switches = 0;
        for (PositionReport report : reports) {
            TrackId track = trackOf.get(report.header().stamp());
            if (track != null) {
                TrackId before = now.put(mmsi(report), track);
                switches += before != null && !before.equals(track) ? 1 : 0;
            }
        }
        return switches;
    }

    private static double trackHours(List<PositionReport> reports) {
        Map<Long, Long> first = new TreeMap<>();
        Map<Long, Long> last = new TreeMap<>();
        for (PositionReport report : reports) {
            first.putIfAbsent(mmsi(report), report.header().timeEpochMicros());
            last.put(mmsi(report), report.header().timeEpochMicros());
        }
        double micros = 0;
        for (Map.Entry<Long, Long> each : first.entrySet()) {
            micros += last.get(each.getKey()) - each.getValue();
        }
        return micros / 3.6e9;
    }
}
