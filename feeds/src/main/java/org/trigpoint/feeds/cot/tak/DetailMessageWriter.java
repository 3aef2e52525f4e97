package org.trigpoint.feeds.cot.tak;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.Group;
import org.trigpoint.feeds.cot.message.PrecisionLocation;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.message.Takv;
import org.trigpoint.feeds.cot.message.Track;
import org.trigpoint.feeds.cot.xml.DetailXml;

/**
 * Writes the message Detail. An element becomes a message only as a whole, when that holds all of it; else it stays XML
 * (detail.proto).
 */
final class DetailMessageWriter {
    private final ProtoWriter messages = new ProtoWriter();
    private final Set<String> written = new HashSet<>();
    private final @Nullable String otherXml;

    private DetailMessageWriter(@Nullable String otherXml) {
        this.otherXml = otherXml;
    }

    static ProtoWriter detail(CotDetail detail) {
        DetailMessageWriter writer = new DetailMessageWriter(detail.otherXml());
        writer.contact(detail.contact());
        writer.group(detail.group());
        writer.location(detail.precisionLocation());
        writer.status(detail.status());
        writer.takv(detail.takv());
        writer.track(detail.track());
        return new ProtoWriter()
                .text(TakKeys.XML_DETAIL, DetailXml.encode(detail, writer.written))
                .append(writer.messages);
    }

    private void write(int key, String element, ProtoWriter message) {
        boolean alsoInXml = otherXml != null && otherXml.contains("<" + element);
        if (!alsoInXml) {
            written.add(element);
            messages.message(key, message);
        }
    }

    private void contact(@Nullable Contact contact) {
        if (contact == null || contact.rest() != null || contact.phone() != null || contact.callsign() == null) {
            return;
        }
        if (contact.endpoint() == null || !contact.endpoint().isEmpty()) {
            ProtoWriter message =
                    new ProtoWriter().text(TakKeys.TEXT_1, contact.endpoint()).text(TakKeys.TEXT_2, contact.callsign());
            write(TakKeys.CONTACT, "contact", message);
        }
    }

    private void group(@Nullable Group group) {
        if (group != null && group.rest() == null && group.name() != null && group.role() != null) {
            ProtoWriter message =
                    new ProtoWriter().text(TakKeys.TEXT_1, group.name()).text(TakKeys.TEXT_2, group.role());
            write(TakKeys.GROUP, "__group", message);
        }
    }

    private void location(@Nullable PrecisionLocation location) {
        if (location == null || location.rest() != null) {
            return;
        }
        if (location.geopointsrc() != null && location.altsrc() != null) {
            ProtoWriter message = new ProtoWriter()
                    .text(TakKeys.TEXT_1, location.geopointsrc())
                    .text(TakKeys.TEXT_2, location.altsrc());
            write(TakKeys.PRECISION_LOCATION, "precisionlocation", message);
        }
    }

    private void status(@Nullable Status status) {
        if (status == null || status.rest() != null || status.readiness() != null) {
            return;
        }
        Integer battery = status.batteryPercent();
        if (battery != null && battery >= 0) {
            write(TakKeys.STATUS, "status", new ProtoWriter().varint(TakKeys.BATTERY, battery));
        }
    }

    private void takv(@Nullable Takv takv) {
        if (takv == null || takv.rest() != null || takv.device() == null || takv.platform() == null) {
            return;
        }
        if (takv.os() != null && takv.version() != null) {
            ProtoWriter message = new ProtoWriter()
                    .text(TakKeys.TEXT_1, takv.device())
                    .text(TakKeys.TEXT_2, takv.platform())
                    .text(TakKeys.TEXT_3, takv.os())
                    .text(TakKeys.TEXT_4, takv.version());
            write(TakKeys.TAKV, "takv", message);
        }
    }

    private void track(@Nullable Track track) {
        if (track == null || track.rest() != null || hasMore(track)) {
            return;
        }
        if (Double.isFinite(track.speedMps()) && Double.isFinite(track.courseDeg())) {
            ProtoWriter message = new ProtoWriter()
                    .fixed64(TakKeys.SPEED, track.speedMps())
                    .fixed64(TakKeys.COURSE, track.courseDeg());
            write(TakKeys.TRACK, "track", message);
        }
    }

    private static boolean hasMore(Track track) {
        return Double.isFinite(track.slopeDeg())
                || Double.isFinite(track.courseSigmaDeg())
                || Double.isFinite(track.speedSigmaMps())
                || Double.isFinite(track.slopeSigmaDeg());
    }
}
