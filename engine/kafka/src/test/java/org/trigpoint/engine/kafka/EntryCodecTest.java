package org.trigpoint.engine.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Message;

class EntryCodecTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261127);

    private final EntryCodec codec = new EntryCodec(Toys.pipeline());

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (Message<?> message : Toys.recording(SEED, 200)) {
            Entry entry = new Entry.Carried(message);
            assertThat(codec.ofBytes(codec.toBytes(entry))).isEqualTo(entry);
        }
        Entry mark = new Entry.Mark(3, 8, Entry.LEFT);
        assertThat(codec.ofBytes(codec.toBytes(mark))).isEqualTo(mark);
    }

    @Test
    void aRecordOfAnOutputHoldsSeveral() throws IOException {
        EncodeBuffer value = new EncodeBuffer();
        List<Entry> entries = new ArrayList<>();
        for (Message<?> message : Toys.recording(SEED, 50)) {
            entries.add(new Entry.Carried(message));
        }
        entries.add(new Entry.Mark(1, 2, 7));
        for (Entry entry : entries) {
            codec.append(entry, value);
        }
        byte[] bytes = value.toBytes();
        assertThat(codec.allOfBytes(bytes)).isEqualTo(entries);
        assertThat(codec.allOfBytes(codec.toBytes(entries.getLast()))).containsExactly(entries.getLast());
        assertThatThrownBy(() -> codec.allOfBytes(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("within its entry at byte");
        assertThatThrownBy(() -> codec.allOfBytes(new byte[0])).hasMessageContaining("byte 0");
    }

    @Test
    void aRecordThatIsNoEntryIsRefusedWithItsPlaceAndReason() throws IOException {
        byte[] good = codec.toBytes(new Entry.Mark(1, 0, 5));
        assertThatThrownBy(() -> codec.ofBytes(new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("byte 0");
        assertThatThrownBy(() -> codec.ofBytes(Arrays.copyOf(good, good.length - 1)))
                .hasMessageContaining("ends at byte " + (good.length - 1));
        assertThatThrownBy(() -> codec.ofBytes(Arrays.copyOf(good, good.length + 2)))
                .hasMessageContaining("2 of " + (good.length + 2) + " bytes follow");
        assertThatThrownBy(() -> codec.ofBytes("{\"json\":1}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("format");
    }

    /** Damaged bytes give an entry or an IOException; nothing else, and no memory for lengths that are not there. */
    @Test
    void damageIsRefusedOrRead() throws IOException {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        int refused = 0;
        for (Message<?> message : Toys.recording(SEED, 2_000)) {
            byte[] bytes = codec.toBytes(new Entry.Carried(message));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            try {
                assertThat(codec.allOfBytes(cut)).isNotEmpty();
                assertThat(codec.ofBytes(cut)).isNotNull();
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}
