package org.trigpoint.picture;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.Track;

/** One track in the picture, with what is kept beside it. */
final class TrackEntry {
    final int handle;
    StampRing evidence = new StampRing();
    Track track;
    /** Of the track, kept here because it is asked first and the track is seldom in the processor's caches. */
    long revision;

    /** Evidence and trail came from a snapshot and reach to this revision. */
    long traced;

    /** Detections in the evidence and before it. */
    long detections;

    @Nullable
    Trail trail;
    /** The revision that map and search show, null before the first settling. */
    @Nullable
    Track indexed;

    /** Changed since the last settling. */
    boolean dirty;
    /** It has left the picture; its handle is freed at the next settling. */
    boolean gone;

    TrackEntry(int handle, Track track) {
        this.handle = handle;
        this.track = track;
        this.revision = track.revision();
    }

    /** Reads what a newer revision will read, so that it is in the processor's caches by then; what comes back means nothing. */
    long touch() {
        return evidence.touch() + (trail == null ? 0 : trail.touch());
    }

    /** Puts a newer revision in the place of the one known. */
    void put(Track newer) {
        track = newer;
        revision = newer.revision();
    }
}
