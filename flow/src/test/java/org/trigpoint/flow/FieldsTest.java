package org.trigpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7f", "128, 8001", "16384, 808001", "2147483647, ffffffff07"})
    void aCountTakesAsFewBytesAsItNeeds(int count, String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fields.writeCount(count, new DataOutputStream(bytes));
        assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(hex);
        assertThat(Fields.readCount(in(hex), Integer.MAX_VALUE, "things")).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COAST", "ÅL", "猫", "lone \uD800 half", "\0"})
    void aTextComesBackTheSame(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Fields.writeText(text, out);
        Fields.writeNullableText(text, out);
        Fields.writeNullableText(null, out);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Fields.readText(in, "text")).isEqualTo(text);
        assertThat(Fields.readNullableText(in, "text")).isEqualTo(text);
        assertThat(Fields.readNullableText(in, "text")).isNull();
        assertThat(in.available()).isZero();
    }

    @Test
    void damageIsNamed() {
        assertThatThrownBy(() -> Fields.readCount(in("ffffffffff01"), 9, "things"))
                .hasMessageContaining("5 bytes");
        assertThatThrownBy(() -> Fields.readCount(in("0a"), 9, "things"))
                .hasMessage("Count of things is 10, more than 9");
        assertThatThrownBy(() -> Fields.readText(in("0461"), "name")).hasMessage("Bytes end within name of 2 bytes");
        assertThatThrownBy(() -> Fields.readFlag(in("02"), "late")).hasMessage("Flag late is 2, not 0 or 1");
        assertThatThrownBy(() -> Fields.requireVersion(2, 1, "Track")).hasMessageContaining("format 2");
    }

    @Test
    void aTextTooLongIsRefusedWhenWritten() {
        DataOutputStream out = new DataOutputStream(new ByteArrayOutputStream());
        assertThatThrownBy(() -> Fields.writeText("x".repeat(Fields.MAX_TEXT + 1), out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1048577 characters");
    }

    @Test
    void aListKeepsItsOrder() throws IOException {
        List<Key> keys = List.of(Key.of(3), new Key(1, 2, -1), Key.of(3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fields.writeList(keys, KeyCodec.INSTANCE, new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Fields.readList(in, KeyCodec.INSTANCE, 1, 3, "keys")).isEqualTo(keys);
    }

    private static DataInputStream in(String hex) {
        return new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }
}
