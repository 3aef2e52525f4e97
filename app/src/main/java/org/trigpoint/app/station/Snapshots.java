package org.trigpoint.app.station;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertCodec;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.alert.CaseworkCodec;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.coverage.CoverageCodec;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.interference.InterferenceCodec;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswerCodec;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCodec;
import org.trigpoint.picture.FeedBookCodec;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureCut;
import org.trigpoint.picture.TracesCodec;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryCut;
import org.trigpoint.storage.snapshot.Snapshot;
import org.trigpoint.storage.snapshot.SnapshotDraft;
import org.trigpoint.storage.snapshot.SnapshotPart;
import org.trigpoint.storage.snapshot.SnapshotSearch;
import org.trigpoint.storage.snapshot.SnapshotStore;

/**
 * Snapshots of a station: cut in memory between two epochs by the thread that has the steps, a little at a time, so that nothing that
 * is watched stands still; written by a thread of their own; and gone back to at a start.
 */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int KEPT = 3;
    private static final int PART_FORMAT = 1;
    private static final String TRACKS = "tracks";
    private static final String TRACES = "traces";
    private static final String FEEDS = "feeds";
    private static final String HISTORY = "history";
    private static final String ZONES = "zones";
    private static final String ALERTS = "alerts";
    private static final String COVERAGE = "coverage";
    private static final String INTERFERENCE = "interference";
    private static final String SCENES = "scenes";
    private static final String CASES = "cases";
    private static final String USER_RULES = "user-rules";
    private static final String LISTS = "lists";
    private static final String PRIVATE_AIRCRAFT = "private-aircraft";
    private static final int MOST_REVISIONS = 1 << 24;

    /** How long the steps wait for a cut between two epochs, and how many tracks' traces are taken under one lock. */
    private static final long ADVANCE_NANOS = 2_000_000;

    private static final int TRACES_AT_A_TIME = 256;

    /** What else is of the moment at which a cut began. */
    private static final class Beside {
        private final PictureCut picture;
        private final byte[] feeds;
        private final HistoryCut history;
        private final List<Zone> zones;
        private final List<Alert> alerts;
        private final List<Coverage> coverage;
        private final List<Interference> interference;
        private final List<SceneAnswer> scenes;
        private final List<Casework> cases;
        private final List<UserRuleBook.Entry> userRules;
        private final VesselList lists;
        private final PrivateAircraft privateAircraft;

        Beside(PictureAccess access, History past) {
            history = past.cut();
            picture = access.read(PictureCut::new);
            feeds = FeedBookCodec.toBytes(access.feeds());
            zones = access.zones().versions();
            alerts = access.alerts().revisions();
            coverage = access.coverage().all();
            interference = access.interference().all();
            scenes = access.scenes().all();
            cases = access.cases().all();
            userRules = access.userRules().all();
            lists = access.lists().inForce();
            privateAircraft = access.privateAircraft();
        }
    }

    private final SnapshotStore store;
    private final History history;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    private @Nullable Future<?> writing;
    private @Nullable Beside underWay;

    Snapshots(Path folder, History history) throws IOException {
        this.history = history;
        store = SnapshotStore.open(folder, KEPT);
    }

    /** Begins a cut; does nothing while an earlier one is under way or still being written. */
    void begin(Resumable steps, PictureAccess picture) {
        if (underWay == null && (writing == null || writing.isDone())) {
            steps.beginCut();
            underWay = new Beside(picture, history);
        }
    }

    /** Goes on with a cut that is under way, for a moment; when it is whole it is written. */
    void advance(Resumable steps, PictureAccess picture) {
        advance(steps, picture, ADVANCE_NANOS);
    }

    private void advance(Resumable steps, PictureAccess picture, long nanos) {
        Beside beside = underWay;
        if (beside != null) {
            steps.advanceCut(nanos).ifPresent(cut -> {
                underWay = null;
                writing = writer.submit(() -> write(steps.part(), cut, beside, picture));
            });
        }
    }

    /** Takes a last snapshot, of now, and returns when it is written. */
    void takeLast(Resumable steps, PictureAccess picture) throws InterruptedException {
        advance(steps, picture, Long.MAX_VALUE);
        awaitWritten();
        begin(steps, picture);
        advance(steps, picture, Long.MAX_VALUE);
        awaitWritten();
    }

    private void awaitWritten() throws InterruptedException {
        try {
            if (writing != null) {
                writing.get();
            }
        } catch (ExecutionException e) {
            LOG.error("A snapshot could not be written; a restart will replay more of the journal", e.getCause());
        }
    }

    private void write(String part, Resumable.Cut cut, Beside beside, PictureAccess picture) {
        long progress = cut.progressEpochMicros();
        try (SnapshotDraft draft = store.begin(Stamp.ofTimer(progress), progress)) {
            try (OutputStream out = draft.part(part, PART_FORMAT)) {
                cut.writing().writeTo(out);
            }
            try (DataOutputStream out = new DataOutputStream(draft.part(TRACKS, TrackCodec.INSTANCE.version()))) {
                out.writeInt(beside.picture.size());
                for (Track track : beside.picture.tracks()) {
                    TrackCodec.INSTANCE.write(track, out);
                }
            }
            try (OutputStream out = draft.part(FEEDS, FeedBookCodec.VERSION)) {
                out.write(beside.feeds);
            }
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(draft.part(HISTORY, HistoryCut.VERSION)))) {
                beside.history.write(out);
            }
            writeAll(ZONES, ZoneCodec.INSTANCE, beside.zones, draft);
            writeAll(ALERTS, AlertCodec.INSTANCE, beside.alerts, draft);
            writeAll(COVERAGE, CoverageCodec.INSTANCE, beside.coverage, draft);
            writeAll(INTERFERENCE, InterferenceCodec.INSTANCE, beside.interference, draft);
            writeAll(SCENES, SceneAnswerCodec.INSTANCE, beside.scenes, draft);
            writeAll(CASES, CaseworkCodec.INSTANCE, beside.cases, draft);
            writeAll(USER_RULES, UserRuleBook.EntryCodec.INSTANCE, beside.userRules, draft);
            writeAll(LISTS, RecordedCodec.INSTANCE, List.of(beside.lists), draft);
            writeAll(PRIVATE_AIRCRAFT, RecordedCodec.INSTANCE, List.of(beside.privateAircraft), draft);
            try (OutputStream out = draft.part(TRACES, TracesCodec.VERSION)) {
                writeTraces(beside.picture, picture, out);
            }
            draft.commit();
        } catch (IOException e) {
            LOG.error("A snapshot could not be written; a restart will replay more of the journal: {}", e.toString());
        }
    }

    private static <T> void writeAll(String part, Codec<T> codec, List<T> all, SnapshotDraft draft) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(draft.part(part, codec.version())))) {
            Fields.writeList(all, codec, out);
        }
    }

    /** What a part holds; nothing where the snapshot is of a program that did not know it. */
    private static <T> List<T> readAll(String part, Codec<T> codec, Snapshot snapshot) throws IOException {
        Optional<SnapshotPart> found = snapshot.findPart(part);
        if (found.isEmpty()) {
            return List.of();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open(part)))) {
            return Fields.readList(in, codec, found.get().formatVersion(), MOST_REVISIONS, part);
        }
    }

    private static void writeTraces(PictureCut cut, PictureAccess picture, OutputStream out) throws IOException {
        out.write(TracesCodec.head(cut));
        for (int from = 0; from < cut.size(); from += TRACES_AT_A_TIME) {
            int first = from;
            int end = Math.min(cut.size(), from + TRACES_AT_A_TIME);
            out.write(picture.read(held -> TracesCodec.part(cut, first, end)));
        }
    }

    /** Goes back to the newest snapshot that can be used; gives where the journal goes on, empty for its start. */
    Optional<Stamp> restore(Resumable steps, PictureAccess picture) throws IOException {
        SnapshotSearch search = store.newestWhole();
        while (true) {
            search.messages().forEach(LOG::warn);
            Snapshot snapshot = search.findSnapshot().orElse(null);
            if (snapshot == null) {
                return Optional.empty();
            }
            try {
                restore(snapshot, steps, picture);
                return Optional.of(snapshot.cut());
            } catch (IOException e) {
                LOG.warn("Snapshot {} cannot be used: {}", snapshot.dir().getFileName(), e.getMessage());
                steps.reset();
                search = store.newestWholeBefore(snapshot);
            }
        }
    }

    private void restore(Snapshot snapshot, Resumable steps, PictureAccess picture) throws IOException {
        List<Track> tracks = restorePicture(snapshot, steps, picture);
        restoreHistory(snapshot, tracks);
        // Those that the store had not taken when the snapshot was cut, among others.
        history.takeZones(picture.zones().versions());
        history.takeAlerts(picture.alerts().revisions());
    }

    /** Brings steps and picture to where a snapshot was cut; gives the tracks that it holds. */
    static List<Track> restorePicture(Snapshot snapshot, Resumable steps, PictureAccess picture) throws IOException {
        List<Track> tracks = new ArrayList<>();
        int version = snapshot.findPart(TRACKS)
                .orElseThrow(() -> new IOException("it has no tracks"))
                .formatVersion();
        try (DataInputStream in = new DataInputStream(snapshot.open(TRACKS))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                tracks.add(TrackCodec.INSTANCE.read(in, version));
            }
        }
        if (snapshot.findPart(steps.part()).isEmpty()) {
            throw new IOException("it has no " + steps.part() + ": the steps ran elsewhere then");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open(steps.part())))) {
            steps.restore(in);
        }
        int feedsVersion = snapshot.findPart(FEEDS)
                .orElseThrow(() -> new IOException("it has no feeds"))
                .formatVersion();
        try (DataInputStream in = new DataInputStream(snapshot.open(FEEDS))) {
            FeedBookCodec.read(in, feedsVersion, picture.feeds());
        }
        int tracesVersion = snapshot.findPart(TRACES)
                .orElseThrow(() -> new IOException("it has no traces"))
                .formatVersion();
        byte[] traces;
        try (InputStream in = snapshot.open(TRACES)) {
            traces = in.readAllBytes();
        }
        picture.read(held -> {
            held.restore(tracks);
            return readTraces(traces, tracesVersion, held);
        });
        readAll(ZONES, ZoneCodec.INSTANCE, snapshot).forEach(picture.zones()::apply);
        readAll(ALERTS, AlertCodec.INSTANCE, snapshot).forEach(picture.alerts()::apply);
        readAll(CASES, CaseworkCodec.INSTANCE, snapshot).forEach(picture.cases()::apply);
        readAll(USER_RULES, UserRuleBook.EntryCodec.INSTANCE, snapshot).forEach(picture.userRules()::restore);
        for (Recorded recorded : readAll(LISTS, RecordedCodec.INSTANCE, snapshot)) {
            if (recorded instanceof VesselList lists) {
                picture.lists().apply(lists);
            }
        }
        for (Recorded recorded : readAll(PRIVATE_AIRCRAFT, RecordedCodec.INSTANCE, snapshot)) {
            if (recorded instanceof PrivateAircraft aircraft) {
                picture.hide(aircraft);
            }
        }
        readAll(COVERAGE, CoverageCodec.INSTANCE, snapshot).forEach(picture.coverage()::apply);
        readAll(INTERFERENCE, InterferenceCodec.INSTANCE, snapshot).forEach(picture.interference()::apply);
        readAll(SCENES, SceneAnswerCodec.INSTANCE, snapshot).forEach(picture.scenes()::apply);
        picture.advance(snapshot.progressEpochMicros());
        return tracks;
    }

    private void restoreHistory(Snapshot snapshot, List<Track> tracks) throws IOException {
        SnapshotPart part = snapshot.findPart(HISTORY).orElse(null);
        if (part == null) {
            history.restore(null, HistoryCut.VERSION, tracks, snapshot.progressEpochMicros());
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open(HISTORY)))) {
            history.restore(in, part.formatVersion(), tracks, snapshot.progressEpochMicros());
        }
    }

    private static int readTraces(byte[] traces, int version, Picture picture) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(traces))) {
            TracesCodec.read(in, version, picture);
        } catch (IOException e) {
            LOG.warn("Trails and evidence from before the restart cannot be shown: {}", e.getMessage());
        }
        return picture.size();
    }

    /** Waits until what is being written is written. */
    @Override
    public void close() {
        writer.close();
    }
}
