package org.trigpoint.app.who;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.threat.ask.Flags;
import org.trigpoint.threat.ask.ShipTypes;

/** An answer as one page to print: the question, a map, who was there in order of time; behind it the evidence of each. It asks nothing of the network. */
final class WhoPage {
    private static final int MAP_ZOOM = 12;
    /** As much slower is told in bold: what counts as slowing down over a cable. */
    private static final double SLOWER_RATIO = -0.15;

    private final WhoAnswer answer;
    private final @Nullable String mapUrl;
    private final StringBuilder out = new StringBuilder();

    private WhoPage(WhoAnswer answer, @Nullable String mapUrl) {
        this.answer = answer;
        this.mapUrl = mapUrl;
    }

    /** @param mapUrl address of the station's map, to link to; null for no links */
    static String html(WhoAnswer answer, @Nullable String mapUrl) {
        WhoPage page = new WhoPage(answer, mapUrl);
        page.write();
        return page.out.toString();
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void write() {
        WhoQuestion question = answer.question();
        String title = "Who was at " + question.about() + "?";
        out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(text(title))
                .append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>")
                .append(WhoStyle.CSS)
                .append("</style></head><body><header><h1>")
                .append(text(title))
                .append("</h1><p class=\"when\">")
                .append(text(WhoWords.window(question)))
                .append("</p><p class=\"sum\">")
                .append(text(WhoWords.summary(answer)))
                .append(".</p></header>")
                .append(WhoMap.svg(answer));
        legend();
        rows();
        facts();
        evidence();
        out.append("</body></html>\n");
    }

    private void legend() {
        boolean area = answer.question().target().hasArea();
        out.append("<p class=\"legend\"><span><i class=\"k cable\"></i>")
                .append(area ? "the area" : "the line")
                .append("</span>");
        for (WhoRow.Kind kind : WhoRow.Kind.values()) {
            out.append("<span><i class=\"k dot ")
                    .append(kind.code())
                    .append("\"></i>")
                    .append(
                            area && kind == WhoRow.Kind.CROSSED
                                    ? "in the area"
                                    : kind.words().toLowerCase(Locale.ROOT))
                    .append("</span>");
        }
        out.append(
                "<span><i class=\"k gap\"></i>silent</span><span><i class=\"k reach\"></i>as far as it could go</span></p>");
    }

    private void rows() {
        if (answer.rows().isEmpty()) {
            out.append(
                    "<p class=\"none\">Nobody was heard there, and nobody who was heard was silent long enough to have been"
                            + " there.</p>");
            return;
        }
        out.append(
                "<table><thead><tr><th></th><th>UTC</th><th>Ship</th><th>What is known</th><th class=\"n\">Speed there</th>"
                        + "<th>Heard</th></tr></thead><tbody>");
        String day = "";
        for (int i = 0; i < answer.rows().size(); i++) {
            String today = WhoWords.time(answer.rows().get(i).atEpochMicros()).substring(0, 10);
            if (!today.equals(day)) {
                out.append("<tr class=\"day\"><td colspan=\"6\">").append(today).append("</td></tr>");
                day = today;
            }
            row(i, answer.rows().get(i));
        }
        out.append("</tbody></table>");
    }

    private void row(int number, WhoRow row) {
        String flag = Flags.of(row.track().identity());
        String type = ShipTypes.words(row.track());
        out.append("<tr><td><a class=\"badge ")
                .append(row.kind().code())
                .append("\" href=\"#e")
                .append(number + 1)
                .append("\">")
                .append(number + 1)
                .append("</a></td><td class=\"t\">")
                .append(when(row))
                .append("</td><td><b>")
                .append(text(WhoWords.name(row.track())))
                .append("</b><br><small>")
                .append(text(joined(List.of(WhoWords.identity(row.track()).replace("MMSI ", ""), flag, type))))
                .append("</small></td><td")
                .append(row instanceof WhoRow.Silent ? " colspan=\"3\"" : "")
                .append("><em class=\"")
                .append(row.kind().code())
                .append("\">")
                .append(text(WhoWords.head(row, answer.question())))
                .append("</em>");
        if (row instanceof WhoRow.Silent) {
            out.append(" <small>")
                    .append(text(WhoWords.rest(row, answer.question())))
                    .append("</small>");
        }
        if (row instanceof WhoRow.Heard) {
            out.append("</td><td class=\"n\">");
            speed(row);
            out.append("</td><td><small>")
                    .append(text(WhoWords.cover(row)).replace(WhoWords.BETWEEN, "<br>"))
                    .append("</small>");
        }
        out.append("</td></tr>");
    }

    private static String when(WhoRow row) {
        String time = WhoWords.time(row.atEpochMicros()).substring(11, 19);
        return row instanceof WhoRow.Silent silent
                ? time.substring(0, 5) + "–"
                        + WhoWords.clock(silent.may().latestEpochMicros(), row.atEpochMicros())
                                .replace(" ", "<br>")
                : time;
    }

    /** The speed there, and how much that is of its own. */
    private void speed(WhoRow row) {
        double change = WhoWords.speedChangeRatio(row);
        out.append(WhoWords.knots(WhoWords.speedMps(row)));
        if (!Double.isNaN(change)) {
            boolean slower = change <= SLOWER_RATIO;
            out.append(slower ? "<br><b class=\"slow\">" : "<br><small>")
                    .append(WhoWords.change(change))
                    .append(slower ? "</b><small>" : "")
                    .append(" on ")
                    .append(WhoWords.knots(row.meanBeforeMps()))
                    .append("</small>");
        }
    }

    private static String joined(List<String> parts) {
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private void facts() {
        WhoQuestion question = answer.question();
        out.append("<section class=\"facts\">");
        answer.notes().forEach(note -> out.append("<p>").append(text(note)).append("</p>"));
        out.append("<p>Near is ")
                .append(text(WhoWords.distance(question.window().nearMeters())))
                .append(". A silence is ")
                .append(WhoWords.lasting(question.window().silenceMicros() / 1e6))
                .append(" without a report; one that nothing ends counts for ")
                .append(WhoWords.lasting(question.openMicros() / 1e6))
                .append(". ")
                .append(
                        Double.isNaN(question.mostMps())
                                ? "How fast a ship can be is set by its type, and is more where it was seen faster"
                                : "No ship is taken to exceed " + WhoWords.knots(question.mostMps()))
                .append(". A speed stands beside the ship's own mean of the hour before."
                        + " The page says what was reported and what was possible, not why: a ship may be silent for lawful reasons, out of"
                        + " reach of every receiver, or near them and not heard. Shore: Natural Earth 1:10 million, right to"
                        + " about a kilometre.</p>");
        licences();
        out.append("<p>")
                .append(answer.looked())
                .append(" ships looked at; history from ")
                .append(WhoWords.time(answer.historyFromEpochMicros()))
                .append(" to ")
                .append(WhoWords.time(answer.historyUntilEpochMicros()))
                .append(". Asked by ")
                .append(text(answer.person()))
                .append(answer.hiddenShown() ? ", hidden craft included for a recorded purpose" : "")
                .append("; answered ")
                .append(WhoWords.time(EpochMicros.of(answer.made())))
                .append(" by ")
                .append(text(ProgramVersion.name()))
                .append(".</p></section>");
    }

    /** Under which terms the rows stand. */
    private void licences() {
        TreeMap<String, Integer> terms = new TreeMap<>();
        for (WhoRow row : answer.rows()) {
            String licence = row.track().marking().licence();
            String term = "TLP:" + row.track().marking().tlp().name().replace('_', '+')
                    + (licence.isEmpty() ? "" : ", " + licence);
            terms.merge(term, 1, Integer::sum);
        }
        terms.forEach((term, rows) -> out.append("<p>")
                .append(text(term))
                .append(": ")
                .append(rows)
                .append(rows == 1 ? " row" : " rows")
                .append(".</p>"));
    }

    private void evidence() {
        if (answer.rows().isEmpty()) {
            return;
        }
        out.append("<section class=\"evidence\"><h2>Evidence</h2>");
        for (int i = 0; i < answer.rows().size(); i++) {
            WhoRow row = answer.rows().get(i);
            out.append("<article id=\"e")
                    .append(i + 1)
                    .append("\"><h3><span class=\"badge ")
                    .append(row.kind().code())
                    .append("\">")
                    .append(i + 1)
                    .append("</span> ")
                    .append(text(WhoWords.name(row.track())))
                    .append("</h3><p>Track ")
                    .append(String.join(
                            ", ", row.tracks().stream().map(TrackId::toString).toList()))
                    .append(link(row))
                    .append("</p>");
            row.reports()
                    .forEach(place -> out.append("<p>Was at ")
                            .append(WhoWords.position(place.position()))
                            .append(" at ")
                            .append(WhoWords.time(place.timeEpochMicros()))
                            .append(", ")
                            .append(WhoWords.knots(place.speedMps()))
                            .append(", within ")
                            .append(Math.round(place.errorMeters()))
                            .append(" m (95 %); known at ")
                            .append(WhoWords.time(place.knownEpochMicros()))
                            .append("</p>"));
            for (RawReports.RawReport raw : answer.rawOf(i)) {
                out.append("<pre>")
                        .append(text(raw.text()))
                        .append("</pre><p class=\"hash\">stamp ")
                        .append(raw.stamp())
                        .append(", SHA-256 ")
                        .append(raw.sha256())
                        .append("</p>");
            }
            out.append("</article>");
        }
        out.append("</section>");
    }

    private String link(WhoRow row) {
        if (mapUrl == null) {
            return "";
        }
        Position at = row.spot().position();
        String time = EpochMicros.instant(row.atEpochMicros()).toString().replaceFirst("\\.\\d+Z", "Z");
        return String.format(
                Locale.ROOT,
                " · <a href=\"%s/#at=%d/%.4f/%.4f&amp;past=%s&amp;as=was\">on the map</a>",
                text(mapUrl.replaceAll("/+$", "")),
                MAP_ZOOM,
                at.latDeg(),
                at.lonDeg(),
                time);
    }
}
