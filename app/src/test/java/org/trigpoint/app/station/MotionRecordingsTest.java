package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.alert.Alert;

/** What the rules about how ships move say of recordings of real ships. */
class MotionRecordingsTest {
    private static final List<String> RULES = List.of("drift", "sudden-stop", "loitering", "net-beacon", "normalcy");

    @BeforeEach
    void requireData() {
        assumeTrue(RecordedAlerts.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
    }

    private static List<Alert> alerts(String recording) throws Exception {
        Path folder = RecordedAlerts.findFolder().orElseThrow();
        return RecordedAlerts.of(folder.resolve(recording)).stream()
                .filter(alert -> RULES.contains(alert.content().rule()))
                .toList();
    }

    @Test
    void aShipThatWentAdriftIsOneAlertAndNoFalseOne() throws Exception {
        List<Alert> revisions = alerts("dma-aisabnormal/538004030_drift_1.ais");
        assertThat(revisions.stream().map(Alert::id).distinct()).hasSize(1);
        Alert alert = revisions.getLast();
        assertThat(alert.content().rule()).isEqualTo("drift");
        assertThat(alert.content().headline()).startsWith("FRIO drifted at 1.9 kn, beam to its course, for ");
        assertThat(alert.content().scoreLog()).isPositive();
        assertThat(alert.content().evidence().getFirst().stamps()).isNotEmpty();
        assertThat(alerts("dma-aisabnormal/538004030_drift_1.ais")).as("again").isEqualTo(revisions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"derived/solent-20160112.nmea", "dma-aislib/stream_example.txt", "kystverket/Ais1000Lines.nm4"})
    void busyWatersRaiseNone(String recording) throws Exception {
        assertThat(alerts(recording)).isEmpty();
    }
}
