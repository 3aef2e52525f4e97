package org.trigpoint.server.cap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.server.xml.XmlText;

/** Alerts as an Atom feed, an entry each, in its newest revision, with the way to its CAP message. */
public final class CapFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private CapFeed() {}

    /**
     * The feed.
     *
     * @param alerts newest revisions
     * @param nowEpochMicros for a feed without alerts
     */
    public static String xml(CapAlert site, List<Alert> alerts, long nowEpochMicros) {
        return XmlText.of("feed", ATOM, xml -> {
            xml.put("id", "urn:trigpoint:alerts:" + site.sender());
            xml.put("title", "Alerts of " + site.title());
            xml.put(
                    "updated",
                    CapAlert.time(alerts.stream()
                            .map(Alert::knownEpochMicros)
                            .max(Comparator.naturalOrder())
                            .orElse(nowEpochMicros)));
            xml.within("author", () -> xml.put("name", site.sender()));
            for (Alert alert : alerts) {
                xml.within("entry", () -> entry(alert, xml));
            }
        });
    }

    private static void entry(Alert alert, XmlText xml) throws XMLStreamException {
        xml.put("id", "urn:trigpoint:alert:" + alert.id());
        xml.put("title", alert.content().headline());
        xml.put("published", CapAlert.time(alert.id().beganEpochMicros()));
        xml.put("updated", CapAlert.time(alert.knownEpochMicros()));
        xml.put("summary", CapAlert.msgType(alert) + ": " + alert.state().name().toLowerCase(Locale.ROOT));
        xml.empty("category", "term", alert.state().name().toLowerCase(Locale.ROOT));
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "application/cap+xml",
                "href",
                "/api/alerts/" + alert.id() + "/cap");
    }
}
