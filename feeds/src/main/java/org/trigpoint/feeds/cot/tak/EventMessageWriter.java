package org.trigpoint.feeds.cot.tak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;

/** Writes the message CotEvent. */
final class EventMessageWriter {
    private static final CotPoint NOWHERE = new CotPoint(0, 0, Double.NaN, Double.NaN, Double.NaN, null);

    private EventMessageWriter() {}

    static ProtoWriter event(CotEvent event) {
        CotPoint point = event.point() == null ? NOWHERE : event.point();
        ProtoWriter out = new ProtoWriter()
                .text(TakKeys.TYPE, event.type())
                .text(TakKeys.ACCESS, event.access())
                .text(TakKeys.QOS, event.qos())
                .text(TakKeys.OPEX, event.opex())
                .text(TakKeys.UID, event.uid())
                .varint(TakKeys.SEND_TIME, epochMillis(event.time()))
                .varint(TakKeys.START_TIME, epochMillis(event.start()))
                .varint(TakKeys.STALE_TIME, epochMillis(event.stale()))
                .text(TakKeys.HOW, event.how())
                .fixed64(TakKeys.LAT, point.latDeg())
                .fixed64(TakKeys.LON, point.lonDeg())
                .fixed64(TakKeys.HAE, knownMeters(point.haeMeters()))
                .fixed64(TakKeys.CE, knownMeters(point.ceMeters()))
                .fixed64(TakKeys.LE, knownMeters(point.leMeters()));
        if (event.detail() != null) {
            out.message(TakKeys.DETAIL, DetailMessageWriter.detail(event.detail()));
        }
        return out.text(TakKeys.CAVEAT, event.caveat()).text(TakKeys.RELEASABLE_TO, event.releasableTo());
    }

    private static long epochMillis(@Nullable Instant time) {
        return time == null ? 0 : Math.max(0, time.toEpochMilli());
    }

    private static double knownMeters(double meters) {
        return Double.isFinite(meters) ? meters : CotPoint.UNKNOWN_METERS;
    }
}
