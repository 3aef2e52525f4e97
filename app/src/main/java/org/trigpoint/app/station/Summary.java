package org.trigpoint.app.station;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.live.PictureAccess;

/** What a run came to in the picture of one audience: for the last lines of its output. */
final class Summary {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Settings settings;
    private final FeedBook book;
    private final Viewer viewer;
    private final List<Feed> feeds;
    private final List<Track> tracks;

    private Summary(Settings settings, PictureAccess picture, List<Track> all) {
        this.settings = settings;
        book = picture.feeds();
        viewer = picture.place(
                new Viewer("local", Role.ANALYST, settings.purpose(), Viewer.NO_AUDIENCE), Site.audience(settings));
        feeds = book.feeds(viewer);
        tracks = all.stream()
                .filter(track -> track.id().audience() == viewer.audience())
                .toList();
    }

    static Summary of(Settings settings, PictureAccess picture, Tallies tallies) {
        tallies.tallies().forEach(picture.feeds()::tally);
        return new Summary(settings, picture, picture.read(Picture::tracks));
    }

    /** Prints it, and writes the tracks where the settings ask for them. */
    void tell() throws IOException {
        Audiences site = book.audiences();
        if (viewer.audience() == Viewer.NO_AUDIENCE) {
            throw new SettingsException("The recording has no audience '" + Site.audience(settings)
                    + "' at its end; of " + site.names() + " one can be chosen by --audience");
        }
        if (site.several()) {
            System.out.println("In the picture of " + site.names().get(viewer.audience()) + ":");
        }
        print(System.out);
        Path file = settings.tracks();
        if (file == null) {
            return;
        }
        List<Track> visible =
                tracks.stream().filter(track -> Visible.visible(track, viewer)).toList();
        TrackFile.write(file, visible, book, viewer);
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
}
