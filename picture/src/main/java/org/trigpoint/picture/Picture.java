package org.trigpoint.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * The tracks that are live now.
 *
 * <p>{@link #apply} is cheap: it keeps the newest revision and notes that it changed. {@link #settle}, called some ten times a
 * second, brings the map, the areas and the search up to date, once for each changed track. Queries by area and by name see
 * the last settling; queries by id see the last apply. For threads see the package.
 */
public final class Picture {
    private static final int SMALL_TRAIL = 64;
    /** Entries looked up in one go: the processor then waits for memory once and not for each. */
    private static final int TOGETHER = 32;

    private static final Comparator<Track> BY_ID = Comparator.comparing(Track::id);

    private final PictureSettings settings;
    private final TrackTable entries = new TrackTable();
    private final @Nullable TrackEntry[] sought = new @Nullable TrackEntry[TOGETHER];
    private final EntryTable byHandle = new EntryTable();
    private final ArrayDeque<TrackEntry> dirty = new ArrayDeque<>();
    private final Handles handles = new Handles();
    private final SearchIndex search = new SearchIndex();
    private final LiveIndex live = new LiveIndex();
    private final Set<OwnShip> ownShips = new HashSet<>();
    private PrivateAircraft privateAircraft = PrivateAircraft.NONE;
    private long trailPoints;
    private long changes;
    /** What touching gave: not private, so that the reads are kept. */
    long touched;

    /** Changed tracks that the settling under way has still to take; −1 between settlings. */
    private int unsettled = -1;

    private static final int MOST_SUCCESSORS = 8;
    private final EndedTracks ended = new EndedTracks();

    public Picture(PictureSettings settings) {
        this.settings = settings;
    }

    public PictureSettings settings() {
        return settings;
    }

    /** Takes tracks in message order; a revision not above the one that is known changes nothing. */
    public void apply(List<Message<Track>> tracks) {
        for (int from = 0; from < tracks.size(); from += TOGETHER) {
            int count = Math.min(TOGETHER, tracks.size() - from);
            for (int i = 0; i < count; i++) {
                sought[i] = entries.find(tracks.get(from + i).body().id());
            }
            for (int i = 0; i < count; i++) {
                TrackEntry entry = sought[i];
                touched += entry == null ? 0 : entry.touch();
            }
            for (int i = 0; i < count; i++) {
                TrackEntry entry = sought[i];
                sought[i] = null;
                Track track = tracks.get(from + i).body();
                apply(track, entry == null || entry.gone ? entries.find(track.id()) : entry);
            }
        }
    }

    /** Takes tracks of a snapshot. */
    public void restore(List<Track> tracks) {
        tracks.forEach(this::apply);
    }

    private void apply(Track track) {
        apply(track, entries.find(track.id()));
    }

    private void apply(Track track, @Nullable TrackEntry known) {
        TrackEntry entry = known;
        if (track.status() == Track.Status.ENDED) {
            end(track, entry);
            return;
        }
        if (entry == null) {
            entry = begin(track);
            if (entry == null) {
                return;
            }
        } else if (track.revision() <= entry.revision) {
            return;
        } else {
            entry.put(track);
        }
        remember(entry, track);
        touch(entry);
    }

    private @Nullable TrackEntry begin(Track track) {
        if (ended.endedAtOrAfter(track)) {
            return null;
        }
        TrackEntry entry = new TrackEntry(handles.take(live.changes.tick()), track);
        entries.add(entry);
        return entry;
    }

    private void end(Track track, @Nullable TrackEntry entry) {
        ended.add(track);
        if (entry != null && track.revision() > entry.revision) {
            leave(entry);
        }
    }

    private void leave(TrackEntry entry) {
        entries.remove(entry.track.id());
        entry.gone = true;
        trailPoints -= entry.trail == null ? 0 : entry.trail.capacity();
        touch(entry);
    }

    private void remember(TrackEntry entry, Track track) {
        Stamp known = cause(entry, track);
        if (known.source() == Stamp.TIMER || track.revision() <= entry.traced) {
            return;
        }
        entry.evidence.add(known, settings.evidenceStamps());
        Estimate estimate = track.estimate();
        if (estimate == null || track.late()) {
            return;
        }
        Trail trail = entry.trail;
        if (trail == null) {
            trail = new Trail();
            entry.trail = trail;
            trailPoints += trail.capacity();
        }
        int most = trailPoints < settings.trailBudgetPoints()
                ? settings.trailPoints()
                : Math.min(SMALL_TRAIL, settings.trailPoints());
        trailPoints += trail.offer(estimate, track.flight(), most);
    }

    /** The raw message that made a revision: of a sighting its own, since a scan is told when it is over or by a timer. */
    private static Stamp cause(TrackEntry entry, Track track) {
        Sightings seen = track.sightings();
        boolean sighted = seen.detections() > entry.detections && !seen.newest().isEmpty();
        entry.detections = seen.detections();
        return sighted ? seen.newest().getLast().stamp() : track.known();
    }

    private void touch(TrackEntry entry) {
        changes++;
        if (!entry.dirty) {
            entry.dirty = true;
            dirty.add(entry);
        }
    }

    /** Brings map, areas and search up to date. */
    public void settle() {
        settleSlice(Integer.MAX_VALUE);
    }

    /**
     * A part of a settling, for a lock that others wait for. What changes between two slices belongs to the next settling.
     *
     * @param most tracks in this slice
     * @return true when the settling is complete: frames may be made
     */
    public boolean settleSlice(int most) {
        int left = unsettled < 0 ? dirty.size() : unsettled;
        int slice = Math.min(left, most);
        for (int i = 0; i < slice; i++) {
            TrackEntry entry = dirty.remove();
            entry.dirty = false;
            if (entry.gone) {
                drop(entry);
            } else {
                index(entry);
            }
        }
        unsettled = left - slice;
        if (unsettled > 0) {
            return false;
        }
        unsettled = -1;
        live.changes.settled();
        return true;
    }

    private void drop(TrackEntry entry) {
        live.remove(entry.handle);
        Track indexed = entry.indexed;
        if (indexed != null) {
            search.remove(entry.handle, indexed);
            byHandle.remove(entry.handle);
        }
        handles.free(entry.handle, live.changes.tick() + 1);
    }

    private void index(TrackEntry entry) {
        Track track = entry.track;
        Track indexed = entry.indexed;
        if (indexed == null || !SearchIndex.sameTerms(indexed, track)) {
            if (indexed != null) {
                search.remove(entry.handle, indexed);
            }
            search.add(entry.handle, track);
        }
        byHandle.put(entry);
        entry.indexed = track;
        live.put(entry.handle, track, ownShips.contains(OwnShip.of(track)));
    }

    /** Tells which identity is the site's own ship, in the picture of an audience that may know. */
    public void markOwnShip(OwnShip ship) {
        if (ownShips.add(ship)) {
            entries.all().stream()
                    .filter(entry -> OwnShip.of(entry.track).equals(ship))
                    .forEach(this::touch);
        }
    }

    /** Hides these aircraft from those who have recorded no purpose, and no others. */
    public void hide(PrivateAircraft aircraft) {
        if (!privateAircraft.equals(aircraft)) {
            privateAircraft = aircraft;
            live.hide(aircraft);
            entries.all().forEach(this::touch);
        }
    }

    /** The aircraft that are hidden from those who have recorded no purpose. */
    public PrivateAircraft privateAircraft() {
        return privateAircraft;
    }

    /** Empties the picture, as before a jump in a replay. */
    public void clear() {
        hide(PrivateAircraft.NONE);
        entries.all().forEach(this::leave);
        ended.clear();
    }

    public int size() {
        return entries.size();
    }

    /** All tracks by id, for snapshots. */
    public List<Track> tracks() {
        return entries.all().stream().map(entry -> entry.track).sorted(BY_ID).toList();
    }

    /** All tracks, in no order that means anything: for those who ask {@link Visible} of each. */
    public List<Track> unordered() {
        return entries.all().stream().map(entry -> entry.track).toList();
    }

    /** Counts what changed: two answers are of the same picture where it is the same. */
    public long changes() {
        return changes;
    }

    /** The track of this id, whoever asks: for the system itself. */
    public Optional<Track> find(TrackId id) {
        return Optional.ofNullable(entries.find(id)).map(entry -> entry.track);
    }

    /** The track of this id if this viewer may see it. */
    public Optional<Track> find(TrackId id, Viewer viewer) {
        return find(id).filter(track -> Visible.visible(track, viewer));
    }

    /** The tracks that report under this packed identity, by id. */
    public List<Track> findByIdentity(long identity, Viewer viewer) {
        String text = SearchIndex.normalised(Identity.unpack(identity).text());
        return candidates(text, Integer.MAX_VALUE, viewer, track -> track.identity() == identity);
    }

    /**
     * Tracks whose name (from any of its words on), identity, call sign or IMO number begins like this, any case; by id.
     *
     * @param most results at most: those whose terms come first
     */
    public List<Track> search(String beginning, int most, Viewer viewer) {
        String text = SearchIndex.normalised(beginning);
        return text.isEmpty() ? List.of() : candidates(text, most, viewer, track -> SearchIndex.matches(track, text));
    }

    private List<Track> candidates(String text, int most, Viewer viewer, Predicate<Track> matches) {
        TreeMap<TrackId, Track> found = new TreeMap<>();
        search.candidates(text, handle -> {
            TrackEntry entry = byHandle.find(handle);
            if (found.size() < most
                    && entry != null
                    && Visible.visible(entry.track, viewer)
                    && matches.test(entry.track)) {
                found.put(entry.track.id(), entry.track);
            }
            return found.size() < most;
        });
        return List.copyOf(found.values());
    }

    /** The visible tracks in a box, by id, so many at most. */
    public List<Track> within(Box box, int most, Viewer viewer) {
        List<Track> found = new ArrayList<>();
        Window window = Window.of(0, box, 0);
        live.grid.touching(window, cell -> {
            for (int i = 0; i < cell.size; i++) {
                TrackEntry entry = byHandle.find(cell.handles[i]);
                if (entry != null && isWithin(box, entry.track) && Visible.visible(entry.track, viewer)) {
                    found.add(entry.track);
                }
            }
            return true;
        });
        found.sort(BY_ID);
        return found.size() > most ? found.subList(0, most) : found;
    }

    private static boolean isWithin(Box box, Track track) {
        Estimate estimate = track.estimate();
        return estimate != null && box.contains(estimate.latDeg(), Angles.wrapLonDeg(estimate.lonDeg()));
    }

    /** The track that goes on for one that has left, where this viewer may see it. */
    public Optional<Track> findGoingOn(TrackId id, Viewer viewer) {
        TrackId into = ended.goingOn(id);
        // One goes on for another that goes on for a third; a circle ends somewhere.
        for (int i = 0; i < MOST_SUCCESSORS && into != null; i++) {
            Optional<Track> found = find(into, viewer);
            if (found.isPresent()) {
                return found;
            }
            into = ended.goingOn(into);
        }
        return Optional.empty();
    }

    /** Stamps of the newest raw messages that changed this track, newest first; empty when it is not known. */
    public List<Stamp> evidence(TrackId id) {
        TrackEntry entry = entries.find(id);
        return entry == null ? List.of() : entry.evidence.newestFirst();
    }

    /** Where this track has been, oldest first, ending where it is; empty when it is not known. */
    public List<TrailPoint> trail(TrackId id) {
        TrackEntry entry = entries.find(id);
        if (entry == null || entry.trail == null) {
            return List.of();
        }
        List<TrailPoint> points = entry.trail.oldestFirst();
        Estimate now = entry.track.estimate();
        if (now != null) {
            points.add(Trail.pointOf(now, entry.track.flight()));
        }
        return points;
    }

    /** All entries, in no order that means anything. */
    List<TrackEntry> entries() {
        return entries.all();
    }

    /** Puts what was kept beside a track, up to a revision, in the place of what its restoring made. */
    void retrace(TrackId id, long revision, StampRing evidence, @Nullable Trail trail) {
        TrackEntry entry = entries.find(id);
        if (entry == null) {
            return;
        }
        trailPoints -= entry.trail == null ? 0 : entry.trail.capacity();
        trailPoints += trail == null ? 0 : trail.capacity();
        entry.traced = revision;
        entry.evidence = evidence;
        entry.trail = trail;
    }

    LiveIndex live() {
        return live;
    }
}
