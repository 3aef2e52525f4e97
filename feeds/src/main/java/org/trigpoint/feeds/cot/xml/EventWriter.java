package org.trigpoint.feeds.cot.xml;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;

/** Writes the event and its point. */
final class EventWriter {
    private EventWriter() {}

    static void write(CotEvent event, StringBuilder out) {
        ElementWriter element = new ElementWriter(out, "event")
                .attribute("version", event.version())
                .attribute("uid", event.uid())
                .attribute("type", event.type())
                .attribute("how", event.how())
                .attribute("time", time(event.time()))
                .attribute("start", time(event.start()))
                .attribute("stale", time(event.stale()))
                .attribute("access", event.access())
                .attribute("qos", event.qos())
                .attribute("opex", event.opex())
                .attribute("caveat", event.caveat())
                .attribute("releasableTo", event.releasableTo());
        element.begin(event.rest());
        if (event.point() != null) {
            point(event.point(), out);
        }
        if (event.detail() != null) {
            detail(event.detail(), out);
        }
        element.close(event.rest());
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : XmlText.text(time);
    }

    private static void point(CotPoint point, StringBuilder out) {
        new ElementWriter(out, "point")
                .attribute("lat", point.latDeg())
                .attribute("lon", point.lonDeg())
                .attribute("hae", knownMeters(point.haeMeters()))
                .attribute("ce", knownMeters(point.ceMeters()))
                .attribute("le", knownMeters(point.leMeters()))
                .end(point.rest());
    }

    private static double knownMeters(double meters) {
        return Double.isFinite(meters) ? meters : CotPoint.UNKNOWN_METERS;
    }

    private static void detail(CotDetail detail, StringBuilder out) {
        ElementWriter element = new ElementWriter(out, "detail");
        element.begin(detail.rest());
        new DetailWriter(out, Set.of()).elements(detail);
        element.close(null);
    }
}
