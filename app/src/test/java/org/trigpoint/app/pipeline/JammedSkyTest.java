package org.trigpoint.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** A sky in which a jammer is switched on, as a receiver tells it, through the whole pipeline. */
class JammedSkyTest {
    private static final Position JAMMER = Position.of(54.7, 20.5);
    private static final double REACH_METERS = 60_000;
    private static final long SECOND = 1_000_000;
    private static final long START = 1_780_000_000L * SECOND;
    private static final int AIRCRAFT = 30;

    private static Position at(int plane, Position start, double seconds) {
        return Geodesic.from(start, plane * 67 % 360, seconds * (70 + plane));
    }

    /** Half an hour: the jammer is on from the fifth minute on. Relayed aircraft are bad from the first. */
    private static List<Message<?>> recording() {
        Random random = new Random(5);
        Position[] starts = new Position[AIRCRAFT];
        for (int i = 0; i < AIRCRAFT; i++) {
            starts[i] = Geodesic.from(JAMMER, 360 * random.nextDouble(), 150_000 * Math.sqrt(random.nextDouble()));
        }
        List<Message<?>> messages = new ArrayList<>();
        SourceOpened opened =
                new SourceOpened(1, "roof", "tcp://roof", "adsb", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of());
        messages.add(Message.ofIngest(new Stamp(START, 1, 0), opened));
        long sequence = 0;
        for (int second = 10; second < 1_500; second += 10) {
            for (int i = 0; i < AIRCRAFT; i++) {
                Position place = at(i, starts[i], second);
                boolean relayed = i % 10 == 9;
                boolean jammed =
                        second >= 300 && Geodesic.between(place, JAMMER).distanceMeters() < REACH_METERS;
                String line = String.format(
                        Locale.ROOT,
                        "{\"hex\":\"4b%04x\",\"type\":\"%s\",\"flight\":\"ABC%d\",\"lat\":%.5f,\"lon\":%.5f,"
                                + "\"alt_baro\":31000,\"gs\":300,\"version\":2,\"nic\":%d,\"nac_p\":%d,\"sil\":3}",
                        i,
                        relayed ? "adsr_icao" : "adsb_icao",
                        100 + i,
                        place.latDeg(),
                        place.lonDeg(),
                        jammed || relayed ? 0 : 8,
                        jammed || relayed ? 0 : 9);
                messages.add(Message.ofIngest(
                        new Stamp(START + second * SECOND + i, 1, ++sequence),
                        Raw.of(line.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return messages;
    }

    private static Map<String, List<Object>> play(int shards) {
        Map<String, List<Object>> outputs = new TreeMap<>();
        try (LocalEngine engine = new LocalEngine(
                TrigpointPipeline.declare(),
                shards,
                (output, messages) -> messages.forEach(each ->
                        outputs.computeIfAbsent(output, _ -> new ArrayList<>()).add(each.body())))) {
            engine.process(recording(), START + 1_600 * SECOND);
        }
        return outputs;
    }

    @Test
    void raisesOneAlertAndALayerTheSameOnAnyNumberOfShards() {
        Map<String, List<Object>> outputs = play(1);
        List<Alert> alerts = outputs.get(TrigpointPipeline.ALERTS).stream()
                .map(Alert.class::cast)
                .filter(each -> each.content().rule().equals("interference"))
                .toList();
        assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(alerts.getFirst().content().headline()).contains(" aircraft within ");
        assertThat(alerts.getFirst().content().fromEpochMicros()).isBetween(START + 300 * SECOND, START + 500 * SECOND);
        assertThat(outputs.get(TrigpointPipeline.REJECTED)).isNull();
        TreeMap<Long, Interference> map = new TreeMap<>();
        outputs.get(TrigpointPipeline.INTERFERENCE).forEach(each -> {
            Interference cell = (Interference) each;
            map.put(cell.cell(), cell);
        });
        assertThat(map.values())
                .anyMatch(each -> each.level() == Interference.Level.HIGH)
                .anyMatch(each -> each.bad() == 0 && each.aircraft() > 0);
        Map<String, List<Object>> sharded = play(3);
        assertThat(sharded.get(TrigpointPipeline.ALERTS)).isEqualTo(outputs.get(TrigpointPipeline.ALERTS));
        assertThat(sharded.get(TrigpointPipeline.INTERFERENCE)).isEqualTo(outputs.get(TrigpointPipeline.INTERFERENCE));
    }
}
