package org.trigpoint.feeds.ais;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.Payload;

/** The estimated time of arrival as {@code MM-DD HH:MM}, with {@code --} for each part that is not given or is no such number. */
final class EtaText {
    private EtaText() {}

    /** Null when no date is given: a time of day alone says nothing. */
    static @Nullable String of(Payload payload, int start) {
        int month = payload.unsigned(start, 4);
        int day = payload.unsigned(start + 4, 5);
        int hour = payload.unsigned(start + 9, 5);
        int minute = payload.unsigned(start + 14, 6);
        if ((month == 0 || month > 12) && day == 0) {
            return null;
        }
        byte[] text = {'-', '-', '-', '-', '-', ' ', '-', '-', ':', '-', '-'};
        put(text, 0, month, month >= 1 && month <= 12);
        put(text, 3, day, day >= 1);
        put(text, 6, hour, hour < 24);
        put(text, 9, minute, minute < 60);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static void put(byte[] text, int at, int number, boolean given) {
        if (given) {
            text[at] = (byte) ('0' + number / 10);
            text[at + 1] = (byte) ('0' + number % 10);
        }
    }
}
