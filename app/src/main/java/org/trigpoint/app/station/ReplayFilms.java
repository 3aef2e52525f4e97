package org.trigpoint.app.station;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.video.FilmedFeeds;
import org.trigpoint.app.video.FilmedSource;
import org.trigpoint.app.video.PacedFilm;
import org.trigpoint.app.video.VideoRing;
import org.trigpoint.feeds.klv.KlvFormat;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.server.port.Videos;

/** The pictures of recordings that are replayed: each file that has some is read once more, as far as has been played. */
final class ReplayFilms implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private final FilmedFeeds films;

    /** @param playedEpochMicros everything up to here has been played */
    ReplayFilms(List<FeedSetting> feeds, LongSupplier playedEpochMicros) {
        List<Source> filmed = new ArrayList<>();
        for (FeedSetting feed : feeds) {
            if (feed.uri().startsWith(KlvFormat.NAME + ":file:")) {
                VideoRing ring = new VideoRing();
                PacedFilm film = new PacedFilm(ring, playedEpochMicros);
                Source source = SourceDesk.open(feed, film);
                filmed.add(new FilmedSource(source, ring));
                threads.add(Thread.ofPlatform().daemon().name("film").start(() -> film.run(source)));
            }
        }
        films = new FilmedFeeds(filmed);
    }

    Videos videos() {
        return films;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
