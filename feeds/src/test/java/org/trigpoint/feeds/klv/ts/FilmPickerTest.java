package org.trigpoint.feeds.klv.ts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.feeds.klv.packet.Ber;

/** Of a recorded stream the pictures are picked, and nothing of its metadata. */
class FilmPickerTest {
    private static final int VIDEO_PID = 0x100;
    private static final int PID_MASK = 0x1fff;

    private final List<String> told = new ArrayList<>();
    private int pictures;
    private int keys;

    private final Film.Reel reel = new Film.Reel() {
        @Override
        public void tables(byte[] packets, String codec) {
            told.add(codec + " " + packets.length / TsFramer.PACKET_BYTES);
        }

        @Override
        public void picture(byte[] array, int offset, boolean key) {
            assertThat(Ber.unsigned(array, offset + 1, 2) & PID_MASK).isEqualTo(VIDEO_PID);
            assertThat(told).isNotEmpty();
            pictures++;
            keys += key ? 1 : 0;
        }

        @Override
        public void metadata(byte[] array, int offset, int length) {}
    };

    @Test
    void onlyThePicturesAndTheirTables() {
        byte[] bytes = KlvRecordings.bytes("osh-sample-stream.ts");
        int wanted = 0;
        for (int at = 0; at < bytes.length; at += TsFramer.PACKET_BYTES) {
            wanted += (Ber.unsigned(bytes, at + 1, 2) & PID_MASK) == VIDEO_PID ? 1 : 0;
        }
        FilmPicker picker = new FilmPicker(reel);
        for (int at = 0; at < bytes.length; at += TsFramer.PACKET_BYTES) {
            picker.packet(bytes, at, at);
        }
        assertThat(told).containsExactly("h264 2");
        assertThat(pictures).isEqualTo(wanted).isGreaterThan(10_000);
        assertThat(keys).isPositive();
    }
}
