package org.trigpoint.server.json;

import java.util.Locale;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.server.port.RuleTrial;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that people write, and what they would have raised, as JSON. */
public final class UserRuleJson {
    private static final double MICROS_PER_HOUR = 3_600e6;
    private static final double HOURS_PER_DAY = 24;
    private static final int MINUTES_PER_HOUR = 60;

    private UserRuleJson() {}

    /** A rule in force. */
    public static ObjectNode rule(UserRuleBook.Entry entry) {
        UserRule.Content content = entry.content();
        return Json.object()
                .put("id", entry.rule().id())
                .put("title", content.title())
                .put("expression", content.expression())
                .put("leastMinutes", content.leastMinutes())
                .put("severity", content.severity().name())
                .put("person", entry.rule().person())
                .put("since", EpochMicros.instant(entry.sinceEpochMicros()).toString())
                .put("ofSettings", entry.rule().person().equals(UserRule.OF_SETTINGS));
    }

    /**
     * What a rule would have raised.
     *
     * @param lifted true when hidden craft are among it
     */
    public static ObjectNode answer(RuleTrial.Answer answer, boolean lifted) {
        ObjectNode node = Json.object().put("summary", summary(answer));
        node.put("from", time(answer.fromEpochMicros())).put("until", time(answer.untilEpochMicros()));
        Integer alerts = answer.alerts();
        if (alerts == null) {
            node.putNull("alerts");
        } else {
            node.put("alerts", alerts);
        }
        node.put("craft", answer.craft());
        ArrayNode days = node.putArray("perDay");
        answer.perDay().forEach(days::add);
        ArrayNode first = node.putArray("first");
        answer.first().forEach(raised -> first.add(raised(raised)));
        ArrayNode notKept = node.putArray("notKept");
        answer.notKept()
                .forEach(each -> notKept.addObject().put("name", each.name()).put("reason", each.reason()));
        node.put("tracks", answer.tracks()).put("points", answer.points());
        node.put("keptFrom", time(answer.keptFromEpochMicros()));
        node.put("readUntil", time(answer.readUntilEpochMicros()));
        node.put("cutShort", answer.cutShort());
        return node.put("hiddenLeftOut", !lifted);
    }

    private static ObjectNode raised(RuleTrial.Raised raised) {
        ObjectNode node = Json.object()
                .put("track", raised.track().toString())
                .put("name", raised.name())
                .put("at", time(raised.atEpochMicros()))
                .put("since", time(raised.sinceEpochMicros()))
                .put("last", time(raised.lastEpochMicros()));
        Json.number(node, "latDeg", raised.latDeg());
        Json.number(node, "lonDeg", raised.lonDeg());
        return node;
    }

    /** In a sentence: {@code would have raised 14 alerts of 9 craft in the last 7 days}. */
    public static String summary(RuleTrial.Answer answer) {
        Integer alerts = answer.alerts();
        if (alerts == null) {
            return "The history cannot tell: it does not keep "
                    + String.join(
                            ", ",
                            answer.notKept().stream()
                                    .map(RuleTrial.NotKept::name)
                                    .toList());
        }
        long kept = Math.max(answer.fromEpochMicros(), answer.keptFromEpochMicros());
        String span = span(answer.readUntilEpochMicros() - kept);
        return "would have raised " + count(alerts, "alert", "alerts")
                + (alerts == 0 ? "" : " of " + count(answer.craft(), "craft", "craft"))
                + (answer.cutShort() == null ? " in the last " : " in the first ") + span
                + (answer.cutShort() == null && kept > answer.fromEpochMicros()
                        ? ", which is all that the history holds"
                        : "")
                + (answer.cutShort() == null ? "" : ", as far as it was read");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String span(long micros) {
        double hours = Math.max(0, micros) / MICROS_PER_HOUR;
        if (hours >= 2 * HOURS_PER_DAY) {
            double days = Math.rint(hours / HOURS_PER_DAY * 10) / 10;
            return days == Math.rint(days) ? (int) days + " days" : String.format(Locale.ROOT, "%.1f days", days);
        }
        long minutes = Math.max(1, Math.round(hours * MINUTES_PER_HOUR));
        return minutes >= 2 * MINUTES_PER_HOUR
                ? Math.round(hours) + " hours"
                : count((int) minutes, "minute", "minutes");
    }

    private static String time(long epochMicros) {
        return EpochMicros.instant(epochMicros).toString();
    }
}
