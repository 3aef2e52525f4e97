package org.trigpoint.feeds.phone;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.NumberText;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.json.TimeText;
import org.trigpoint.feeds.phone.message.OsmAndPosition;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;

/** Query strings of the OsmAnd protocol: bare, behind a question mark, in an address, or in the first line of a request. */
final class QueryDecoder {
    private static final double PER_CENT = 100;

    private QueryDecoder() {}

    static void decode(byte[] array, int offset, int length, MessageSink<? super PhoneMessage> out) {
        int begin = 0;
        while (begin < length && array[offset + begin] != '?') {
            begin++;
        }
        begin = begin == length ? 0 : begin + 1;
        String line = new String(array, offset + begin, length - begin, StandardCharsets.UTF_8);
        QueryFields fields = new QueryFields(query(line));
        String device = fields.text("id", "deviceid");
        if (fields.isEmpty()) {
            out.rejected(PhoneFault.FORMAT.code(), begin);
            return;
        }
        if (device == null) {
            out.rejected(PhoneFault.DEVICE.code(), begin);
            return;
        }
        String said = fields.text("timestamp");
        Instant time = said == null ? null : time(said);
        OsmAndPosition position = position(device, time, fields);
        PhoneFault fault = fault(position, said != null && time == null, fields.isBroken());
        if (fault == null) {
            out.message(position);
        } else {
            out.rejected(fault.code(), begin);
        }
    }

    /** Up to a blank, which the version of HTTP follows, or a fragment. */
    private static String query(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '#') {
            end++;
        }
        return line.substring(0, end);
    }

    private static @Nullable Instant time(String said) {
        boolean iso = said.length() > 10 && said.charAt(4) == '-';
        return iso ? TimeText.isoInUtc(said) : TimeText.sinceEpoch(said);
    }

    private static @Nullable PhoneFault fault(OsmAndPosition position, boolean badTime, boolean broken) {
        if (badTime) {
            return PhoneFault.TIME;
        }
        if (broken) {
            return PhoneFault.FIELD;
        }
        if (Double.isNaN(position.latDeg()) || Double.isNaN(position.lonDeg())) {
            return PhoneFault.POSITION;
        }
        return Place.isOnEarth(position.latDeg(), position.lonDeg()) ? null : PhoneFault.POSITION_RANGE;
    }

    private static OsmAndPosition position(String device, @Nullable Instant time, QueryFields in) {
        String pair = in.text("location");
        int comma = pair == null ? -1 : pair.indexOf(',');
        double latDeg = pair == null || comma < 0 ? in.number("lat") : NumberText.parse(pair.substring(0, comma));
        double lonDeg = pair == null || comma < 0 ? in.number("lon") : NumberText.parse(pair.substring(comma + 1));
        return new OsmAndPosition(
                device,
                time,
                latDeg,
                lonDeg,
                in.number("altitude"),
                notNegative(in.number("speed")),
                notNegative(in.number("bearing", "heading")),
                notNegative(in.number("accuracy")),
                in.number("hdop"),
                notNegative(in.number("batt")) / PER_CENT,
                in.flag("charge"),
                in.flag("valid"),
                in.text("driverUniqueId"),
                in.others());
    }

    /** Clients write −1 for what they do not know. */
    private static double notNegative(double number) {
        return number < 0 ? Double.NaN : number;
    }
}
