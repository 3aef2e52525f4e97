package org.trigpoint.server.cap;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.server.xml.XmlText;

/**
 * An alert as a message of the Common Alerting Protocol 1.2. Each revision is a message of its own, which names those before it.
 *
 * @param sender who sends it, unique over the world, as watch@port.example
 * @param title of the site, for people
 * @param status Actual, Exercise for a simulated world, Test for a replay
 */
public record CapAlert(String sender, String title, String status) {
    /** Namespace of the protocol. */
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** Below this score, in natural log-odds, an alert is called unlikely: one in ten. */
    private static final double UNLIKELY_LOG = -2.2;

    /**
     * The message of the newest revision.
     *
     * @param revisions of the alert, oldest first
     * @param subjects names of its subjects, as its reader may see them
     */
    public String xml(List<Alert> revisions, List<String> subjects) {
        return XmlText.of("alert", NAMESPACE, xml -> write(revisions, subjects, xml));
    }

    private void write(List<Alert> revisions, List<String> subjects, XmlText xml) throws XMLStreamException {
        Alert alert = revisions.getLast();
        Marking marking = alert.content().marking();
        xml.put("identifier", identifier(alert));
        xml.put("sender", sender);
        xml.put("sent", time(alert.knownEpochMicros()));
        xml.put("status", status);
        xml.put("msgType", msgType(alert));
        xml.put("source", alert.content().rule() + " version " + alert.content().ruleVersion());
        String scope = scope(marking.tlp());
        xml.put("scope", scope);
        if (scope.equals("Restricted")) {
            xml.put("restriction", restriction(marking));
        }
        if (scope.equals("Private")) {
            xml.put("addresses", addresses(marking));
        }
        if (revisions.size() > 1) {
            xml.put(
                    "references",
                    revisions.subList(0, revisions.size() - 1).stream()
                            .map(this::reference)
                            .collect(Collectors.joining(" ")));
        }
        xml.within("info", () -> info(alert, subjects, xml));
    }

    private String reference(Alert earlier) {
        return sender + "," + identifier(earlier) + "," + time(earlier.knownEpochMicros());
    }

    /** A time in UTC to the second, with the zone as CAP wants it, which may be no Z. */
    static String time(long epochMicros) {
        return SECONDS.format(EpochMicros.instant(epochMicros)) + "-00:00";
    }

    static String identifier(Alert alert) {
        return "trigpoint-" + alert.id() + "-" + alert.revision();
    }

    static String msgType(Alert alert) {
        return switch (alert.state()) {
            case RAISED -> "Alert";
            case UPDATED, CONFIRMED, EXPIRED -> "Update";
            case WITHDRAWN, DISMISSED -> "Cancel";
        };
    }

    private static String scope(Marking.Tlp tlp) {
        return switch (tlp) {
            case CLEAR -> "Public";
            case GREEN, AMBER, AMBER_STRICT -> "Restricted";
            case RED -> "Private";
        };
    }

    private static String restriction(Marking marking) {
        String label = "TLP:" + marking.tlp().name().replace('_', '+');
        return marking.releasableTo().isEmpty()
                ? label
                : label + ", releasable to " + String.join(", ", marking.releasableTo());
    }

    private String addresses(Marking marking) {
        return marking.releasableTo().isEmpty() ? sender : String.join(" ", marking.releasableTo());
    }

    private void info(Alert alert, List<String> subjects, XmlText xml) throws XMLStreamException {
        AlertContent content = alert.content();
        xml.put("language", "en");
        xml.put("category", content.distress() ? "Rescue" : "Safety");
        xml.put("event", event(content));
        xml.put("urgency", word(content.urgency().name()));
        xml.put("severity", word(content.severity().name()));
        xml.put("certainty", certainty(alert));
        xml.put("effective", time(alert.knownEpochMicros()));
        xml.put("onset", time(content.fromEpochMicros()));
        xml.put("expires", time(content.expiresEpochMicros()));
        xml.put("senderName", title);
        xml.put("headline", content.headline());
        xml.put("description", description(alert));
        parameter("score", String.format(Locale.ROOT, "%.2f", content.scoreLog()), xml);
        parameter("state", word(alert.state().name()), xml);
        if (!content.marking().licence().isEmpty()) {
            parameter("licence", content.marking().licence(), xml);
        }
        Shape shape = content.shape();
        if (shape != null) {
            xml.within("area", () -> {
                xml.put("areaDesc", subjects.isEmpty() ? "As drawn" : "Around " + String.join(", ", subjects));
                CapArea.write(shape, xml);
            });
        }
    }

    private static void parameter(String name, String value, XmlText xml) throws XMLStreamException {
        xml.within("parameter", () -> {
            xml.put("valueName", name);
            xml.put("value", value);
        });
    }

    private static String event(AlertContent content) {
        return content.distress()
                ? "Distress"
                : content.rule().equals(AlertContent.BY_HAND) ? "Report" : content.rule();
    }

    private static String certainty(Alert alert) {
        double score = alert.content().scoreLog();
        return alert.state() == Alert.State.CONFIRMED
                ? "Observed"
                : score >= 0 ? "Likely" : score >= UNLIKELY_LOG ? "Possible" : "Unlikely";
    }

    private static String description(Alert alert) {
        StringBuilder text = new StringBuilder();
        if (!alert.state().isOpen() || alert.state() == Alert.State.CONFIRMED) {
            text.append(word(alert.state().name()));
            text.append(alert.reason().isEmpty() ? "." : ": " + alert.reason()).append('\n');
        }
        text.append(alert.content().headline());
        list("For:", true, alert, text);
        list("Against:", false, alert, text);
        return text.toString();
    }

    private static void list(String heading, boolean supports, Alert alert, StringBuilder text) {
        List<Evidence> evidence = alert.content().evidence().stream()
                .filter(each -> each.supports() == supports)
                .toList();
        if (!evidence.isEmpty()) {
            text.append('\n').append(heading);
            evidence.forEach(each -> text.append("\n- ").append(each.text()));
        }
    }

    /** An enumeration of ours as CAP writes the same. */
    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
