package org.trigpoint.server.handover;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseOrder;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.handover.Handover.Line;
import org.trigpoint.server.handover.Handover.Story;
import org.trigpoint.server.live.PictureAccess;

/** The page that one watch gives to the next, whole in one file. All times are UTC. */
public final class HandoverPage {
    private static final int MOST_HELD = 12;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final PictureAccess access;
    private final Viewer viewer;
    private final Handover told;
    private final Html out = new Html();

    private HandoverPage(PictureAccess access, Viewer viewer, Handover told) {
        this.access = access;
        this.viewer = viewer;
        this.told = told;
    }

    /**
     * Writes it.
     *
     * @param viewer who may see what is on it
     * @param station title of the station
     * @param banner said above all else, empty for nothing
     * @param since beginning of the watch, epoch microseconds
     * @param now its end
     * @param feedsKnown false when nobody could be asked how feeds are
     */
    public static String write(
            PictureAccess access,
            Viewer viewer,
            String station,
            String banner,
            long since,
            long now,
            boolean feedsKnown) {
        HandoverPage page = new HandoverPage(access, viewer, Handover.of(access, viewer, since, now, feedsKnown));
        page.whole(station, banner);
        return page.out.toString();
    }

    private void whole(String station, String banner) {
        out.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .put("title", "", "Hand-over " + station + " " + dayTime(told.nowEpochMicros()))
                .within("style", "", () -> out.raw(HandoverStyle.CSS))
                .raw("</head><body>\n");
        head(station, banner);
        figures();
        open();
        over();
        held();
        silences();
        feeds();
        end();
        out.raw("</body></html>\n");
    }

    private void head(String station, String banner) {
        out.within("header", "", () -> {
            out.within("div", "", () -> out.put("h1", "", "Hand-over").put("p", "station", station));
            out.within("p", "when", () -> out.put("b", "", watch()).text("times are UTC · for " + viewer.person()));
        });
        if (!banner.isEmpty()) {
            out.put("p", "banner", banner);
        }
    }

    private String watch() {
        String fromDay = DAY.format(EpochMicros.instant(told.sinceEpochMicros()));
        String toDay = DAY.format(EpochMicros.instant(told.nowEpochMicros()));
        return fromDay + ", " + time(told.sinceEpochMicros()) + " to " + (fromDay.equals(toDay) ? "" : toDay + ", ")
                + time(told.nowEpochMicros());
    }

    private void figures() {
        out.within("ul", "figures", () -> {
            long distress = told.open().stream()
                    .filter(story -> story.about().distress())
                    .count();
            figure(told.open().size(), distress > 0 ? "cases open, " + distress + " of distress" : "cases open");
            figure(told.begun(), "cases began in this watch");
            figure(told.over().size(), "cases over in this watch");
            figure(told.count(Alert.State.DISMISSED), "alerts dismissed");
            figure(told.count(Alert.State.WITHDRAWN), "alerts withdrawn");
            int silenced = told.silenced().size();
            figure(
                    told.held().size() + silenced,
                    silenced > 0 ? "cases held back, " + silenced + " silenced" : "cases held back");
        });
    }

    private void figure(int number, String meaning) {
        out.within("li", "", () -> out.put("b", "", String.valueOf(number)).put("span", "", meaning));
    }

    private void section(String title, String small) {
        out.within("h2", "", () -> {
            out.text(title);
            if (!small.isEmpty()) {
                out.put("small", "", small);
            }
        });
    }

    private void open() {
        section("Open", "order = consequence × score × freshness; a score is no probability");
        if (told.open().isEmpty()) {
            out.put("p", "none", "No case is open.");
            return;
        }
        out.within("ol", "cases", () -> {
            for (int i = 0; i < told.open().size(); i++) {
                openCase(i + 1, told.open().get(i));
            }
        });
    }

    private void openCase(int rank, Story story) {
        Case about = story.about();
        CaseOrder order = about.order(told.nowEpochMicros());
        out.within("li", "", () -> {
            out.put("div", "rank", String.valueOf(rank));
            out.within("div", "", () -> {
                headline(about);
                out.put(
                        "p",
                        "facts",
                        facts(about) + (about.assignee().isEmpty() ? " · with nobody" : " · with " + about.assignee()));
                lines(story.lines());
            });
            out.within(
                    "div",
                    "order",
                    () -> out.put("b", "", number(order.productRatio()))
                            .text(String.format(
                                    Locale.ROOT,
                                    "%s × %.2f × %.2f",
                                    number(order.consequenceRatio()),
                                    order.scoreRatio(),
                                    order.freshnessRatio())));
        });
    }

    private void headline(Case about) {
        out.within("div", "headline", () -> {
            if (about.distress()) {
                out.put("span", "distress", "DISTRESS");
            }
            out.text(about.leading().headline());
        });
    }

    private String facts(Case about) {
        CaseAlert leading = about.leading();
        long news = about.alerts().stream()
                .mapToLong(CaseAlert::newsEpochMicros)
                .max()
                .orElse(leading.newsEpochMicros());
        String subjects = about.subjects().stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (leading.state() == Alert.State.CONFIRMED ? "Confirmed · " : "")
                + words(leading.severity().name()) + " · " + String.join(", ", about.rules())
                + (subjects.isEmpty() ? "" : " · " + subjects)
                + " · began " + moment(about.id().beganEpochMicros())
                + (news > about.id().beganEpochMicros() ? ", news " + moment(news) : "")
                + (about.open().size() > 1 ? " · " + about.open().size() + " alerts" : "");
    }

    private Optional<String> name(TrackId id) {
        return access.read(picture -> picture.find(id, viewer)).flatMap(Track::findName);
    }

    private void lines(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.within("ul", "lines", () -> {
            for (Line line : lines) {
                out.within("li", "", () -> {
                    out.put("time", "", moment(line.epochMicros()));
                    out.within("span", "", () -> {
                        out.put("span", line.spoken() ? "said" : "", line.text());
                        if (!line.person().isEmpty()) {
                            out.put("span", "who", " (" + line.person() + ")");
                        }
                    });
                });
            }
        });
    }

    private void over() {
        section("Over in this watch", "");
        if (told.over().isEmpty()) {
            out.put("p", "none", "No case came to its end.");
        } else {
            out.within("ol", "cases", () -> told.over().forEach(this::overCase));
        }
        if (told.overUnseen() > 0) {
            out.put("p", "none", told.overUnseen() + " more came to their end while they were held back.");
        }
    }

    private void overCase(Story story) {
        out.within("li", "", () -> {
            out.raw("<div class=\"rank\"></div>");
            out.within("div", "", () -> {
                headline(story.about());
                out.put("p", "facts", facts(story.about()));
                lines(story.lines());
            });
            out.within(
                    "div",
                    "order",
                    () -> out.put("b", "", words(story.about().leading().state().name())));
        });
    }

    private void held() {
        section("Held back", "shown as room comes, or when someone asks for them");
        if (told.held().isEmpty() && told.silenced().isEmpty()) {
            out.put("p", "none", "Nothing is held back.");
            return;
        }
        if (!told.silenced().isEmpty()) {
            out.put("p", "none", told.silenced().size() + " open cases are silenced, as below.");
        }
        if (told.held().isEmpty()) {
            return;
        }
        table(List.of("Order", "What", "Began"), () -> {
            for (Case each :
                    told.held().subList(0, Math.min(MOST_HELD, told.held().size()))) {
                out.within(
                        "tr",
                        "",
                        () -> out.put(
                                        "td",
                                        "",
                                        number(each.order(told.nowEpochMicros()).productRatio()))
                                .put("td", "", each.leading().headline())
                                .put("td", "time", moment(each.id().beganEpochMicros())));
            }
        });
        if (told.held().size() > MOST_HELD) {
            out.put("p", "none", "And " + (told.held().size() - MOST_HELD) + " of lesser order.");
        }
    }

    private void table(List<String> heads, Html.Part rows) {
        out.within("table", "", () -> {
            out.within("tr", "", () -> heads.forEach(head -> out.put("th", "", head)));
            rows.write();
        });
    }

    private void silences() {
        section("Silences", "alerts that they cover are made and counted; never those of distress");
        if (told.silences().isEmpty()) {
            out.put("p", "none", "None is in force.");
            return;
        }
        table(List.of("What", "Why", "Until", "By", "Alerts"), () -> {
            for (Silence each : told.silences()) {
                out.within(
                        "tr",
                        "",
                        () -> out.put("td", "", what(each.content()))
                                .put("td", "", each.content().reason())
                                .put("td", "", until(each))
                                .put("td", "", each.person())
                                .put("td", "", String.valueOf(each.alerts())));
            }
        });
    }

    private static String until(Silence each) {
        return each.over()
                ? "ended " + dayTime(each.knownEpochMicros())
                        + (each.endedBy().isEmpty() ? "" : " by " + each.endedBy())
                : dayTime(each.content().untilEpochMicros());
    }

    private String what(SilenceContent content) {
        String rule = content.rule().isEmpty() ? "all alerts" : "alerts of rule " + content.rule();
        String subject = content.findSubject()
                .map(id -> " of " + name(id).orElse("a track that has left the picture"))
                .orElse("");
        String area =
                content.area() == null ? "" : " in " + (content.areaName().isEmpty() ? "an area" : content.areaName());
        return rule + subject + area;
    }

    private void feeds() {
        section("Feeds that are not live", "silence of a ship means nothing where nobody listens");
        if (!told.feedsKnown()) {
            out.put("p", "none", "Read from the folder of the station: nothing is known of its feeds now.");
        } else if (told.down().isEmpty()) {
            out.put("p", "none", "All feeds are live.");
        } else {
            table(List.of("Feed", "State", "What is known", "Last heard"), () -> {
                for (Feed feed : told.down()) {
                    long last = feed.lastArrivalEpochMicros();
                    out.within(
                            "tr",
                            "",
                            () -> out.put("td", "", feed.name())
                                    .put("td", "", feed.state().name().toLowerCase(Locale.ROOT))
                                    .put("td", "", feed.detail())
                                    .put("td", "time", last == Long.MIN_VALUE ? "never" : dayTime(last)));
                }
            });
        }
    }

    private void end() {
        out.within("div", "sign", () -> out.put("div", "", "Handed over by").put("div", "", "Taken over by"));
        out.put(
                "footer",
                "",
                "Made by Trigpoint of what " + viewer.person()
                        + " may see. It says what to look at, not what it is: people" + " decide.");
    }

    /** The time within the watch's own day, with its day elsewhere. */
    private String moment(long epochMicros) {
        boolean today = DAY.format(EpochMicros.instant(epochMicros))
                .equals(DAY.format(EpochMicros.instant(told.nowEpochMicros())));
        return today ? time(epochMicros) : dayTime(epochMicros);
    }

    private static String time(long epochMicros) {
        return TIME.format(EpochMicros.instant(epochMicros));
    }

    private static String dayTime(long epochMicros) {
        return DAY_TIME.format(EpochMicros.instant(epochMicros));
    }

    private static String number(double value) {
        return value >= 10 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String words(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
