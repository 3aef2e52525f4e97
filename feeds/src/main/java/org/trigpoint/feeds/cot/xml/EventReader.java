package org.trigpoint.feeds.cot.xml;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.CotPoint;
import org.trigpoint.feeds.cot.message.Rest;

/** Reads the event and its point. */
final class EventReader {
    private final boolean keepsPhones;
    private final List<CotFault> remarks;

    /** @param remarks takes what is wrong with an event that is one all the same */
    EventReader(boolean keepsPhones, List<CotFault> remarks) {
        this.keepsPhones = keepsPhones;
        this.remarks = remarks;
    }

    CotDecoded read(XmlElement root) {
        if (!root.name().equals("event")) {
            return new CotDecoded.Rejected(CotFault.NOT_EVENT, 0);
        }
        ElementReader in = new ElementReader(root);
        String uid = in.text("uid");
        if (uid == null || uid.isEmpty()) {
            return new CotDecoded.Rejected(CotFault.UID, 0);
        }
        String type = in.text("type");
        if (type == null || type.isEmpty()) {
            return new CotDecoded.Rejected(CotFault.TYPE, 0);
        }
        return new CotDecoded.Ok(event(in, uid, type), remarks);
    }

    private CotEvent event(ElementReader in, String uid, String type) {
        XmlElement point = first(in.element(), "point");
        XmlElement detail = first(in.element(), "detail");
        CotPoint place = point == null ? null : point(new ElementReader(point));
        CotDetail details = detail == null ? null : DetailReader.read(detail, keepsPhones, remarks);
        Instant time = in.time("time");
        Instant start = in.time("start");
        Instant stale = in.time("stale");
        remark(time == null || start == null || stale == null, CotFault.TIME);
        remark(place == null || !isOnEarth(place), CotFault.POINT);
        String other = in.element().contentBut(child -> child == point || child == detail);
        return new CotEvent(
                in.text("version"),
                uid,
                type,
                in.text("how"),
                time,
                start,
                stale,
                in.text("access"),
                in.text("qos"),
                in.text("opex"),
                in.text("caveat"),
                in.text("releasableTo"),
                place,
                details,
                Rest.of(in.attributes(), other));
    }

    private static @Nullable XmlElement first(XmlElement parent, String name) {
        for (XmlElement child : parent.children()) {
            if (child.name().equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static boolean isOnEarth(CotPoint point) {
        return Math.abs(point.latDeg()) <= 90 && Math.abs(point.lonDeg()) <= 180;
    }

    private void remark(boolean wrong, CotFault fault) {
        if (wrong && !remarks.contains(fault)) {
            remarks.add(fault);
        }
    }

    private CotPoint point(ElementReader in) {
        return new CotPoint(
                in.number("lat"),
                in.number("lon"),
                knownMeters(in, "hae"),
                knownMeters(in, "ce"),
                knownMeters(in, "le"),
                in.rest());
    }

    /** A number that is none is as good as one that is not known, and written as such. */
    private double knownMeters(ElementReader in, String name) {
        double meters = in.number(name);
        if (Double.isNaN(meters)) {
            remark(in.text(name) != null, CotFault.POINT);
        }
        return meters == CotPoint.UNKNOWN_METERS ? Double.NaN : meters;
    }
}
