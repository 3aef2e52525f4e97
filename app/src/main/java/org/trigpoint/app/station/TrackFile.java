package org.trigpoint.app.station;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.json.TrackJson;

/** Writes tracks to a file, one JSON object a line, by id: the same picture gives the same bytes. */
final class TrackFile {
    private TrackFile() {}

    static void write(Path file, List<Track> tracks, FeedBook feeds, Viewer viewer) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Track track : tracks) {
                out.write(TrackJson.whole(track, feeds, viewer).toString());
                out.write('\n');
            }
        }
    }
}
