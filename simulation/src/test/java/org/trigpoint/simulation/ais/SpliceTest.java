package org.trigpoint.simulation.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Units;

class SpliceTest {
    private static final Splice.Said SAID = new Splice.Said(-12.5, 179.25, Units.mpsFromKnots(3.4), 271.3, Double.NaN);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sentence(AisMessage message) {
        byte[] sentence = Armour.sentences(AisEncoder.encode(message, new PayloadBits()), 'B', 0)
                .getFirst();
        return new String(sentence, StandardCharsets.ISO_8859_1);
    }

    private static AisMessage classA(int type, int speed, int lon, int lat, int course, int heading) {
        return new AisMessage.ClassAPosition(
                type, 1, 636_123_456, 7, -20, speed, true, lon, lat, course, heading, 59, 2, true, 77_777);
    }

    private static AisMessage classB(int speed, int lon, int lat, int course, int heading) {
        return new AisMessage.ClassBPosition(
                0,
                232_123_456,
                new AisMessage.ClassBMotion(speed, true, lon, lat, course, heading, 13),
                new AisMessage.ClassBUnit(true, false, true, true, true, false),
                true,
                true,
                123_456);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 18})
    void saysAnotherPlaceAndLeavesTheRestAsItWas(int type) {
        int lon = 179 * 600_000 + 150_000;
        int lat = -(12 * 600_000 + 300_000);
        String before = type == 18
                ? sentence(classB(123, -700_000, 30_000_000, 457, 45))
                : sentence(classA(type, 123, -700_000, 30_000_000, 457, 45));
        String after = type == 18
                ? sentence(classB(34, lon, lat, 2_713, 511))
                : sentence(classA(type, 34, lon, lat, 2_713, 511));
        String prefix = "\\c:1452603731,s:solent*31\\";
        String suffix = ",r003669946,1325394060";
        assertThat(Splice.position(bytes(prefix + before + suffix), SAID))
                .hasValueSatisfying(line -> assertThat(new String(line, StandardCharsets.ISO_8859_1))
                        .isEqualTo(prefix + after + suffix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "$GPRMC,1*00",
                "!AIVDM,1,1,,A,13P;U:gP0sOrwkNM,0*19",
                "!AIVDM,1,1,,A,13P;U:gP0sOrwkNM3G@6:gvF0000,0",
                "!AIVDM,2,1,3,A,13P;U:gP0sOrwkNM3G@6:gvF0000,0*19",
                "!AIVDM,1,1,,A,53P;U:gP0sOrwkNM3G@6:gvF0000,0*19"
            })
    void whatIsNoPositionIsLeftAlone(String line) {
        assertThat(Splice.position(bytes(line), SAID)).isEmpty();
    }

    @Test
    void aLineOfARecordingIsRead() {
        byte[] line = bytes("\\c:1452603731,s:solent*31\\!AIVDM,1,1,,A,13P;U:gP0sOrwkNM3G@6:gvF0000,0*19");
        assertThat(Splice.position(line, SAID)).isPresent();
    }

    @Test
    void anotherSentenceStandsBehindTheTagBlockOfTheLine() {
        byte[] other = bytes("!AIVDM,1,1,,A,53P;U,0*19");
        byte[] line = bytes("\\c:1452603731,s:solent*31\\!AIVDM,1,1,,A,13P;U:gP0sOrwkNM3G@6:gvF0000,0*19,1325394060");
        assertThat(new String(Splice.sentence(line, other), StandardCharsets.ISO_8859_1))
                .isEqualTo("\\c:1452603731,s:solent*31\\!AIVDM,1,1,,A,53P;U,0*19,1325394060");
        assertThat(Splice.sentence(bytes("no sentence"), other)).isEqualTo(other);
    }
}
