package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCardReaderTest {
    private static final String LEAST = "\"sidePixels\":64,\"pixelMeters\":10,\"output\":\"mask\","
            + "\"seen\":[[20,0.4],[50,0.9]],\"falsePerKm2\":0.02";

    @Test
    void whatIsNotSaidIsUsual() {
        ModelCard card = ModelCardReader.read("{" + LEAST + "}");
        assertThat(card.bands()).containsExactly(0);
        assertThat(card.offsets()).containsExactly(0.0);
        assertThat(card.factors()).containsExactly(1.0);
        assertThat(card.overlapPixels()).isEqualTo(8);
        assertThat(card.leastScoreProb()).isEqualTo(0.25);
        assertThat(card.isShip(7)).isTrue();
    }

    @Test
    void allIsRead() {
        ModelCard card = ModelCardReader.read("{\"bands\":[2,1],\"offset\":[3,4],\"factor\":[0.5,2],\"decibels\":true,"
                + "\"ships\":[8],\"leastScore\":0.4,\"overlapPixels\":5,\"mostOverlapRatio\":0.3,\"licence\":\"MIT\","
                + LEAST + "}");
        assertThat(card.bands()).containsExactly(2, 1);
        assertThat(card.input(0, 100)).as("(10 log10 100 − 3) × 0.5").isEqualTo(8.5f);
        assertThat(card.input(1, Float.NaN)).isZero();
        assertThat(card.isShip(8)).isTrue();
        assertThat(card.isShip(7)).isFalse();
        assertThat(card.seen()).containsExactly(new SceneLook.Seen(20, 0.4), new SceneLook.Seen(50, 0.9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{                                                      | $: is no JSON",
                "[]                                                     | $: is no object",
                "{}                                                     | $.sidePixels: is missing",
                "{\"sidePixels\":64}                                    | $.pixelMeters: is missing",
                "{\"sidePixels\":1e9}                                   | $.sidePixels: is a number of 16.0 to 4096.0",
                "{\"sidePixels\":64,\"overlapPixels\":40}               | $.overlapPixels: is a number of",
                "{\"side\":64}                                          | $.side: is not known; there are [bands",
                "{\"bands\":[-1]}                                       | $.bands[0]: is a whole number",
                "{\"bands\":[]}                                         | $.bands: has 0",
                "{\"bands\":[0,1],\"sidePixels\":64,\"factor\":[1]}     | $.factor: has a number for each of the 2 bands",
                "{\"sidePixels\":64,\"pixelMeters\":10,\"output\":\"x\"} | $.output: is one of yolo, yolo5, yolo-obb",
                "{\"sidePixels\":64,\"pixelMeters\":10,\"output\":\"mask\",\"decibels\":1} | $.decibels: is true or false",
                "{\"sidePixels\":64,\"pixelMeters\":10,\"output\":\"mask\"} | $.seen: is how surely ships are found",
                "{\"sidePixels\":64,\"pixelMeters\":10,\"output\":\"mask\",\"seen\":[[50,0.9],[20,0.9]]} | $.seen[1]: is a length",
            })
    void whatIsWrongIsToldWithItsPath(String card, String why) {
        assertThatThrownBy(() -> ModelCardReader.read(card))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> ModelCardReader.read(folder.resolve("ships.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no card")
                .hasMessageContaining("ships.json");
    }

    /** Any bytes are a card or refused. Run as a search with {@code JAZZER_FUZZ=1}. */
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        try {
            assertThat(ModelCardReader.read(new String(bytes, StandardCharsets.UTF_8))
                            .sidePixels())
                    .isPositive();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("$");
        }
    }
}
