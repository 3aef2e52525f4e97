package org.trigpoint.server.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.live.PictureAccess;

/**
 * What happened in a watch, as a viewer may see it.
 *
 * @param sinceEpochMicros beginning of the watch
 * @param nowEpochMicros its end
 * @param open cases that are open and shown, the first to be opened first
 * @param over cases that came to their end in the watch and had been shown, newest first
 * @param held cases that are open and wait for the budget, by order
 * @param silenced cases that are open and silenced
 * @param overUnseen cases that came to their end in the watch and never were shown
 * @param begun cases that began in the watch
 * @param verdicts alerts that came to each end in the watch, by the ordinal of their state
 * @param silences in force, or ended in the watch
 * @param down feeds that are not live
 * @param feedsKnown false when nobody could be asked how feeds are
 */
record Handover(
        long sinceEpochMicros,
        long nowEpochMicros,
        List<Story> open,
        List<Story> over,
        List<Case> held,
        List<Case> silenced,
        int overUnseen,
        int begun,
        List<Integer> verdicts,
        List<Silence> silences,
        List<Feed> down,
        boolean feedsKnown) {
    /** A case, and what was said and done about it in the watch, oldest first. */
    record Story(Case about, List<Line> lines) {
        Story {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something that was said or done.
     *
     * @param spoken true when the text is what a person said
     * @param person who; empty for the system
     */
    record Line(long epochMicros, String text, String person, boolean spoken) {}

    Handover {
        open = List.copyOf(open);
        over = List.copyOf(over);
        held = List.copyOf(held);
        silenced = List.copyOf(silenced);
        verdicts = List.copyOf(verdicts);
        silences = List.copyOf(silences);
        down = List.copyOf(down);
    }

    int count(Alert.State state) {
        return verdicts.get(state.ordinal());
    }

    /**
     * Reads the books.
     *
     * @param feedsKnown false for a picture that is read from a folder: no feed is connected to it
     */
    static Handover of(PictureAccess access, Viewer viewer, long since, long now, boolean feedsKnown) {
        Reading reading = new Reading(access, viewer, since);
        List<Case> all = access.cases().cases(viewer, now, each -> each.state() != Case.State.MERGED, reading.tracks);
        List<Story> open = new ArrayList<>();
        List<Story> over = new ArrayList<>();
        List<Case> held = new ArrayList<>();
        List<Case> silenced = new ArrayList<>();
        int overUnseen = 0;
        int begun = 0;
        for (Case each : all) {
            begun += each.id().beganEpochMicros() >= since ? 1 : 0;
            if (each.state() == Case.State.OPEN) {
                switch (each.hold()) {
                    case NONE -> open.add(reading.story(each));
                    case BUDGET -> held.add(each);
                    case SILENCED -> silenced.add(each);
                }
            } else if (each.closedEpochMicros() >= since) {
                if (each.released()) {
                    over.add(reading.story(each));
                } else {
                    overUnseen++;
                }
            }
        }
        over.sort(Comparator.comparingLong((Story story) -> story.about().closedEpochMicros())
                .reversed());
        List<Silence> silences = access.cases()
                .silences(viewer, each -> !each.over() || each.knownEpochMicros() >= since, reading.tracks);
        List<Feed> down = access.feeds().feeds(viewer).stream()
                .filter(feed -> feed.state() != Feed.State.LIVE && feed.state() != Feed.State.ENDED)
                .toList();
        return new Handover(
                since,
                now,
                open,
                over,
                held,
                silenced,
                overUnseen,
                begun,
                reading.verdicts(all),
                silences,
                down,
                feedsKnown);
    }

    /** The books as one viewer reads them. */
    private static final class Reading {
        private final PictureAccess access;
        private final Viewer viewer;
        private final long since;
        private final Function<TrackId, Optional<Track>> tracks;

        Reading(PictureAccess access, Viewer viewer, long since) {
            this.access = access;
            this.viewer = viewer;
            this.since = since;
            tracks = id -> access.read(picture -> picture.find(id));
        }

        Story story(Case each) {
            List<Line> lines = new ArrayList<>();
            // That it began stands above them, and its end in what was said of its alerts.
            each.log().stream()
                    .filter(entry -> entry.knownEpochMicros() >= since
                            && entry.kind() != CaseEntry.Kind.OPENED
                            && entry.kind() != CaseEntry.Kind.CLOSED)
                    .map(Reading::line)
                    .forEach(lines::add);
            for (CaseAlert alert : each.alerts()) {
                for (Alert verdict : verdicts(alert)) {
                    lines.add(line(verdict, each.alerts().size() > 1));
                }
            }
            lines.sort(Comparator.comparingLong(Line::epochMicros));
            return new Story(each, lines);
        }

        private static Line line(CaseEntry entry) {
            String text = entry.text();
            String line = switch (entry.kind()) {
                case COMMENT -> text;
                case ASSIGNED -> text.isEmpty() ? "given to nobody" : "given to " + text;
                case MERGED -> "put together with another case";
                case SPLIT -> "taken apart";
                case JOINED -> "also: " + text;
                case REOPENED -> "open again: " + text;
                case HELD -> "waited: " + text;
                case RELEASED -> "shown: " + text;
                case OPENED -> "opened";
                case CLOSED -> "over";
            };
            return new Line(entry.knownEpochMicros(), line, entry.person(), entry.kind() == CaseEntry.Kind.COMMENT);
        }

        private static Line line(Alert verdict, boolean several) {
            String state = verdict.state().name().toLowerCase(Locale.ROOT);
            String text = (several ? verdict.content().headline() + ": " : "")
                    + state
                    + (verdict.reason().isEmpty() ? "" : ": " + verdict.reason());
            return new Line(verdict.knownEpochMicros(), text, verdict.person(), false);
        }

        /** What people or time said of an alert in the watch. */
        private List<Alert> verdicts(CaseAlert alert) {
            return access.alerts().revisions(alert.alert(), viewer, tracks).stream()
                    .filter(each -> each.knownEpochMicros() >= since)
                    .filter(each -> !each.state().isOpen()
                            || (each.state() == Alert.State.CONFIRMED
                                    && !each.person().isEmpty()))
                    .toList();
        }

        List<Integer> verdicts(List<Case> all) {
            int[] counts = new int[Alert.State.values().length];
            for (Case each : all) {
                for (CaseAlert alert : each.alerts()) {
                    verdicts(alert).forEach(verdict -> counts[verdict.state().ordinal()]++);
                }
            }
            List<Integer> list = new ArrayList<>();
            for (int count : counts) {
                list.add(count);
            }
            return list;
        }
    }
}
