package org.trigpoint.feeds.cot.tak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.Group;
import org.trigpoint.feeds.cot.message.PrecisionLocation;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.message.Takv;
import org.trigpoint.feeds.cot.message.Track;
import org.trigpoint.feeds.cot.xml.DetailXml;

/** Reads the message Detail. What stands in its XML as well as in a message counts as the XML has it (detail.proto). */
final class DetailMessageReader {
    private final ProtoReader in;
    private final boolean keepsPhones;
    private final List<CotFault> remarks;

    DetailMessageReader(ProtoReader in, boolean keepsPhones, List<CotFault> remarks) {
        this.in = in;
        this.keepsPhones = keepsPhones;
        this.remarks = remarks;
    }

    CotDetail read() {
        CotDetail xml = CotDetail.EMPTY;
        Contact contact = null;
        Group group = null;
        PrecisionLocation location = null;
        Status status = null;
        Takv takv = null;
        Track track = null;
        int outer = in.enter();
        while (in.next()) {
            switch (in.key()) {
                case TakKeys.XML_DETAIL -> xml = xml();
                case TakKeys.CONTACT -> contact = contact(texts());
                case TakKeys.GROUP -> group = group(texts());
                case TakKeys.PRECISION_LOCATION -> location = location(texts());
                case TakKeys.STATUS -> status = status();
                case TakKeys.TAKV -> takv = takv(texts());
                case TakKeys.TRACK -> track = track();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new CotDetail(
                xml.contact() == null ? contact : xml.contact(),
                xml.group() == null ? group : xml.group(),
                xml.track() == null ? track : xml.track(),
                xml.takv() == null ? takv : xml.takv(),
                xml.status() == null ? status : xml.status(),
                xml.precisionLocation() == null ? location : xml.precisionLocation(),
                xml.remarks(),
                xml.usericon(),
                xml.sensor(),
                xml.shape(),
                xml.marti(),
                xml.flowTags(),
                xml.links(),
                xml.otherXml(),
                null);
    }

    private CotDetail xml() {
        String text = in.text();
        CotDetail read = text.isEmpty() ? CotDetail.EMPTY : DetailXml.decode(text, keepsPhones, remarks);
        if (read == null) {
            in.fail(CotFault.XML, in.position());
            return CotDetail.EMPTY;
        }
        return read;
    }

    /** The texts of a message by the number of their field, empty where there is none. */
    private String[] texts() {
        String[] texts = {"", "", "", ""};
        int outer = in.enter();
        while (in.next()) {
            switch (in.key()) {
                case TakKeys.TEXT_1 -> texts[0] = in.text();
                case TakKeys.TEXT_2 -> texts[1] = in.text();
                case TakKeys.TEXT_3 -> texts[2] = in.text();
                case TakKeys.TEXT_4 -> texts[3] = in.text();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return texts;
    }

    private static Contact contact(String[] texts) {
        return new Contact(texts[1], emptyIsNull(texts[0]), null, null);
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Group group(String[] texts) {
        return new Group(texts[0], texts[1], null);
    }

    private static PrecisionLocation location(String[] texts) {
        return new PrecisionLocation(texts[0], texts[1], null);
    }

    private static Takv takv(String[] texts) {
        return new Takv(texts[0], texts[1], texts[2], texts[3], null);
    }

    private Status status() {
        int battery = 0;
        int outer = in.enter();
        while (in.next()) {
            if (in.key() == TakKeys.BATTERY) {
                battery = Math.clamp(in.varint(), 0, Integer.MAX_VALUE);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return new Status(battery, null, null);
    }

    private Track track() {
        double speedMps = 0;
        double courseDeg = 0;
        int outer = in.enter();
        while (in.next()) {
            switch (in.key()) {
                case TakKeys.SPEED -> speedMps = in.fixed64();
                case TakKeys.COURSE -> courseDeg = in.fixed64();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new Track(courseDeg, speedMps, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null);
    }
}
