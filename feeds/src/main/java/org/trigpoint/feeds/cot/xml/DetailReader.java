package org.trigpoint.feeds.cot.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.Group;
import org.trigpoint.feeds.cot.message.Link;
import org.trigpoint.feeds.cot.message.PrecisionLocation;
import org.trigpoint.feeds.cot.message.Remarks;
import org.trigpoint.feeds.cot.message.Rest;
import org.trigpoint.feeds.cot.message.Sensor;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.message.Takv;
import org.trigpoint.feeds.cot.message.Track;
import org.trigpoint.feeds.cot.message.UserIcon;

/** Reads the detail of an event. */
final class DetailReader {
    private static final Set<String> READ_ONCE = Set.of(
            "contact",
            "__group",
            "track",
            "takv",
            "status",
            "precisionlocation",
            "remarks",
            "usericon",
            "sensor",
            "shape",
            "marti",
            "_flow-tags_");

    private final XmlElement detail;
    private final boolean keepsPhones;
    private final List<CotFault> remarks;
    private final Map<String, XmlElement> firsts = new LinkedHashMap<>();

    private DetailReader(XmlElement detail, boolean keepsPhones, List<CotFault> remarks) {
        this.detail = detail;
        this.keepsPhones = keepsPhones;
        this.remarks = remarks;
    }

    /** @param remarks takes what was left out */
    static CotDetail read(XmlElement detail, boolean keepsPhones, List<CotFault> remarks) {
        return new DetailReader(detail, keepsPhones, remarks).read();
    }

    private CotDetail read() {
        List<Link> links = new ArrayList<>();
        for (XmlElement child : detail.children()) {
            if (child.name().equals("link")) {
                links.add(link(new ElementReader(child)));
            } else if (READ_ONCE.contains(child.name())) {
                firsts.putIfAbsent(child.name(), child);
            }
        }
        String other = detail.contentBut(child -> child.name().equals("link") || firsts.get(child.name()) == child);
        return new CotDetail(
                first("contact", this::contact),
                first("__group", in -> new Group(in.text("name"), in.text("role"), in.rest())),
                first("track", DetailReader::track),
                first("takv", DetailReader::takv),
                first("status", in -> new Status(in.integer("battery"), in.flag("readiness"), in.rest())),
                first(
                        "precisionlocation",
                        in -> new PrecisionLocation(in.text("geopointsrc"), in.text("altsrc"), in.rest())),
                first("remarks", DetailReader::remarks),
                first("usericon", in -> new UserIcon(in.text("iconsetpath"), in.rest())),
                first("sensor", DetailReader::sensor),
                first("shape", FigureReader::shape),
                first("marti", RoutingReader::marti),
                first("_flow-tags_", RoutingReader::flowTags),
                links,
                other,
                Rest.of(new ElementReader(detail).attributes(), null));
    }

    private <T> @Nullable T first(String name, Function<ElementReader, T> reader) {
        XmlElement element = firsts.get(name);
        return element == null ? null : reader.apply(new ElementReader(element));
    }

    /** A telephone number says who somebody is, and places no thing: it is left out unless it is asked for. */
    private Contact contact(ElementReader in) {
        String phone = in.text("phone");
        if (phone != null && !keepsPhones) {
            remarks.add(CotFault.PHONE);
            phone = null;
        }
        return new Contact(in.text("callsign"), in.text("endpoint"), phone, in.rest());
    }

    private static Track track(ElementReader in) {
        return new Track(
                in.number("course"),
                in.number("speed"),
                in.number("slope"),
                in.number("eCourse"),
                in.number("eSpeed"),
                in.number("eSlope"),
                in.rest());
    }

    private static Takv takv(ElementReader in) {
        return new Takv(in.text("device"), in.text("platform"), in.text("os"), in.text("version"), in.rest());
    }

    private static Remarks remarks(ElementReader in) {
        boolean plain = in.element().children().isEmpty();
        return new Remarks(
                plain ? in.element().text() : null,
                in.text("source"),
                in.text("to"),
                in.text("time"),
                Rest.of(in.attributes(), plain ? null : in.element().content()));
    }

    private static Sensor sensor(ElementReader in) {
        return new Sensor(
                in.number("azimuth"),
                in.number("elevation"),
                in.number("roll"),
                in.number("fov"),
                in.number("vfov"),
                in.number("north"),
                in.number("range"),
                in.text("model"),
                in.text("type"),
                in.text("version"),
                in.rest());
    }

    private static Link link(ElementReader in) {
        return new Link(
                in.text("uid"),
                in.text("type"),
                in.text("relation"),
                in.text("callsign"),
                in.text("parent_callsign"),
                in.text("production_time"),
                in.text("point"),
                in.text("url"),
                in.text("mime"),
                in.text("remarks"),
                in.rest());
    }
}
