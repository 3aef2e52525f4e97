package org.trigpoint.app.who;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Progress;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.threat.ask.MayHaveBeen;
import org.trigpoint.threat.ask.Passage;
import org.trigpoint.threat.ask.PassageFinder;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.Runs;
import org.trigpoint.threat.ask.ShipTypes;
import org.trigpoint.threat.ask.Silence;
import org.trigpoint.threat.ask.SilenceJudge;
import org.trigpoint.threat.ask.Speeds;

/**
 * Answers who was there from a history.
 *
 * <p>First every piece around is read once, and of each ship is kept when it was heard and whether it came near. Then those that came near are read whole, and
 * those whose silence reaches there are read in that silence everywhere, so that who was heard elsewhere meanwhile is not said to have been silent.
 */
public final class WhoFinder {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final double MICROS = 1e6;
    /** Between two reports a ship may come nearer than at them. */
    private static final double BETWEEN_REPORTS_METERS = 15_000;
    /** Who is faster than this is looked for no further away. */
    private static final double LOOKED_AROUND_MPS = 20;

    private static final long PATH_MICROS = 2_400_000_000L;
    private static final int MOST_PATH = 240;
    private static final int MOST_WITH_RAW = 500;

    private final StationHistory history;
    private final WhoQuestion question;
    private final PrintWriter err;
    private final boolean watched;
    private final List<WhoRow> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SilenceJudge judge;
    private HistoryExtent extent = new HistoryExtent(0, 0);

    /**
     * @param err takes progress
     * @param watched true when that is a terminal
     */
    public WhoFinder(StationHistory history, WhoQuestion question, PrintWriter err, boolean watched) {
        this.history = history;
        this.question = question;
        this.err = err;
        this.watched = watched;
        judge = new SilenceJudge(question.target(), question.window(), question.openMicros());
    }

    /** Answers. Throws NothingKeptException where the history has nothing of that time. */
    public WhoAnswer find() throws IOException {
        HeardShips heard = read();
        List<HeardShips.Ship> ships = heard.ships();
        each(ships, "ships that came near", ship -> {
            for (TrackId id : ship.nearTracks()) {
                passages(ship, id);
            }
        });
        each(ships, "silences", this::silences);
        foldOpenSilences();
        rows.sort(Comparator.comparingLong(WhoRow::atEpochMicros)
                .thenComparing(row -> row.track().id()));
        SortedMap<Integer, List<RawReports.RawReport>> raw = raw();
        say(heard);
        return new WhoAnswer(
                question,
                rows,
                raw,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                history.viewer().person(),
                history.viewer().lifted(),
                extent.fromEpochMicros(),
                extent.untilEpochMicros(),
                ships.size(),
                notes);
    }

    private HistoryQuery query(long fromEpochMicros, long untilEpochMicros) {
        return HistoryQuery.between(fromEpochMicros, Math.max(fromEpochMicros, untilEpochMicros))
                .withMost(Integer.MAX_VALUE)
                .withKnownBy(question.knownByEpochMicros());
    }

    private HeardShips read() {
        PassageFinder.Question window = question.window();
        extent = extent();
        if (window.untilEpochMicros() < extent.fromEpochMicros()
                || window.fromEpochMicros() > extent.untilEpochMicros()) {
            throw new NothingKeptException(window, extent);
        }
        double hours = (double) question.openMicros() / HOUR_MICROS;
        double around = (Double.isNaN(question.mostMps()) ? LOOKED_AROUND_MPS : question.mostMps())
                * hours
                * (HOUR_MICROS / MICROS);
        Box box = question.target().box().expand(around);
        HistoryQuery query = query(
                        window.fromEpochMicros() - question.openMicros() - HOUR_MICROS,
                        window.untilEpochMicros() + question.openMicros())
                .withBox(box);
        HeardShips heard = new HeardShips(question, window.nearMeters() + BETWEEN_REPORTS_METERS);
        long last = history.reader().lastSerial(query);
        long[] first = {0};
        long[] points = {0};
        Progress progress = new Progress(err, watched, "points read", System::nanoTime);
        try {
            history.each(query, piece -> {
                heard.take(piece);
                first[0] = first[0] == 0 ? piece.serial() : first[0];
                points[0] += piece.points().size();
                progress.at(
                        points[0],
                        last > first[0] ? (double) (piece.serial() - first[0]) / (last - first[0]) : Double.NaN);
            });
        } finally {
            progress.end();
        }
        return heard;
    }

    /** From when until when there is anything, what the snapshot has beside the history too. */
    private HistoryExtent extent() {
        return history.findExtent().orElseThrow(() -> new NothingKeptException(question.window(), null));
    }

    /** What is done with each of many, with progress. */
    private interface Doing {
        void on(HeardShips.Ship ship);
    }

    private void each(List<HeardShips.Ship> ships, String what, Doing doing) {
        Progress progress = new Progress(err, watched, what, System::nanoTime);
        try {
            for (int i = 0; i < ships.size(); i++) {
                doing.on(ships.get(i));
                progress.at(i + 1L, (i + 1.0) / ships.size());
            }
        } finally {
            progress.end();
        }
    }

    private List<Place> places(HistoryQuery query) {
        List<Place> places = new ArrayList<>();
        history.each(query, piece -> places.addAll(HeardShips.places(piece)));
        places.sort(Comparator.comparingLong(Place::timeEpochMicros).thenComparingLong(Place::knownEpochMicros));
        return places;
    }

    private void passages(HeardShips.Ship ship, TrackId id) {
        PassageFinder.Question window = question.window();
        List<Place> places = places(query(
                        window.fromEpochMicros() - HOUR_MICROS - window.silenceMicros(),
                        window.untilEpochMicros() + HOUR_MICROS)
                .withTrack(id));
        PastTrack track = ship.newest().id().equals(id) ? ship.newest() : trackOf(id, ship.newest());
        for (Passage passage : new PassageFinder(question.target(), window).find(places)) {
            rows.add(new WhoRow.Heard(
                    track,
                    passage,
                    path(places, passage.fromEpochMicros() - PATH_MICROS, passage.untilEpochMicros() + PATH_MICROS)));
        }
    }

    /** The track of an id, as far as the history tells it apart from another of the same number. */
    private PastTrack trackOf(TrackId id, PastTrack unless) {
        PastTrack[] found = {unless};
        history.each(
                query(Long.MIN_VALUE, Long.MAX_VALUE).withTrack(id).withMost(1), piece -> found[0] = piece.track());
        return found[0];
    }

    private static List<Place> path(List<Place> places, long fromEpochMicros, long untilEpochMicros) {
        List<Place> within = places.stream()
                .filter(place ->
                        place.timeEpochMicros() >= fromEpochMicros && place.timeEpochMicros() <= untilEpochMicros)
                .toList();
        int step = Math.max(1, (within.size() + MOST_PATH - 1) / MOST_PATH);
        List<Place> path = new ArrayList<>();
        for (int i = 0; i < within.size(); i++) {
            boolean beforeSilence = i + 1 < within.size()
                    && within.get(i + 1).timeEpochMicros() - within.get(i).timeEpochMicros() > 60 * MICROS;
            if (i % step == 0 || i == within.size() - 1 || beforeSilence) {
                path.add(within.get(i));
            }
        }
        return path;
    }

    private void silences(HeardShips.Ship ship) {
        Runs runs = ship.runs();
        for (Runs.Gap gap : runs.gaps()) {
            look(ship, gap.before(), gap.after());
        }
        look(ship, runs.last(), null);
        look(ship, null, runs.first());
    }

    /** Looks at a silence as it was found around; who was heard elsewhere in it was silent for a shorter time, or not at all. */
    private void look(HeardShips.Ship ship, @Nullable Place before, @Nullable Place after) {
        double most = Double.isNaN(question.mostMps())
                ? ShipTypes.mostMps(ship.newest(), ship.fastestMps())
                : question.mostMps();
        if (!judge.reaches(new Silence(before, after, most))) {
            return;
        }
        long from = before != null ? before.timeEpochMicros() : requireTime(after) - question.openMicros();
        long until = after != null ? after.timeEpochMicros() : requireTime(before) + question.openMicros();
        HistoryQuery everywhere = query(before == null ? from : from - HOUR_MICROS, until);
        List<Place> places = places(
                ship.newest().identity() == Identity.NONE
                        ? everywhere.withTrack(ship.newest().id())
                        : everywhere.withIdentity(ship.newest().identity()));
        Runs runs = new Runs(question.window().silenceMicros());
        runs.take(places);
        if (runs.isEmpty()) {
            return;
        }
        for (Runs.Gap gap : runs.gaps()) {
            if (gap.before().timeEpochMicros() >= from && gap.after().timeEpochMicros() <= until) {
                judge(ship, new Silence(gap.before(), gap.after(), most), places);
            }
        }
        if (after == null && runs.last().timeEpochMicros() <= until && isSilenceBeforeEnd(runs.last())) {
            judge(ship, new Silence(runs.last(), null, most), places);
        }
        if (before == null && runs.first().timeEpochMicros() >= from && isSilenceAfterBeginning(runs.first())) {
            judge(ship, new Silence(null, runs.first(), most), places);
        }
    }

    private static long requireTime(@Nullable Place place) {
        if (place == null) {
            throw new IllegalStateException("A silence has an end");
        }
        return place.timeEpochMicros();
    }

    private boolean isSilenceBeforeEnd(Place last) {
        return extent.untilEpochMicros() - last.timeEpochMicros()
                > question.window().silenceMicros();
    }

    private boolean isSilenceAfterBeginning(Place first) {
        return first.timeEpochMicros() - extent.fromEpochMicros()
                > question.window().silenceMicros();
    }

    private void judge(HeardShips.Ship ship, Silence silence, List<Place> places) {
        MayHaveBeen may = judge.judge(silence).orElse(null);
        if (may == null) {
            return;
        }
        Place before = may.silence().before();
        Place after = may.silence().after();
        long from = before != null ? before.timeEpochMicros() : requireTime(after);
        long until = after != null ? after.timeEpochMicros() : from;
        double mean = before == null
                ? Double.NaN
                : Speeds.meanBeforeMps(places, from, question.window().silenceMicros());
        rows.add(new WhoRow.Silent(
                ship.newest(), ship.tracks(), may, mean, path(places, from - PATH_MICROS, until + PATH_MICROS)));
    }

    /** Nearly everyone is not heard before some time, and after some time: of each ship that is told once, and of who is told anyhow in a note. */
    private void foldOpenSilences() {
        Set<TrackId> told = new HashSet<>();
        rows.stream().filter(row -> !isOpen(row)).forEach(row -> told.addAll(row.tracks()));
        Set<TrackId> again = new HashSet<>();
        List<WhoRow> open = rows.stream()
                .filter(WhoFinder::isOpen)
                .sorted(Comparator.comparingDouble(WhoFinder::neededMps))
                .toList();
        for (WhoRow row : open) {
            if (row.tracks().stream().anyMatch(told::contains)) {
                rows.remove(row);
                again.add(row.track().id());
            } else {
                told.addAll(row.tracks());
            }
        }
        if (!again.isEmpty()) {
            notes.add(again.size() + (again.size() == 1 ? " ship" : " ships")
                    + " of these rows came out of a silence, or went"
                    + " into one that nothing ends, and may have been there once more.");
        }
    }

    private static boolean isOpen(WhoRow row) {
        return row instanceof WhoRow.Silent silent
                && silent.may().silence().elsewhere() == null
                && (silent.may().silence().before() == null
                        || silent.may().silence().after() == null);
    }

    private static double neededMps(WhoRow row) {
        return row instanceof WhoRow.Silent silent ? silent.may().neededMps() : 0;
    }

    private SortedMap<Integer, List<RawReports.RawReport>> raw() throws IOException {
        SortedMap<Integer, List<RawReports.RawReport>> found = new TreeMap<>();
        RawReports raw = new RawReports(history);
        if (!raw.hasJournal()) {
            notes.add("The folder has no journal: raw messages are not shown.");
            return found;
        }
        Progress progress = new Progress(err, watched, "rows with raw messages", System::nanoTime);
        try {
            for (int i = 0; i < Math.min(rows.size(), MOST_WITH_RAW); i++) {
                WhoRow row = rows.get(i);
                found.put(i, raw.of(row.reports(), row.track().identity()));
                progress.at(i + 1L, (i + 1.0) / rows.size());
            }
        } finally {
            progress.end();
        }
        if (rows.size() > MOST_WITH_RAW) {
            notes.add("Raw messages are shown for the first " + MOST_WITH_RAW + " rows.");
        }
        return found;
    }

    private void say(HeardShips heard) {
        PassageFinder.Question window = question.window();
        if (extent.fromEpochMicros() > window.fromEpochMicros()) {
            notes.add("The history begins at " + WhoWords.time(extent.fromEpochMicros())
                    + ": who was there before is not known.");
        }
        if (extent.untilEpochMicros() < window.untilEpochMicros()) {
            notes.add("The history ends at " + WhoWords.time(extent.untilEpochMicros())
                    + ": who came later is not known.");
        }
        String missing = history.missing(query(window.fromEpochMicros(), window.untilEpochMicros()));
        if (missing != null) {
            notes.add("A station runs here, or died: " + missing + ".");
        }
        if (judge.shutOffByLand() > 0) {
            notes.add(
                    judge.shutOffByLand() + " silences would reach there as the crow flies; over water no way is short"
                            + " enough, so they are left out.");
        }
        if (heard.fixed() > 0) {
            notes.add("Aids to navigation, coast stations and aircraft are not asked about.");
        }
        if (!history.viewer().lifted()) {
            notes.add("Hidden craft (sailing and pleasure craft, class B of unknown type) are left out: --purpose shows"
                    + " them, and is recorded.");
        }
        if (history.reader().damagedRows() > 0) {
            notes.add(history.reader().damagedRows() + " pieces of the history cannot be read, and are not in it.");
        }
    }
}
