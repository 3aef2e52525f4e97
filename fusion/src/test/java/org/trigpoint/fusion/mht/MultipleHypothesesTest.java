package org.trigpoint.fusion.mht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.plane.MotionModels;
import org.trigpoint.fusion.plane.MotionPredictor;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.rhythm.Rhythm;
import org.trigpoint.fusion.tracker.TrackerSettings;

/** Decisions that wait: what is told one by one, of things that lie too close to each other to tell them apart by their places. */
class MultipleHypothesesTest {
    private static final MotionModels MOTION = TrackerSettings.SHIPS.motion();
    private static final double SIGMA_METERS = 15;
    private static final long SECOND = 1_000_000;

    /** What a detection was found to be of, and when. */
    private record Verdict(long track, long serialThen) {}

    private static final class Site implements Verdicts {
        private final PlaneTracks rows = new PlaneTracks(MOTION);
        private final Rhythm rhythm = new Rhythm();
        private final MultipleHypotheses doubts = new MultipleHypotheses(MOTION);
        private final Map<Long, Verdict> verdicts = new TreeMap<>();
        private long serial;

        void tell(long epochMicros, double east, double north) {
            MotionPredictor.predict(rows, epochMicros);
            PlaneScan scan = new PlaneScan();
            scan.begin(epochMicros);
            scan.place(east, north, SIGMA_METERS * SIGMA_METERS, 0, SIGMA_METERS * SIGMA_METERS);
            rhythm.scan(epochMicros, rows.count(), 1);
            doubts.take(rows, scan, 0, serial, epochMicros, rhythm, this);
            serial++;
        }

        void settle() {
            doubts.settle(Long.MAX_VALUE, rows, rhythm, this);
        }

        @Override
        public void given(long detection, int row, Finding finding) {
            put(detection, rows.id(row));
            assertThat(finding.rivalProb()).isBetween(0.0, 0.5);
        }

        @Override
        public int began(long detection) {
            int row = rows.begin();
            put(detection, rows.id(row));
            return row;
        }

        private void put(long detection, long track) {
            assertThat(verdicts.put(detection, new Verdict(track, serial)))
                    .as("a second verdict on %d", detection)
                    .isNull();
        }

        Site copied() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            rows.write(out);
            rhythm.write(out);
            doubts.write(out);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            Site copy = new Site();
            copy.rows.read(in);
            copy.rhythm.read(in);
            copy.doubts.read(in);
            copy.verdicts.putAll(verdicts);
            copy.serial = serial;
            assertThat(in.available()).isZero();
            return copy;
        }
    }

    /** Two at a berth, 40 m apart, told of every 50 and every 70 seconds: which is which, by the serial of the detection. */
    private static Map<Long, Integer> berth(Site site, Random random, int seconds) {
        Map<Long, Integer> truth = new HashMap<>();
        for (int second = 0; second < seconds; second++) {
            if (second % 50 == 0) {
                truth.put(site.serial, 0);
                tellNear(site, random, second, 0);
            }
            if (second % 70 == 20) {
                truth.put(site.serial, 1);
                tellNear(site, random, second, 40);
            }
        }
        return truth;
    }

    private static void tellNear(Site site, Random random, int second, double east) {
        site.tell(second * SECOND, east + SIGMA_METERS * random.nextGaussian(), SIGMA_METERS * random.nextGaussian());
    }

    @Test
    void whatLiesTooCloseIsToldApartByWhenItTells() {
        int right = 0;
        int all = 0;
        for (int draw = 1; draw <= 10; draw++) {
            Site site = new Site();
            Map<Long, Integer> truth = berth(site, new Random(draw), 3_600);
            site.settle();
            assertThat(site.verdicts).hasSameSizeAs(truth);
            assertThat(site.verdicts.values().stream().map(Verdict::track).distinct())
                    .hasSize(2);
            // The second is found late; from then on it counts which is which.
            site.verdicts.keySet().removeIf(serial -> serial < truth.size() / 2);
            right += ofTheMostIn(site, truth);
            all += site.verdicts.size();
        }
        // By place alone 91 in 100 would be right.
        assertThat(right).isGreaterThan(all * 97 / 100);
    }

    /** Detections that are of the thing that most of their track are of. */
    private static int ofTheMostIn(Site site, Map<Long, Integer> truth) {
        Map<Long, Map<Integer, Integer>> of = new TreeMap<>();
        site.verdicts.forEach((serial, verdict) -> of.computeIfAbsent(verdict.track(), _ -> new TreeMap<>())
                .merge(truth.getOrDefault(serial, -1), 1, Integer::sum));
        return of.values().stream()
                .mapToInt(each ->
                        each.values().stream().mapToInt(count -> count).max().orElse(0))
                .sum();
    }

    @Test
    void whatIsClearIsDecidedAtOnceAndWhatIsNotWaits() {
        Site site = new Site();
        berth(site, new Random(1), 3_600);
        site.settle();
        long waited = site.verdicts.entrySet().stream()
                .filter(each -> each.getValue().serialThen() > each.getKey())
                .count();
        assertThat(waited).isBetween(1L, site.verdicts.size() - 10L);

        Site far = new Site();
        for (int second = 0; second < 600; second += 50) {
            far.tell(second * SECOND, 0, 0);
            far.tell((second + 20) * SECOND, 5_000, 0);
        }
        assertThat(far.doubts.isEmpty()).isTrue();
        assertThat(far.rows.count()).isEqualTo(2);
    }

    @Test
    void whatWasWrittenDownGoesOnAsIfNothingHadBeen() throws IOException {
        Site straight = new Site();
        berth(straight, new Random(2), 1_800);
        Site copied = new Site();
        berth(copied, new Random(2), 900);
        assertThat(copied.doubts.isEmpty()).as("something waits").isFalse();
        copied = copied.copied();
        Random random = new Random(2);
        berth(new Site(), random, 900);
        for (int second = 900; second < 1_800; second++) {
            if (second % 50 == 0) {
                tellNear(copied, random, second, 0);
            }
            if (second % 70 == 20) {
                tellNear(copied, random, second, 40);
            }
        }
        straight.settle();
        copied.settle();
        assertThat(copied.verdicts).isEqualTo(straight.verdicts);
    }

    @Test
    void nothingIsLostAndNothingJudgedTwice() {
        Random random = new Random(3);
        for (int run = 0; run < 20; run++) {
            Site site = new Site();
            long now = 0;
            double wide = Math.pow(10, 1 + 3 * random.nextDouble());
            for (int i = 0; i < 200; i++) {
                now += (long) (random.nextDouble() * 20 * SECOND);
                site.tell(now, wide * random.nextGaussian(), wide * random.nextGaussian());
                if (i % 50 == 49) {
                    site.settle();
                    assertThat(site.doubts.isEmpty()).isTrue();
                    assertThat(site.verdicts).hasSize(i + 1);
                }
            }
        }
    }

    @Test
    void noVerdictWaitsLongerThanItMay() {
        Site site = new Site();
        berth(site, new Random(4), 1_200);
        long patience = MultipleHypotheses.patienceMicros(site.rhythm);
        assertThat(site.doubts.firstEpochMicros()).isGreaterThan(1_200 * SECOND - patience - 50 * SECOND);
        site.doubts.settle(site.doubts.firstEpochMicros(), site.rows, site.rhythm, site);
        site.settle();
        assertThat(site.verdicts).hasSize((int) site.serial);
    }

    @Test
    void bytesThatAreNoDoubtsAreRefused() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {1, 0, 0, 0, 0}, new byte[] {-1, -1, -1, -1})) {
            assertThatThrownBy(() ->
                            new MultipleHypotheses(MOTION).read(new DataInputStream(new ByteArrayInputStream(bytes))))
                    .isInstanceOf(IOException.class);
        }
    }
}
