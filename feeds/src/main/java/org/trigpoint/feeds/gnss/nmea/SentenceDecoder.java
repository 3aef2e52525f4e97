package org.trigpoint.feeds.gnss.nmea;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.FixMode;
import org.trigpoint.feeds.gnss.message.Gga;
import org.trigpoint.feeds.gnss.message.Gll;
import org.trigpoint.feeds.gnss.message.Gns;
import org.trigpoint.feeds.gnss.message.Gsa;
import org.trigpoint.feeds.gnss.message.Gst;
import org.trigpoint.feeds.gnss.message.Hdt;
import org.trigpoint.feeds.gnss.message.NmeaSentence;
import org.trigpoint.feeds.gnss.message.Rmc;
import org.trigpoint.feeds.gnss.message.Vtg;
import org.trigpoint.feeds.gnss.message.Zda;

/** Fields of a sentence into the record of its type (NMEA 0183, IEC 61162-1, section 8.3). */
final class SentenceDecoder {
    private static final int GSA_SATELLITES = 12;
    private static final double MPS_PER_KMH = 1 / 3.6;

    private SentenceDecoder() {}

    /** The record; null for a type that is not read. The fields say afterwards what was wrong with them. */
    static @Nullable NmeaSentence decode(String type, SentenceFields in) {
        return switch (type) {
            case "GGA" -> gga(in);
            case "GLL" -> gll(in);
            case "GNS" -> gns(in);
            case "GSA" -> gsa(in);
            case "GST" -> gst(in);
            case "HDT" -> new Hdt(talker(in), in.positive(1));
            case "RMC" -> rmc(in);
            case "VTG" -> vtg(in);
            case "ZDA" -> zda(in);
            default -> null;
        };
    }

    private static String talker(SentenceFields in) {
        return Objects.requireNonNull(in.text(0)).substring(0, 2);
    }

    private static double latDeg(SentenceFields in, int field) {
        return in.angleDeg(field, 'N', 'S', 90);
    }

    private static double lonDeg(SentenceFields in, int field) {
        return in.angleDeg(field, 'E', 'W', 180);
    }

    private static @Nullable FixMode mode(SentenceFields in, int field) {
        return in.isEmpty(field) ? null : FixMode.ofLetter(in.letter(field));
    }

    private static NmeaSentence gga(SentenceFields in) {
        Integer quality = in.whole(6);
        return new Gga(
                talker(in),
                in.timeOfDaySeconds(1),
                latDeg(in, 2),
                lonDeg(in, 4),
                quality == null ? null : FixMode.ofQuality(quality),
                in.whole(7),
                in.positive(8),
                in.number(9),
                in.number(11),
                in.positive(13),
                in.text(14));
    }

    private static NmeaSentence gll(SentenceFields in) {
        // Before NMEA 2.0 there was neither a time nor a status.
        boolean valid = in.isEmpty(6) || in.letter(6) == 'A';
        return new Gll(talker(in), in.timeOfDaySeconds(5), valid, latDeg(in, 1), lonDeg(in, 3), mode(in, 7));
    }

    private static NmeaSentence gns(SentenceFields in) {
        String modes = in.text(6);
        return new Gns(
                talker(in),
                in.timeOfDaySeconds(1),
                latDeg(in, 2),
                lonDeg(in, 4),
                modes,
                modes == null ? null : first(modes),
                in.whole(7),
                in.positive(8),
                in.number(9),
                in.number(10),
                in.positive(11),
                in.text(12),
                in.text(13));
    }

    private static FixMode first(String modes) {
        return modes.chars()
                .mapToObj(FixMode::ofLetter)
                .filter(mode -> mode != FixMode.NONE)
                .findFirst()
                .orElse(FixMode.NONE);
    }

    private static NmeaSentence gsa(SentenceFields in) {
        List<Integer> satellites = new ArrayList<>();
        for (int i = 0; i < GSA_SATELLITES; i++) {
            Integer satellite = in.whole(3 + i);
            if (satellite != null) {
                satellites.add(satellite);
            }
        }
        return new Gsa(
                talker(in),
                in.letter(1) == 'A',
                in.whole(2),
                satellites,
                in.positive(15),
                in.positive(16),
                in.positive(17),
                in.hex(18));
    }

    private static NmeaSentence gst(SentenceFields in) {
        return new Gst(
                talker(in),
                in.timeOfDaySeconds(1),
                in.positive(2),
                in.positive(3),
                in.positive(4),
                in.number(5),
                in.positive(6),
                in.positive(7),
                in.positive(8));
    }

    private static NmeaSentence rmc(SentenceFields in) {
        return new Rmc(
                talker(in),
                shortDate(in, 9),
                in.timeOfDaySeconds(1),
                in.letter(2) == 'A',
                latDeg(in, 3),
                lonDeg(in, 5),
                in.positive(7),
                in.positive(8),
                in.eastDeg(10),
                mode(in, 12),
                in.text(13));
    }

    /** Before NMEA 2.3 a letter stood behind each number; a few early devices left the letters out. */
    private static NmeaSentence vtg(SentenceFields in) {
        boolean letters = in.isEmpty(2) || in.letter(2) == 'T';
        int step = letters ? 2 : 1;
        return new Vtg(
                talker(in),
                in.positive(1),
                in.positive(1 + step),
                in.positive(1 + 2 * step),
                in.positive(1 + 3 * step) * MPS_PER_KMH,
                letters ? mode(in, 9) : null);
    }

    private static NmeaSentence zda(SentenceFields in) {
        Integer zoneHours = in.whole(5);
        Integer zoneMinutes = in.whole(6);
        return new Zda(talker(in), longDate(in), in.timeOfDaySeconds(1), zoneMinutes(zoneHours, zoneMinutes, in));
    }

    /** The minutes have the sign of the hours, which 00 hours write before their zeros. */
    private static @Nullable Integer zoneMinutes(
            @Nullable Integer hours, @Nullable Integer minutes, SentenceFields in) {
        if (hours == null || Math.abs(hours) > 24) {
            return null;
        }
        int parts = minutes == null ? 0 : Math.min(Math.abs(minutes), 59);
        return in.letter(5) == '-' ? hours * 60 - parts : hours * 60 + parts;
    }

    private static @Nullable LocalDate longDate(SentenceFields in) {
        Integer day = in.whole(2);
        Integer month = in.whole(3);
        Integer year = in.whole(4);
        return day == null || month == null || year == null ? null : date(year, month, day, 4, in);
    }

    /** {@code ddmmyy}: satellite navigation began in 1980. */
    private static @Nullable LocalDate shortDate(SentenceFields in, int field) {
        if (in.isEmpty(field)) {
            return null;
        }
        int year = in.pair(field, 2);
        return date(
                year < 0 ? -1 : year < 80 ? 2000 + year : 1900 + year, in.pair(field, 1), in.pair(field, 0), field, in);
    }

    private static @Nullable LocalDate date(int year, int month, int day, int field, SentenceFields in) {
        boolean right = year >= 1980 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
        if (!right || day > YearMonth.of(year, month).lengthOfMonth()) {
            in.badDate(field);
            return null;
        }
        return LocalDate.of(year, month, day);
    }
}
