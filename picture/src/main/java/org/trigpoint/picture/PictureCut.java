package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.model.track.Track;

/**
 * The picture at a moment, for a snapshot: its tracks as they were then, and where their trails and evidence are.
 *
 * <p>Made under the picture's lock, quickly. Trails and evidence may be written later, part by part: each says up to which revision
 * it reaches, and what is played again after a restart is not entered twice.
 */
public final class PictureCut {
    private final List<Track> tracks = new ArrayList<>();
    private final List<TrackEntry> entries;

    /** Needs the picture's lock. */
    public PictureCut(Picture picture) {
        entries = picture.entries();
        for (TrackEntry entry : entries) {
            tracks.add(entry.track);
        }
    }

    public int size() {
        return entries.size();
    }

    /** The tracks at the cut, by id. Needs no lock. */
    public List<Track> tracks() {
        return tracks.stream().sorted(Comparator.comparing(Track::id)).toList();
    }

    List<TrackEntry> entries(int from, int to) {
        return entries.subList(from, to);
    }
}
