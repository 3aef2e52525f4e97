package org.trigpoint.feeds.cot.xml;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.Group;
import org.trigpoint.feeds.cot.message.Link;
import org.trigpoint.feeds.cot.message.PrecisionLocation;
import org.trigpoint.feeds.cot.message.Remarks;
import org.trigpoint.feeds.cot.message.Sensor;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.message.Takv;
import org.trigpoint.feeds.cot.message.Track;
import org.trigpoint.feeds.cot.message.UserIcon;

/** Writes the elements of a detail. */
final class DetailWriter {
    private final StringBuilder out;
    private final Set<String> without;

    /** @param without names of elements to leave out */
    DetailWriter(StringBuilder out, Set<String> without) {
        this.out = out;
        this.without = without;
    }

    void elements(CotDetail detail) {
        write("contact", detail.contact(), this::contact);
        write("__group", detail.group(), this::group);
        write("track", detail.track(), this::track);
        write("takv", detail.takv(), this::takv);
        write("status", detail.status(), this::status);
        write("precisionlocation", detail.precisionLocation(), this::precisionLocation);
        write("remarks", detail.remarks(), this::remarks);
        write("usericon", detail.usericon(), this::usericon);
        write("sensor", detail.sensor(), this::sensor);
        write("shape", detail.shape(), shape -> FigureWriter.shape(shape, out));
        write("marti", detail.marti(), marti -> RoutingWriter.marti(marti, out));
        write("_flow-tags_", detail.flowTags(), tags -> RoutingWriter.flowTags(tags, out));
        detail.links().forEach(this::link);
        if (detail.otherXml() != null) {
            out.append(detail.otherXml());
        }
    }

    private <T> void write(String name, @Nullable T value, Consumer<T> writer) {
        if (value != null && !without.contains(name)) {
            writer.accept(value);
        }
    }

    private ElementWriter open(String name) {
        return new ElementWriter(out, name);
    }

    private void contact(Contact contact) {
        open("contact")
                .attribute("callsign", contact.callsign())
                .attribute("endpoint", contact.endpoint())
                .attribute("phone", contact.phone())
                .end(contact.rest());
    }

    private void group(Group group) {
        open("__group")
                .attribute("name", group.name())
                .attribute("role", group.role())
                .end(group.rest());
    }

    private void track(Track track) {
        open("track")
                .attribute("course", track.courseDeg())
                .attribute("speed", track.speedMps())
                .attribute("slope", track.slopeDeg())
                .attribute("eCourse", track.courseSigmaDeg())
                .attribute("eSpeed", track.speedSigmaMps())
                .attribute("eSlope", track.slopeSigmaDeg())
                .end(track.rest());
    }

    private void takv(Takv takv) {
        open("takv")
                .attribute("device", takv.device())
                .attribute("platform", takv.platform())
                .attribute("os", takv.os())
                .attribute("version", takv.version())
                .end(takv.rest());
    }

    private void status(Status status) {
        Integer battery = status.batteryPercent();
        Boolean readiness = status.readiness();
        open("status")
                .attribute("battery", battery == null ? null : battery.toString())
                .attribute("readiness", readiness == null ? null : readiness.toString())
                .end(status.rest());
    }

    private void precisionLocation(PrecisionLocation location) {
        open("precisionlocation")
                .attribute("geopointsrc", location.geopointsrc())
                .attribute("altsrc", location.altsrc())
                .end(location.rest());
    }

    private void remarks(Remarks remarks) {
        ElementWriter element = open("remarks")
                .attribute("source", remarks.source())
                .attribute("to", remarks.to())
                .attribute("time", remarks.time());
        element.begin(remarks.rest());
        if (remarks.text() != null) {
            XmlText.escape(remarks.text(), out);
        }
        element.close(remarks.rest());
    }

    private void usericon(UserIcon icon) {
        open("usericon").attribute("iconsetpath", icon.iconsetpath()).end(icon.rest());
    }

    private void sensor(Sensor sensor) {
        open("sensor")
                .attribute("azimuth", sensor.azimuthDeg())
                .attribute("elevation", sensor.elevationDeg())
                .attribute("roll", sensor.rollDeg())
                .attribute("fov", sensor.fovDeg())
                .attribute("vfov", sensor.vfovDeg())
                .attribute("north", sensor.northDeg())
                .attribute("range", sensor.rangeMeters())
                .attribute("model", sensor.model())
                .attribute("type", sensor.type())
                .attribute("version", sensor.version())
                .end(sensor.rest());
    }

    private void link(Link link) {
        open("link")
                .attribute("uid", link.uid())
                .attribute("type", link.type())
                .attribute("relation", link.relation())
                .attribute("callsign", link.callsign())
                .attribute("parent_callsign", link.parentCallsign())
                .attribute("production_time", link.productionTime())
                .attribute("point", link.point())
                .attribute("url", link.url())
                .attribute("mime", link.mime())
                .attribute("remarks", link.remarks())
                .end(link.rest());
    }
}
