package org.trigpoint.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** A site that is watched, and the tables of FIRMS of a month, through the whole pipeline. */
class WatchedSiteTest {
    private static final String HEADER =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,bright_ti5,frp,daynight";
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final long SECOND = 1_000_000;
    private static final int DAYS = 30;

    private static long micros(int day, int seconds) {
        return Instant.parse(FIRST.plusDays(day) + "T14:00:00Z").getEpochSecond() * SECOND + seconds * SECOND;
    }

    /** Every day a fire far away; on the last day three pixels in the site, one of them twice, and one beside it. */
    private static List<Message<?>> recording() {
        List<Message<?>> messages = new ArrayList<>();
        long sequence = 0;
        messages.add(Message.ofIngest(
                new Stamp(micros(0, 0), 1, ++sequence),
                new SourceOpened(
                        1,
                        "fires",
                        "firms:http:?name=fires",
                        "firms",
                        SourceOpened.Clock.ARRIVAL,
                        Marking.CLEAR,
                        Map.of())));
        messages.add(Message.ofIngest(
                new Stamp(micros(0, 1), 1, ++sequence),
                new ZoneCommand(
                        0,
                        "refinery",
                        new ZoneContent(
                                "Refinery",
                                ZoneCategory.SITE,
                                new Shape.Circle(Position.of(48, 0.5), 1_500),
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                Marking.CLEAR),
                        "officer")));
        for (int day = 0; day <= DAYS; day++) {
            List<String> table = new ArrayList<>(List.of(HEADER, row(49.5, 3.25, day)));
            if (day == DAYS) {
                table.addAll(List.of(
                        row(48.002, 0.5, day),
                        row(48.002, 0.5, day),
                        row(48, 0.505, day),
                        row(47.998, 0.5, day),
                        row(48.1, 0.5, day)));
            }
            for (int i = 0; i < table.size(); i++) {
                messages.add(Message.ofIngest(
                        new Stamp(micros(day, 10 + i), 1, ++sequence),
                        Raw.of(table.get(i).getBytes(StandardCharsets.US_ASCII))));
            }
        }
        return messages;
    }

    private static String row(double latDeg, double lonDeg, int day) {
        return String.format(
                Locale.ROOT, "%.5f,%.5f,340.1,0.4,0.4,%s,1212,N20,h,295.2,12.5,D", latDeg, lonDeg, FIRST.plusDays(day));
    }

    private static Map<String, List<Object>> play(int shards) {
        Map<String, List<Object>> outputs = new TreeMap<>();
        try (LocalEngine engine = new LocalEngine(
                TrigpointPipeline.declare(),
                shards,
                (output, messages) -> messages.forEach(each ->
                        outputs.computeIfAbsent(output, _ -> new ArrayList<>()).add(each.body())))) {
            engine.process(recording(), micros(DAYS, 3_600));
        }
        return outputs;
    }

    @Test
    void heatInItIsOneAlertAndNoTrackTheSameOnAnyNumberOfShards() {
        Map<String, List<Object>> outputs = play(1);
        List<Alert> alerts = outputs.get(TrigpointPipeline.ALERTS).stream()
                .map(Alert.class::cast)
                .toList();
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().content().rule()).isEqualTo("site-heat");
        assertThat(alerts.getFirst().content().headline()).isEqualTo("Heat in Refinery: 3 thermal anomalies, by day");
        assertThat(alerts.getFirst().content().scoreLog()).isPositive();
        assertThat(outputs.get(TrigpointPipeline.TRACKS)).isNull();
        assertThat(outputs.get(TrigpointPipeline.DETECTIONS))
                .hasSize(DAYS + 5)
                .allMatch(each -> ((Detection) each).isOfGround());
        assertThat(play(3).get(TrigpointPipeline.ALERTS)).isEqualTo(outputs.get(TrigpointPipeline.ALERTS));
    }
}
