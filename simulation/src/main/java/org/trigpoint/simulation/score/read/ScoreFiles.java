package org.trigpoint.simulation.score.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trigpoint.simulation.score.Moment;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.TrackState;
import org.trigpoint.simulation.score.TruthState;

/**
 * A file of truth and a file of tracks, joined by time: the instants are those of the truth.
 *
 * @param run what can be scored
 * @param isTimed instants are times; else they are numbers of scans, a second each
 * @param rowsOfOtherStatus rows of tracks left out because the tracker does not stand by them (tentative, lost, ended)
 * @param rowsAtOtherTimes rows of tracks left out because the truth says nothing of their time
 */
public record ScoreFiles(ScoreRun run, boolean isTimed, int rowsOfOtherStatus, int rowsAtOtherTimes) {
    /**
     * Reads both to their ends.
     *
     * @param truthFile name for messages
     * @param tracksFile name for messages
     * @throws ScoreFileException when a line cannot be read, or the files do not belong together
     */
    public static ScoreFiles read(String truthFile, Reader truth, String tracksFile, Reader tracks) throws IOException {
        TruthReader.Truths truths = TruthReader.read(truthFile, truth);
        TrackReader.Tracks shown = TrackReader.read(tracksFile, tracks);
        if (!shown.empty() && truths.timed() != shown.timed()) {
            throw new ScoreFileException(truthFile + " has " + surface(truths.timed()) + ", " + tracksFile + " has "
                    + surface(shown.timed()) + ": they cannot be compared");
        }
        List<Moment> moments = new ArrayList<>();
        int joined = 0;
        for (Map.Entry<Long, List<TruthState>> instant : truths.byEpochMicros().entrySet()) {
            List<TrackState> here = shown.byEpochMicros().getOrDefault(instant.getKey(), List.of());
            joined += here.size();
            moments.add(new Moment(instant.getKey(), instant.getValue(), here));
        }
        int all = shown.byEpochMicros().values().stream().mapToInt(List::size).sum();
        return new ScoreFiles(new ScoreRun(moments), truths.timed(), shown.rowsOfOtherStatus(), all - joined);
    }

    private static String surface(boolean timed) {
        return timed ? "times and degrees" : "scans and metres";
    }
}
