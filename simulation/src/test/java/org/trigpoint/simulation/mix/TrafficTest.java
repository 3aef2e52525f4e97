package org.trigpoint.simulation.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.message.DecodedMessage;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.fixtures.Air;

class TrafficTest {
    private static final long START = 1_780_293_600_000_000L;
    private static final int KEYS = 3_000;

    private static byte[] bytes(Traffic traffic, long messages, long perSecond) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long sent = 0;
        while (sent < messages) {
            sent += traffic.next(START + sent * 1_000_000 / perSecond, out);
        }
        return out.toByteArray();
    }

    private static List<byte[]> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void sentencesDecodeInTheirSharesFromAsManyShipsAsAsked() {
        Air.Decoded decoded = Air.decode(lines(bytes(new AisTraffic(1, KEYS, START, true), 120_000, 3_000)));
        assertThat(decoded.rejected()).isEmpty();
        Map<Integer, Integer> types = new TreeMap<>();
        Map<Long, Set<Integer>> typesOfShips = new HashMap<>();
        for (Air.Received one : decoded.messages()) {
            DecodedMessage message = one.message();
            types.merge(message.type(), 1, Integer::sum);
            typesOfShips
                    .computeIfAbsent((long) message.mmsi(), _ -> new HashSet<>())
                    .add(message.type());
            assertThat(one.provenance().station()).isEqualTo("load");
        }
        assertThat(typesOfShips).hasSize(KEYS);
        // A ship is of one class.
        assertThat(typesOfShips.values())
                .allSatisfy(own ->
                        assertThat(own.equals(Set.of(18)) || !own.contains(18)).isTrue());
        double all = decoded.messages().size();
        assertThat(types.keySet()).containsExactly(1, 3, 5, 18);
        assertThat(types.get(1) / all).isCloseTo(0.64, within(0.02));
        assertThat(types.get(3) / all).isCloseTo(0.13, within(0.02));
        assertThat(types.get(5) / all).isCloseTo(0.07, within(0.01));
        assertThat(types.get(18) / all).isCloseTo(0.16, within(0.02));
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        for (int kind = 0; kind < 3; kind++) {
            byte[] first = bytes(traffic(kind, 5), 5_000, 1_000);
            assertThat(bytes(traffic(kind, 5), 5_000, 1_000)).isEqualTo(first);
            assertThat(bytes(traffic(kind, 6), 5_000, 1_000)).isNotEqualTo(first);
        }
    }

    private static Traffic traffic(int kind, long seed) {
        return switch (kind) {
            case 0 -> new AisTraffic(seed, 500, START, false);
            case 1 -> new AdsbTraffic(seed, 500, START);
            default -> new DetectionTraffic(seed, 500, START);
        };
    }

    /** Six hundred lines a millisecond too: a look is then as short as it may be. */
    @Test
    void detectionsAndLooksAreTakenFromAsManyThingsAsAsked() {
        for (int perSecond : new int[] {600_000, 3_000}) {
            int messages = 40_000;
            List<Outcome> outcomes =
                    detections(lines(bytes(new DetectionTraffic(1, KEYS, START), messages, perSecond)));
            assertThat(outcomes).noneMatch(Rejected.class::isInstance);
            Map<String, Integer> ofSensors = new TreeMap<>();
            Set<String> scans = new HashSet<>();
            int looks = 0;
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Detection detection) {
                    ofSensors.merge(detection.sensor(), 1, Integer::sum);
                    scans.add(detection.sensor() + " " + detection.scene());
                    assertThat(detection.sight()).isInstanceOf(Sight.Place.class);
                } else if (outcome instanceof Look look) {
                    looks++;
                    assertThat(scans).contains(look.sensor() + " " + look.scene());
                }
            }
            assertThat(ofSensors).hasSize(KEYS / 100);
            // A scan that has begun has its look at its end.
            assertThat(looks).isIn(scans.size() - 1, scans.size());
            double detected = outcomes.size() - looks;
            assertThat(detected / scans.size()).isCloseTo(90, within(1.5));
        }
    }

    private static List<Outcome> detections(List<byte[]> lines) {
        DetectionFormat format = DetectionFormat.ofLines();
        SourceDecoder decoder = format.open();
        SourceOpened opened = new SourceOpened(
                7, "test", "file:test", format.name(), SourceOpened.Clock.FILE, Marking.CLEAR, Map.of());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            decoder.on(new Stamp(i, 7, i), Raw.view(line, 0, line.length), opened, outcomes::add);
        }
        return outcomes;
    }

    @Test
    void framesHaveTheirParityAndGiveTheWaysOfAsManyAircraftAsAsked() {
        int aircraft = 400;
        BeastReader reader = new BeastReader(START);
        reader.read(bytes(new AdsbTraffic(1, aircraft, START), 60_000, 4_000));
        assertThat(reader.frames).isEqualTo(60_000);
        assertThat(reader.callSigns).hasSize(aircraft);
        assertThat(reader.fixes.keySet()).isEqualTo(reader.callSigns.keySet());
        int looked = 0;
        for (List<BeastReader.Fix> fixes : reader.fixes.values()) {
            BeastReader.Fix first = fixes.getFirst();
            BeastReader.Fix last = fixes.getLast();
            var way = Geodesic.between(
                    Position.of(first.latDeg(), first.lonDeg()), Position.of(last.latDeg(), last.lonDeg()));
            double seconds = (last.epochMicros() - first.epochMicros()) * 1e-6;
            // Level on a straight way for some 14 s: as fast, and where to, as it says; the earth is no sphere by 0.6
            // %.
            double mps = way.distanceMeters() / seconds;
            assertThat(mps).isCloseTo(first.speedMps(), within(3.0));
            assertThat(Math.abs(org.trigpoint.geo.Angles.turnDeg(way.bearingDeg(), first.trackDeg())))
                    .isLessThan(1);
            looked++;
        }
        assertThat(looked).isEqualTo(aircraft);
    }
}
