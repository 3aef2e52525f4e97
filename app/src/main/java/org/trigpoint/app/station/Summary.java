package org.trigpoint.app.station;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.live.PictureAccess;

/** What a run came to: for the last lines of its output. */
record Summary(List<Feed> feeds, List<Track> tracks) {
    private static final double NANOS_PER_SECOND = 1e9;

    static Summary of(PictureAccess picture, Tallies tallies) {
        tallies.tallies().forEach(picture.feeds()::tally);
        return new Summary(picture.feeds().feeds(), picture.read(Picture::tracks));
    }

    /** Prints it, and writes the tracks where the settings ask for them. */
    void tell(Settings settings, FeedBook book) throws IOException {
        print(System.out);
        Path file = settings.tracks();
        if (file == null) {
            return;
        }
        List<Track> visible = visibleTo(new Viewer("local", Role.ANALYST, settings.purpose(), 0));
        TrackFile.write(file, visible, book);
        int hidden = tracks.size() - visible.size();
        System.out.println("Tracks are in " + file
                + (hidden > 0 ? "; " + hidden + " hidden craft are left out: give --purpose to write them" : ""));
    }

    /** Prints how fast it went, from the first line taken in to the last output in the picture. */
    void tellRate(long nanos) {
        long lines = feeds.stream().mapToLong(Feed::received).sum();
        double seconds = nanos / NANOS_PER_SECOND;
        System.out.printf(Locale.ROOT, "Played %d lines in %.2f s: %.0f lines/s%n", lines, seconds, lines / seconds);
    }

    private void print(PrintStream out) {
        for (Feed feed : feeds) {
            out.printf(
                    Locale.ROOT,
                    "%s: received %d = accepted %d + duplicate %d + rejected %d%s%s%n",
                    feed.name(),
                    feed.received(),
                    feed.accepted(),
                    feed.duplicate(),
                    feed.rejected(),
                    feed.rejects().isEmpty() ? "" : " " + feed.rejects(),
                    feed.balanced() ? "" : " (the rest is still under way)");
        }
        long identities = tracks.stream().mapToLong(Track::identity).distinct().count();
        out.printf(Locale.ROOT, "%d tracks of %d identities%n", tracks.size(), identities);
    }

    /** The tracks that this viewer may see. */
    private List<Track> visibleTo(Viewer viewer) {
        return tracks.stream().filter(track -> Visible.visible(track, viewer)).toList();
    }
}
