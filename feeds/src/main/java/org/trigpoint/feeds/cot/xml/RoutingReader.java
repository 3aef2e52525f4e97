package org.trigpoint.feeds.cot.xml;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.cot.message.Destination;
import org.trigpoint.feeds.cot.message.FlowTag;
import org.trigpoint.feeds.cot.message.FlowTags;
import org.trigpoint.feeds.cot.message.Marti;
import org.trigpoint.feeds.cot.message.Rest;

/** Reads which way an event came and is to go. */
final class RoutingReader {
    private RoutingReader() {}

    static Marti marti(ElementReader in) {
        List<Destination> destinations = new ArrayList<>();
        for (XmlElement child : in.element().children()) {
            if (child.name().equals("dest")) {
                destinations.add(destination(new ElementReader(child)));
            }
        }
        String other = in.element().contentBut(child -> child.name().equals("dest"));
        return new Marti(destinations, Rest.of(in.attributes(), other));
    }

    private static Destination destination(ElementReader in) {
        return new Destination(
                in.text("callsign"),
                in.text("uid"),
                in.text("mission"),
                in.text("mission-guid"),
                in.text("group"),
                in.text("path"),
                in.text("after"),
                in.rest());
    }

    /** Each attribute is a server. */
    static FlowTags flowTags(ElementReader in) {
        List<FlowTag> tags = new ArrayList<>();
        XmlElement element = in.element();
        for (int i = 0; i < element.attributes(); i++) {
            tags.add(new FlowTag(element.attributeName(i), element.attributeValue(i)));
        }
        return new FlowTags(tags, Rest.of(null, element.content()));
    }
}
