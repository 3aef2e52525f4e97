package org.trigpoint.feeds.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where frames begin and end, whatever the chunks. In these texts a bar stands for a line end, and frames are told in brackets. */
class TextFramerTest {
    private static String frames(String text, int chunkBytes, int mostBytes) {
        List<String> frames = new ArrayList<>();
        TextFramer framer = new TextFramer(List.of("features", "value"), mostBytes, new TextFramer.Frames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                frames.add("<" + new String(array, offset, length, StandardCharsets.UTF_8) + ">");
            }

            @Override
            public void junk(int bytes) {
                frames.add("junk" + bytes);
            }
        });
        byte[] bytes = text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += chunkBytes) {
            framer.take(bytes, at, Math.min(chunkBytes, bytes.length - at));
        }
        framer.end();
        return String.join(" ", frames).replace('\n', '|');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a line|another| |last; <a line> <another> <last>",
                "{\"a\":1}{\"b\":[{}]}|x; <{\"a\":1}> <{\"b\":[{}]}> <x>",
                "[{\"a\":1},|{\"b\":2}]; <{\"a\":1}> <{\"b\":2}>",
                "{\"a\":\"}\\\"{\"}|x; <{\"a\":\"}\\\"{\"}> <x>",
                "\ufeff{\"a\":1}; <{\"a\":1}>",
                "{\"n\":1,\"features\":[{\"a\":1},{\"features\":[{}]}],\"m\":2}; <{\"a\":1}> <{\"features\":[{}]}> <{\"n\":1,\"features\":[],\"m\":2}>",
                "{\"a\":{\"value\":[{}]}}; <{\"a\":{\"value\":[{}]}}>",
                "{\"value\":[7,{}]}; junk1 <{}> <{\"value\":[]}>",
                "{\"value\":[{\"a\":1},{\"b\"; <{\"a\":1}> <{\"b\"> <{\"value\":[>",
                "{\"a\":\"unclosed|{\"b\":1}; <{\"a\":\"unclosed> <{\"b\":1}>",
                "{\"a\":1|{\"b\":1}; <{\"a\":1|> <{\"b\":1}>",
                "{\"a\":1,|{\"b\":1}; <{\"a\":1,|> <{\"b\":1}>",
                "{\"a\":[1}|x; <{\"a\":[1}> <x>",
                "{\"value\":1}{:[1]}|x; <{\"value\":1}> <{:[1]}> <x>",
                "{\"value\":[],:[1]}|x; <{\"value\":[],:[1]}> <x>",
                "{$GPGGA|x; <{> <$GPGGA> <x>",
                "{\"a\":1; <{\"a\":1>"
            })
    void framesAreTheSameHoweverCut(String text, String expected) {
        for (int chunkBytes : new int[] {1, 2, 3, 7, 100}) {
            assertThat(frames(text, chunkBytes, 1_000)).as("by %s", chunkBytes).isEqualTo(expected);
        }
    }

    /** A frame of the most bytes is whole; a longer one is cut a byte behind, and what follows is not harmed. */
    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 5_000, 20_000, 100_000})
    void longFramesAreCut(int bytes) {
        String line = "x".repeat(bytes);
        String object = "{\"a\":\"" + "y".repeat(bytes - 8) + "\"}";
        String expected = bytes <= 11
                ? "<" + line + "> <" + object + "> <next>"
                : "<" + line.substring(0, 12) + "> <" + object.substring(0, 12) + "> <next>";
        assertThat(frames(line + "|" + object + "|next", 1_000, 11)).isEqualTo(expected);
        assertThat(frames(line + "|" + object + "|next", 1 << 20, 11)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 1_000})
    void depthIsBounded(int depth) {
        String nested = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        boolean whole = frames(nested, 100, 100_000).equals("<" + nested + ">");
        assertThat(whole).isEqualTo(depth <= JsonReader.MOST_DEPTH);
    }
}
