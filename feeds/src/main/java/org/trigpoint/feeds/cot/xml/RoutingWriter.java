package org.trigpoint.feeds.cot.xml;

import org.trigpoint.feeds.cot.message.Destination;
import org.trigpoint.feeds.cot.message.FlowTag;
import org.trigpoint.feeds.cot.message.FlowTags;
import org.trigpoint.feeds.cot.message.Marti;

/** Writes which way an event came and is to go. */
final class RoutingWriter {
    private RoutingWriter() {}

    static void marti(Marti marti, StringBuilder out) {
        ElementWriter element = new ElementWriter(out, "marti");
        element.begin(marti.rest());
        for (Destination destination : marti.destinations()) {
            new ElementWriter(out, "dest")
                    .attribute("callsign", destination.callsign())
                    .attribute("uid", destination.uid())
                    .attribute("mission", destination.mission())
                    .attribute("mission-guid", destination.missionGuid())
                    .attribute("group", destination.group())
                    .attribute("path", destination.path())
                    .attribute("after", destination.after())
                    .end(destination.rest());
        }
        element.close(marti.rest());
    }

    static void flowTags(FlowTags flowTags, StringBuilder out) {
        ElementWriter element = new ElementWriter(out, "_flow-tags_");
        for (FlowTag tag : flowTags.tags()) {
            element.attribute(tag.server(), tag.time());
        }
        element.end(flowTags.rest());
    }
}
