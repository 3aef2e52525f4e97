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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.fusion.cell.CellInput;
import org.trigpoint.fusion.fixtures.Recordings;
import org.trigpoint.fusion.scan.ScanState;
import org.trigpoint.fusion.scan.ScanStep;
import org.trigpoint.fusion.stitch.StitchState;
import org.trigpoint.fusion.stitch.StitchStep;
import org.trigpoint.fusion.updater.Measurement;
import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;

/**
 * The Solent with its names taken away: of each ship one report in five, its place made worse by 15 m, its velocity as far from the truth
 * as reports are taken to be, as detections of a sensor that says nothing of what it searched. Twelve draws, each of other reports and
 * other noise.
 */
class HiddenIdentitiesTest {
    private static final double SIGMA_METERS = 15;
    private static final int ONE_IN = 5;
    private static final int DRAWS = 12;
    private static final long LONGEST_WAIT_MICROS = 700_000_000;

    private Random random = new Random();
    private Carrier<Outcome, ScanState, Object> scan = new Carrier<>(new ScanStep());
    private Carrier<CellInput, AssociateState, Associated> associate = new Carrier<>(new AssociateStep());
    private Carrier<Object, StitchState, Associated> stitch = new Carrier<>(new StitchStep());
    private final Map<Stamp, TrackId> trackOf = new HashMap<>();

    @Test
    @Tag("full")
    void namesArePutBackWithLessThanOneSwitchInATrackHour() throws IOException {
        assumeTrue(Recordings.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        List<PositionReport> all = Recordings.solent(Recordings.findFolder().orElseThrow());
        Merges merges = new Merges(all);
        int switches = 0;
        double hours = 0;
        for (int draw = 1; draw <= DRAWS; draw++) {
            List<PositionReport> reports = run(draw, all);
            int tracks = (int) trackOf.values().stream().distinct().count();
            System.out.printf(
                    "solent, identities hidden, draw %d: %d reports, %d of a track, %d tracks, %d switches in %.1f track-hours%n",
                    draw, reports.size(), trackOf.size(), tracks, switches(reports), trackHours(reports));
            assertThat(trackOf).hasSizeGreaterThan(reports.size() * 9 / 10);
            assertThat(merges.of(reports, trackOf))
                    .as("draw %d: ships that move, far from each other, in one track", draw)
                    .isEmpty();
            switches += switches(reports);
            hours += trackHours(reports);
        }
        System.out.printf(
                "solent, identities hidden: %.2f switches a track-hour in %d draws%n", switches / hours, DRAWS);
        assertThat(switches / hours).isLessThan(1);
    }

    private List<PositionReport> run(int draw, List<PositionReport> all) {
        random = new Random(draw);
        scan = new Carrier<>(new ScanStep());
        associate = new Carrier<>(new AssociateStep());
        stitch = new Carrier<>(new StitchStep());
        trackOf.clear();
        List<PositionReport> reports = thinned(all);
        for (PositionReport report : reports) {
            take(scan.passTo(report.header().stamp().arrivalEpochMicros() - 1));
            take(scan.give(report.header().stamp(), hidden(report)));
        }
        long last = reports.getLast().header().stamp().arrivalEpochMicros();
        take(scan.passTo(last + 10_000_000));
        name(associate.passTo(last + LONGEST_WAIT_MICROS));
        return reports;
    }

    /** One report in five of each ship, from one of its first five on. */
    private List<PositionReport> thinned(List<PositionReport> all) {
        Map<Long, Integer> counts = new HashMap<>();
        List<PositionReport> kept = new ArrayList<>();
        for (PositionReport report : all) {
            counts.computeIfAbsent(mmsi(report), _ -> random.nextInt(ONE_IN));
            if (counts.merge(mmsi(report), 1, Integer::sum) % ONE_IN == 0) {
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
        Measurement told = MeasurementNoise.measure(report.header(), report.fix(), report.motion(), 0);
        Sight sight = told.hasVelocity()
                ? new Sight.Moving(
                        place, told.eastMps(), told.northMps(), Math.sqrt((told.veveMps2() + told.vnvnMps2()) / 2))
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

    private void take(List<Carrier.Emitted<Object>> inputs) {
        for (Carrier.Emitted<Object> input : inputs) {
            name(associate.give(input.stamp(), (CellInput) input.body()));
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
