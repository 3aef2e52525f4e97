package org.trigpoint.server.live;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.AlertBook;
import org.trigpoint.picture.CaseBook;
import org.trigpoint.picture.CoverageBook;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.InterferenceBook;
import org.trigpoint.picture.ListBook;
import org.trigpoint.picture.OwnShip;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.SceneBook;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.ZoneBook;
import org.trigpoint.server.access.Session;

/** The picture and the book of feeds for many threads: one lock, held in short sections. */
public final class PictureAccess {
    /** Tracks applied before others get their turn: well below a millisecond. */
    private static final int SLICE = 1_024;

    private static final double MICROS_PER_MILLI = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Picture picture;
    private final FeedBook feeds;
    private final ZoneBook zones = new ZoneBook();
    private final AlertBook alerts = new AlertBook();
    private final CoverageBook coverage = new CoverageBook();
    private final InterferenceBook interference = new InterferenceBook();
    private final SceneBook scenes = new SceneBook();
    private final CaseBook cases = new CaseBook();
    private final UserRuleBook userRules = new UserRuleBook();
    private final ListBook lists = new ListBook();
    /** As in the picture: sessions ask for it often, and without its lock. */
    private volatile PrivateAircraft privateAircraft = PrivateAircraft.NONE;

    private volatile long clockEpochMicros = Header.UNDATED;

    public PictureAccess(Picture picture, FeedBook feeds) {
        this.picture = picture;
        this.feeds = feeds;
    }

    /** Takes tracks in message order. */
    public void apply(List<Message<Track>> tracks) {
        for (int from = 0; from < tracks.size(); from += SLICE) {
            List<Message<Track>> slice = tracks.subList(from, Math.min(tracks.size(), from + SLICE));
            lock.lock();
            try {
                picture.apply(slice);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Counts outcomes of raw lines. */
    public void applyOutcomes(List<Message<Outcome>> outcomes) {
        feeds.applyOutcomes(outcomes);
    }

    /**
     * Sets the picture's clock: everything that arrived up to here is in it.
     *
     * @param epochMicros {@link Header#UNDATED} when the recording has no dates
     */
    public void advance(long epochMicros) {
        clockEpochMicros = epochMicros;
    }

    /** The picture's clock in epoch milliseconds, NaN when undated. */
    public double clockEpochMillis() {
        long micros = clockEpochMicros;
        return micros == Header.UNDATED ? Double.NaN : micros / MICROS_PER_MILLI;
    }

    /** Hides these aircraft from those who have recorded no purpose, and no others. */
    public void hide(PrivateAircraft aircraft) {
        privateAircraft = aircraft;
        read(held -> {
            held.hide(aircraft);
            return held.size();
        });
    }

    /** The aircraft that are hidden from those who have recorded no purpose. */
    public PrivateAircraft privateAircraft() {
        return privateAircraft;
    }

    /** Someone who looks at the picture of the audience of this name, as the site is now. */
    public Viewer place(Viewer viewer, String audience) {
        return viewer.before(feeds.number(audience), privateAircraft);
    }

    /** Empties picture, books and counts, as before a jump in a replay. */
    public void clear() {
        privateAircraft = PrivateAircraft.NONE;
        read(held -> {
            held.clear();
            return held.size();
        });
        feeds.clear();
        zones.clear();
        alerts.clear();
        coverage.clear();
        interference.clear();
        scenes.clear();
        cases.clear();
        userRules.clear();
        lists.clear();
    }

    /** Asks the picture something; what is returned must be values that hold nothing of it. */
    public <R> R read(Function<Picture, R> question) {
        lock.lock();
        try {
            return question.apply(picture);
        } finally {
            lock.unlock();
        }
    }

    public FeedBook feeds() {
        return feeds;
    }

    public ZoneBook zones() {
        return zones;
    }

    public AlertBook alerts() {
        return alerts;
    }

    public CoverageBook coverage() {
        return coverage;
    }

    public InterferenceBook interference() {
        return interference;
    }

    /** What things in scenes are held to be. */
    public SceneBook scenes() {
        return scenes;
    }

    public CaseBook cases() {
        return cases;
    }

    public UserRuleBook userRules() {
        return userRules;
    }

    public ListBook lists() {
        return lists;
    }

    /** The name of the audience whose picture a session sees; null where there is but one, so nothing to tell apart. */
    public @Nullable String audienceName(Session session) {
        Audiences site = feeds.audiences();
        int number = session.viewer().audience();
        if (number == Viewer.NO_AUDIENCE) {
            return session.audience();
        }
        return site.several() ? site.names().get(number) : null;
    }

    /** Brings map and search up to date, letting others have their turn. */
    void settle() {
        List<OwnShip> ownShips = feeds.ownShips();
        if (!ownShips.isEmpty()) {
            read(held -> {
                ownShips.forEach(held::markOwnShip);
                return held.size();
            });
        }
        boolean complete = false;
        while (!complete) {
            complete = read(held -> held.settleSlice(SLICE));
        }
    }

    /** The picture itself, for the thread that settles. */
    Picture picture() {
        return picture;
    }
}
