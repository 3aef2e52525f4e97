package org.trigpoint.feeds.phone;

import java.time.Instant;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.phone.message.TraccarPosition;

/** The JSON of Traccar's client: a location, or several that were kept, and whose they are. */
final class TraccarDecoder {
    private TraccarDecoder() {}

    static void decode(Json.Members object, MessageSink<PhoneMessage> out) {
        ObjectFields whole = new ObjectFields(object);
        String device = whole.text("device_id");
        Json said = object.value("location");
        if (device == null || device.isEmpty()) {
            out.rejected(PhoneFault.DEVICE.code(), 0);
        } else if (said instanceof Json.Items several && !several.items().isEmpty()) {
            several.items().forEach(each -> location(device, each, out));
        } else if (said != null) {
            location(device, said, out);
        }
    }

    private static void location(String device, Json said, MessageSink<PhoneMessage> out) {
        ObjectFields location = said instanceof Json.Members object ? new ObjectFields(object) : null;
        ObjectFields coords = location == null ? null : location.object("coords");
        if (location == null || coords == null) {
            out.rejected(PhoneFault.POSITION.code(), said.offsetBytes());
        } else {
            TraccarPosition position = position(device, location, coords);
            PositionChecks.tell(position, position.latDeg(), position.lonDeg(), location, out);
        }
    }

    private static TraccarPosition position(String device, ObjectFields location, ObjectFields coords) {
        ObjectFields battery = location.object("battery");
        ObjectFields activity = location.object("activity");
        Instant time = location.time("timestamp");
        return new TraccarPosition(
                device,
                time,
                coords.number("latitude"),
                coords.number("longitude"),
                coords.number("altitude"),
                notNegative(coords.number("speed")),
                notNegative(coords.number("heading")),
                notNegative(coords.number("accuracy")),
                location.flag("is_moving"),
                location.number("odometer"),
                location.text("event"),
                activity == null ? null : activity.text("type"),
                battery == null ? Double.NaN : notNegative(battery.number("level")),
                battery == null ? null : battery.flag("is_charging"),
                location.json("extras"));
    }

    /** The client writes −1 for what it does not know. */
    private static double notNegative(double number) {
        return number < 0 ? Double.NaN : number;
    }
}
