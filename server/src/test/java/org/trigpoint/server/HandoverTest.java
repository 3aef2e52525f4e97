package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.fixtures.Cases.SECOND;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Cases;
import org.trigpoint.server.fixtures.Site;

/** What one watch tells the next. */
class HandoverTest {
    private static final int HOUR = 3_600;

    private static CaseEntry entry(CaseEntry.Kind kind, String text, String person, int second) {
        return new CaseEntry(kind, text, person, second * SECOND);
    }

    private static void show(Site site, Case.Hold hold, List<CaseEntry> log, Alert... alerts) {
        for (Alert alert : alerts) {
            site.access.alerts().apply(alert);
        }
        site.access.cases().apply(Cases.of(1, hold, log, alerts));
    }

    private static Alert raised(String rule, int second, Severity severity, boolean distress) {
        return Cases.raised(Cases.content(rule, second, severity, distress));
    }

    private static Site site() {
        Site site = Site.open(settings -> settings.withTitle("Harbour <watch>"));
        site.access.advance(20L * HOUR * SECOND);
        site.apply(TrackSamples.ship(1).name("NORDIC STAR"));
        show(site, Case.Hold.NONE, List.of(), raised("drift", 18 * HOUR, Severity.SEVERE, false));
        show(
                site,
                Case.Hold.NONE,
                List.of(
                        entry(CaseEntry.Kind.OPENED, "a", "", 2 * HOUR),
                        entry(CaseEntry.Kind.COMMENT, "long ago", "cy", 3 * HOUR),
                        entry(CaseEntry.Kind.COMMENT, "tug \"EXE\" <is> under way", "bo", 19 * HOUR)),
                Cases.raised(Cases.content("distress", 2 * HOUR, Severity.EXTREME, true, TrackSamples.id(1))));
        Alert dismissed = raised("meeting", 15 * HOUR, Severity.MINOR, false);
        site.access.alerts().apply(dismissed);
        show(
                site,
                Case.Hold.NONE,
                List.of(entry(CaseEntry.Kind.CLOSED, "", "", 16 * HOUR)),
                dismissed.next(Alert.State.DISMISSED, "a pilot <boards>", "bo", 16L * HOUR * SECOND));
        Alert early = raised("meeting", HOUR, Severity.MINOR, false);
        show(
                site,
                Case.Hold.NONE,
                List.of(entry(CaseEntry.Kind.CLOSED, "", "", 2 * HOUR)),
                early.next(Alert.State.DISMISSED, "in an earlier watch", "bo", 2L * HOUR * SECOND));
        show(site, Case.Hold.BUDGET, List.of(), raised("zone", 17 * HOUR, Severity.MINOR, false));
        site.access
                .cases()
                .apply(Cases.silence(
                        9, new SilenceContent("zone", null, null, "", 30L * HOUR * SECOND, "works on the pier")));
        site.feeds.opened(new SourceOpened(
                4,
                "coastal radar",
                "detections:udp://:1",
                "detections",
                SourceOpened.Clock.ARRIVAL,
                Marking.CLEAR,
                java.util.Map.of()));
        return site;
    }

    private static String page(Site site) {
        HttpResponse<String> answer = site.get("/handover?since=1970-01-01T12:00:00Z");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        return answer.body();
    }

    /** What stands between two headings, without markup. */
    private static String section(String page, String title) {
        int from = page.indexOf("<h2>" + title);
        assertThat(from).as(title).isPositive();
        int to = page.indexOf("<h2>", from + 1);
        return page.substring(from, to < 0 ? page.length() : to)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void whatIsOpenStandsByItsOrderWithWhatWasSaidInTheWatch() {
        try (Site site = site()) {
            String page = page(site);
            String open = section(page, "Open");
            assertThat(open.indexOf("DISTRESS"))
                    .isLessThan(open.indexOf("drift at"))
                    .isPositive();
            assertThat(open)
                    .contains("NORDIC STAR", "with nobody", "19:00", "tug &quot;EXE&quot; &lt;is&gt; under way", "(bo)")
                    .doesNotContain("long ago");
            assertThat(page).contains("<title>Hand-over Harbour &lt;watch&gt;");
            assertThat(page).doesNotContain("<is>", "<boards>", "<watch>");
        }
    }

    @Test
    void whatCameToItsEndStandsWithItsReason() {
        try (Site site = site()) {
            String over = section(page(site), "Over in this watch");
            assertThat(over).contains("16:00", "dismissed: a pilot &lt;boards&gt;", "(bo)");
            assertThat(over).doesNotContain("earlier watch");
        }
    }

    @Test
    void whatIsHeldSilencedOrNotHeardIsNamed() {
        try (Site site = site()) {
            String page = page(site);
            assertThat(section(page, "Held back")).contains("zone at " + 17 * HOUR);
            assertThat(section(page, "Silences"))
                    .contains("alerts of rule zone", "2 Jan 06:00", "works on the pier", "ada", "2");
            assertThat(section(page, "Feeds that are not live")).contains("coastal radar", "blind", "never");
            assertThat(page).contains("Handed over by", "Taken over by");
        }
    }

    @Test
    void aPageThatAsksNothingOfAnyoneElse() {
        try (Site site = site()) {
            assertThat(page(site)).doesNotContain("http:", "https:", "<script", "url(", "<link");
        }
    }

    @Test
    void aWatchThatHasNotBegunIsRefused() {
        try (Site site = site()) {
            assertThat(site.get("/handover?since=1970-01-03T00:00:00Z").statusCode())
                    .isEqualTo(400);
            assertThat(site.get("/handover?since=yesterday").statusCode()).isEqualTo(400);
            assertThat(site.get("/handover").body()).contains("1970, 12:00 to 20:00");
        }
    }

    @Test
    void anEmptyWatchSaysSo() {
        try (Site site = Site.open()) {
            site.access.advance(HOUR * SECOND);
            assertThat(site.get("/handover?since=1970-01-01T00:00:00Z").body())
                    .contains(
                            "No case is open.",
                            "No case came to its end.",
                            "Nothing is held back.",
                            "All feeds are live.");
        }
    }
}
