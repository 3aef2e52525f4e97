package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** Versions of zones. */
class ZoneStepTest {
    private final Carrier<ZoneCommand, ZoneState, Zone> carrier = new Carrier<>(new ZoneStep());
    private int sequence;

    private static ZoneContent cable(double halfWidthMeters) {
        Shape shape = new Shape.Corridor(List.of(Position.of(50, -1), Position.of(51, -2)), halfWidthMeters);
        return new ZoneContent("Cable", ZoneCategory.CABLE, shape, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR);
    }

    private List<Zone> say(long second, int audience, @Nullable ZoneContent content) {
        Stamp stamp = new Stamp(second * 1_000_000, 0, sequence++);
        return carrier.give(stamp, new ZoneCommand(audience, "cable", content, "ada")).stream()
                .map(Carrier.Emitted::body)
                .toList();
    }

    @Test
    void eachCommandIsAVersionThatEndsTheOneBefore() {
        assertThat(say(1, 0, cable(500))).containsExactly(new Zone(0, "cable", 1, false, cable(500), 1_000_000, "ada"));
        assertThat(say(2, 0, cable(700))).containsExactly(new Zone(0, "cable", 2, false, cable(700), 2_000_000, "ada"));
        assertThat(say(3, 0, null)).containsExactly(new Zone(0, "cable", 3, true, cable(700), 3_000_000, "ada"));
        assertThat(say(4, 0, cable(700))).containsExactly(new Zone(0, "cable", 4, false, cable(700), 4_000_000, "ada"));
    }

    @Test
    void whatSaysNothingNewIsNoVersion() {
        assertThat(say(1, 0, null)).isEmpty();
        say(2, 0, cable(500));
        assertThat(say(3, 0, cable(500))).isEmpty();
        say(4, 0, null);
        assertThat(say(5, 0, null)).isEmpty();
    }

    @Test
    void audiencesHaveZonesOfTheirOwn() {
        say(1, 0, cable(500));
        assertThat(say(2, 1, null)).isEmpty();
        assertThat(say(3, 1, cable(100))).extracting(Zone::revision).containsExactly(1);
    }

    @Test
    void theStateComesBackFromASnapshot() throws IOException {
        ZoneStep step = new ZoneStep();
        ZoneState state = new ZoneState();
        state.newest.put("a", new Zone(2, "a", 7, true, cable(9), 5, "bo"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        step.stateCodec().write(state, new DataOutputStream(bytes));
        ZoneState back = step.stateCodec().read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1);
        assertThat(back.newest).isEqualTo(state.newest);
    }
}
