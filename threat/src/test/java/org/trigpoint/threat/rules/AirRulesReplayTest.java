package org.trigpoint.threat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.distress.EmergencyRule;
import org.trigpoint.threat.drone.DroneFenceRule;
import org.trigpoint.threat.drone.DroneGnssRule;
import org.trigpoint.threat.drone.DroneLinkRule;
import org.trigpoint.threat.drone.DroneSiteRule;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** Whatever aircraft and drones say, the rules about them say the same of it again, also when they are interrupted at any report. */
class AirRulesReplayTest {
    private static final int REPORTS = 2_000;
    private static final int[] CODES = {-1, 1_200, 7_500, 7_600, 7_700};

    private record Said(Flyer by, Report report) {}

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static List<Said> recording(long seed) {
        Random random = new Random(seed);
        List<Flyer> flyers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Flyer aircraft = Flyer.aircraft(0x400000 + i / 2, 52 + 0.3 * i, 4);
            flyers.add(i % 2 == 0 ? aircraft : flyers.getLast().elsewhere(50 + i, 50, 4));
            flyers.add(Flyer.drone("drone " + i, 52, 4).flies(5, 90 * i));
        }
        List<Said> all = new ArrayList<>();
        double second = 0;
        for (int i = 0; i < REPORTS; i++) {
            second += random.nextInt(50) == 0 ? 20 : 0.2;
            Flyer flyer = flyers.get(random.nextInt(flyers.size()));
            if (random.nextInt(20) == 0) {
                flyer.says(CODES[random.nextInt(CODES.length)], any(random, Flight.Emergency.values()))
                        .is(any(random, Flight.Place.values()))
                        .is(random.nextBoolean() ? Platform.DRONE : Platform.AIRCRAFT)
                        .at(random.nextInt(2_000), random.nextInt(10) - 5);
            }
            all.add(new Said(flyer, report(flyer, second, random)));
        }
        return all;
    }

    private static Report report(Flyer flyer, double second, Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                flyer.condition(
                        second,
                        new Condition(
                                any(random, Condition.Gnss.values()),
                                random.nextInt(20) - 1,
                                random.nextInt(100),
                                Double.NaN,
                                random.nextInt(3) > 0 ? Condition.Arming.ARMED : Condition.Arming.DISARMED,
                                any(random, Condition.Fence.values()),
                                random.nextBoolean() ? "AUTO" : "RTL"));
            case 1 -> flyer.code(second);
            case 2 -> {
                flyer.code(second);
                yield flyer.identity(random.nextBoolean() ? "ONE1" : "TWO2", null, null);
            }
            default -> flyer.at(second);
        };
    }

    private static List<Finding> play(List<Said> recording, int restartEvery) {
        RuleRun run = new RuleRun(
                List.of(
                        new EmergencyRule(),
                        new DroneSiteRule(),
                        new DroneLinkRule(),
                        new DroneGnssRule(),
                        new DroneFenceRule()),
                List.of());
        run.post(new ZoneCommand(
                0,
                "site",
                new ZoneContent(
                        "site",
                        ZoneCategory.PROTECTED,
                        new Shape.Circle(Position.of(52, 4), 2_000),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                "Ada"));
        for (int i = 0; i < recording.size(); i++) {
            run.give(recording.get(i).by(), recording.get(i).report());
            if (restartEvery > 0 && i % restartEvery == 0) {
                run.restart();
            }
        }
        run.advance(100_000);
        return run.findings();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameIsSaidOfTheSame(long seed) {
        List<Said> recording = recording(seed);
        List<Finding> said = play(recording, 0);
        assertThat(said.stream().map(finding -> finding.content().rule()).distinct())
                .contains("distress", "drone-site", "drone-link", "drone-fence", "address");
        assertThat(play(recording, 0)).isEqualTo(said);
        assertThat(play(recording, 31)).isEqualTo(said);
    }
}
