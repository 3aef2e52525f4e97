package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureFramerTest {
    private static final String OPENING = "{\"type\":\"FeatureCollection\",\"name\":\"features\",\"features\":[";

    private static List<String> cut(String text) throws IOException, InterruptedException {
        return cut(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cut(byte[] bytes) throws IOException, InterruptedException {
        List<String> messages = new ArrayList<>();
        FeatureFramer framer = new FeatureFramer(
                raw -> messages.add(new String(raw.array(), raw.offset(), raw.length(), StandardCharsets.UTF_8)));
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            while (framer.readFrom(in)) {}
        }
        framer.end();
        return messages;
    }

    @Test
    void eachFeatureIsAMessageAsItsBytesAre() throws Exception {
        String one = "{\"a\":[1,{\"b\":\"]}\\\"[{\"}],\n  \"c\":{}}";
        String other = "{\"ü\": \"\\\\\"}";
        assertThat(cut(OPENING + "\n " + one + " ,\r\n" + other + "], \"bbox\": [1,2,{\"features\":[]}]}\n"))
                .containsExactly(one, other);
        assertThat(cut("\uFEFF" + OPENING + "]}" + OPENING + other + "]}")).containsExactly(other);
    }

    @Test
    void anObjectWithoutFeaturesIsAMessageAsAWhole() throws Exception {
        String line = "{\"type\":\"detection\",\"x\":{\"features\":[1]},\"y\":\"features\",\"z\":[2]}";
        assertThat(cut("\u001e" + line + "\n" + line + "\n")).containsExactly(line, line);
    }

    @Test
    void theTextsOfASequenceEndWhereTheNextBegins() throws Exception {
        String printed = "{\n \"a\": {\n  \"b\": 1\n }\n}";
        assertThat(cut("\u001e" + printed + "\n\u001e{\"cut\":\"\u001e" + printed + "\n"))
                .containsExactly(printed, "{\"cut\":\"", printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"features\":[{\"a\":1`            | `{\"a\":1`",
                "`{\"features\":[{\"a\":\"x`          | `{\"a\":\"x`",
                "`{\"features\":[{},`                 | `{};{\"features\":[`",
                "`{\"features\":[{}]`                 | `{};]`",
                "`{\"features\":[{}], \"x\":1`        | `{};], \"x\":1`",
                "`{\"features\"`                      | `{\"features\"`",
                "`{\"features\":[null,7,{}]}`         | `null;7;{}`",
                "`nonsense{\"features\":[{}]}more`    | `nonsense;{};more`",
                "`{\"features\":{}}`                  | `{\"features\":{}}`",
            })
    void whatIsWrongBetweenMessagesIsHandedOn(String document, String messages) throws Exception {
        assertThat(cut(document)).containsExactly(messages.split(";"));
    }

    @Test
    void aStringThatIsNotClosedEndsWithItsLine() throws Exception {
        assertThat(cut(OPENING + "\n{\"a\":\"x},\n{\"b\":1}\n]}\n")).containsExactly("{\"a\":\"x},", "{\"b\":1}");
        String printed = "{\n  \"a\": \"x,\n  \"b\": [1]\n}";
        assertThat(cut(OPENING + "\n" + printed + ",\n{\"b\":1}\n]}\n")).containsExactly(printed, "{\"b\":1}");
    }

    @Test
    void whatIsTooLongIsCutAndTheRestGoesOn() throws Exception {
        String huge = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
        assertThat(cut(OPENING + huge + ",{}]}")).containsExactly(huge.substring(0, LineFramer.LONGEST_LINE), "{}");
    }

    @Test
    void nothingIsThrownWhateverComes() throws Exception {
        long seed = Long.getLong("trigpoint.seed", 20_261_126L);
        Random random = new Random(seed);
        String alphabet = "{}[]\",:\\ \nafeatures1\u001e";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? OPENING : "");
            for (int c = random.nextInt(60); c > 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(cut(text.toString())).as("seed %d: %s", seed, text).doesNotContain("");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\"",
                "\uFEFF \n{ \"crs\": {\"type\":\"name\"}, \"type\" : \"FeatureCollection\", \"features\"",
                "{\"features\":[",
                "\u001e{\n",
            })
    void aDocumentIsKnownByItsHead(String head) {
        assertThat(FeatureDocument.begins(head.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "time,sensor",
                "{",
                "{\"type\":\"Feature\",\"features\":[]}",
                "{\"time\":1}\n{\"type\":\"FeatureCollection\"}",
                "{\"features\":1}",
                "!AIVDM{\"features\":[",
            })
    void otherFilesAreLines(String head) {
        assertThat(FeatureDocument.begins(head.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
