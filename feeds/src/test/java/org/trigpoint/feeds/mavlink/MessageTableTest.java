package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.mavlink.frame.MessageField;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;

/** Validation: lengths and checksum bytes that follow from the table are those that MAVLink's C library publishes. */
class MessageTableTest {
    @ParameterizedTest
    @CsvSource({
        "0,50,9,9",
        "1,124,31,43",
        "2,137,12,12",
        "4,237,14,14",
        "20,214,20,20",
        "22,220,25,25",
        "24,24,30,52",
        "25,23,101,101",
        "27,144,26,29",
        "29,115,14,16",
        "30,39,28,28",
        "31,246,32,48",
        "32,185,28,28",
        "33,104,28,28",
        "36,222,21,37",
        "42,28,2,18",
        "44,221,4,9",
        "76,152,33,33",
        "77,143,3,10",
        "90,183,56,56",
        "108,32,84,92",
        "111,34,16,18",
        "113,124,36,39",
        "148,178,60,78"
    })
    void checksumBytesAreThePublishedOnes(int id, int crcExtra, int baseBytes, int fullBytes) {
        MessageLayout layout = MessageTable.find(id);
        assertThat(layout).isNotNull();
        assertThat(layout.crcExtra()).isEqualTo(crcExtra);
        assertThat(layout.baseBytes()).isEqualTo(baseBytes);
        assertThat(layout.fullBytes()).isEqualTo(fullBytes);
    }

    @Test
    void numbersRiseAndPayloadsFitIntoFrames() {
        assertThat(MessageTable.all())
                .hasSize(306)
                .extracting(MessageLayout::id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(MessageTable.all()).allSatisfy(layout -> {
            assertThat(layout.fullBytes()).as(layout.name()).isBetween(1, 255);
            assertThat(layout.fields()).extracting(MessageField::name).doesNotHaveDuplicates();
        });
    }

    /** The guide orders fields by the size of their type, the largest first, and leaves extensions as they are. */
    @Test
    void fieldsStandInTheOrderOfTheWire() {
        assertThat(MessageTable.all())
                .allSatisfy(layout -> assertThat(layout.fields().stream()
                                .filter(field -> !field.extension())
                                .map(field -> -field.type().bytes()))
                        .as(layout.name())
                        .isSorted());
    }
}
