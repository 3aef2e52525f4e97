package org.trigpoint.feeds.phone;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonText;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.phone.message.OwnTracksLocation;
import org.trigpoint.feeds.phone.message.OwnTracksOther;
import org.trigpoint.feeds.phone.message.OwnTracksTransition;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;

/** The JSON of OwnTracks. */
final class OwnTracksDecoder {
    private static final double MPS_PER_KMH = 1 / 3.6;
    private static final double PER_CENT = 100;
    private static final double HPA_PER_KPA = 10;

    private static final Set<String> OTHERS = Set.of(
            "waypoint",
            "waypoints",
            "lwt",
            "card",
            "cmd",
            "configuration",
            "steps",
            "beacon",
            "dump",
            "status",
            "request");

    private OwnTracksDecoder() {}

    /** @param before the topic that stood before the object, which goes before the one within */
    static void decode(Json.Members object, @Nullable String before, MessageSink<PhoneMessage> out) {
        ObjectFields fields = new ObjectFields(object);
        String type = fields.text("_type");
        String within = fields.text("topic");
        String topic = before == null ? within : before;
        if ("location".equals(type)) {
            location(fields, topic, out);
        } else if ("transition".equals(type)) {
            transition(fields, topic, out);
        } else if (type != null && OTHERS.contains(type)) {
            other(type, fields, topic, out);
        } else {
            PhoneFault why = "encrypted".equals(type) ? PhoneFault.ENCRYPTED : PhoneFault.TYPE;
            out.rejected(why.code(), 0);
        }
    }

    /** The second or third part of a topic {@code owntracks/USER/DEVICE}; null when it has none. */
    private static @Nullable String part(@Nullable String topic, int index) {
        String[] parts = topic == null ? new String[0] : topic.split("/", -1);
        // A prefix may have several parts; without one known, count from the word that OwnTracks begins with.
        int first = 0;
        while (first < parts.length && !parts[first].equals("owntracks")) {
            first++;
        }
        int at = (first == parts.length ? 0 : first) + index;
        return at < parts.length && !parts[at].isEmpty() ? parts[at] : null;
    }

    private static void location(ObjectFields in, @Nullable String topic, MessageSink<PhoneMessage> out) {
        Instant time = in.time("tst");
        if (time == null) {
            out.rejected(PhoneFault.TIME.code(), Math.max(0, in.badTimeAtBytes()));
            return;
        }
        double pressureKpa = in.number("p");
        OwnTracksLocation location = new OwnTracksLocation(
                part(topic, 1),
                part(topic, 2),
                in.text("tid"),
                time,
                in.time("created_at"),
                in.number("lat"),
                in.number("lon"),
                in.number("alt"),
                notNegative(in.number("vel")) * MPS_PER_KMH,
                notNegative(in.number("cog")),
                notNegative(in.number("acc")),
                notNegative(in.number("vac")),
                notNegative(in.number("batt")) / PER_CENT,
                in.whole("bs"),
                in.text("conn"),
                in.text("t"),
                in.whole("m"),
                Double.isNaN(pressureKpa) ? null : pressureKpa * HPA_PER_KPA,
                in.text("SSID"),
                in.text("poi"),
                in.text("tag"),
                in.json("inregions"));
        PositionChecks.tell(location, location.latDeg(), location.lonDeg(), in, out);
    }

    /** iOS writes −1 for what it does not know. */
    private static double notNegative(double number) {
        return number < 0 ? Double.NaN : number;
    }

    private static void transition(ObjectFields in, @Nullable String topic, MessageSink<PhoneMessage> out) {
        OwnTracksTransition transition = new OwnTracksTransition(
                part(topic, 1),
                part(topic, 2),
                in.text("tid"),
                in.time("tst"),
                in.text("event"),
                in.text("desc"),
                in.number("lat"),
                in.number("lon"),
                notNegative(in.number("acc")),
                in.text("t"));
        boolean nowhere = !in.has("lat") && !in.has("lon");
        PositionChecks.tell(transition, nowhere ? 0 : transition.latDeg(), nowhere ? 0 : transition.lonDeg(), in, out);
    }

    private static void other(String type, ObjectFields in, @Nullable String topic, MessageSink<PhoneMessage> out) {
        Instant time = in.time("tst");
        if (in.badTimeAtBytes() >= 0) {
            out.rejected(PhoneFault.TIME.code(), in.badTimeAtBytes());
            return;
        }
        String content = JsonText.of(in.members());
        out.message(new OwnTracksOther(type, part(topic, 1), part(topic, 2), time, content == null ? "" : content));
    }
}
