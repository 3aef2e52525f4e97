package org.trigpoint.app.video;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.server.port.Videos;

/** The feeds of a station whose pictures are kept, by name; of several of one name the first. */
public final class FilmedFeeds implements Videos {
    private final TreeMap<String, VideoRing> rings = new TreeMap<>();

    /** Those of these sources that are filmed. */
    public FilmedFeeds(List<Source> sources) {
        for (Source source : sources) {
            if (source instanceof FilmedSource filmed) {
                rings.putIfAbsent(filmed.spec().name(), filmed.ring());
            }
        }
    }

    @Override
    public Optional<Video> find(String feed) {
        return Optional.ofNullable(rings.get(feed));
    }
}
