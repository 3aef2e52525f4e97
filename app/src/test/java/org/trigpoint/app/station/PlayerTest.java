package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;

/** A recording of ten seconds, in a block a second, is wound forth and back. */
class PlayerTest {
    private static final long START_MILLIS = 1_767_225_600_000L;
    private static final int SECONDS = 10;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @TempDir
    private Path folder;

    private static Message<Recorded> message(int second, Recorded body) {
        return Message.ofIngest(new Stamp((START_MILLIS + 1_000L * second) * 1_000, 1, second), body);
    }

    private void record() throws Exception {
        try (Journal journal = Journal.open(folder, JournalSettings.DEFAULT, InstantSource.system())) {
            for (int second = 0; second < SECONDS; second++) {
                Recorded body = second == 0
                        ? new SourceOpened(
                                1, "one", "file:one", "ais", SourceOpened.Clock.FILE, Marking.CLEAR, Map.of())
                        : new PurposeDeclared("ada", "second " + second);
                journal.append(List.of(message(second, body)), (START_MILLIS + 1_000L * second + 900) * 1_000);
                journal.sync();
            }
        }
    }

    private static void await(PictureAccess picture, double offsetMillis) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (picture.clockEpochMillis() != START_MILLIS + offsetMillis && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(picture.clockEpochMillis() - START_MILLIS).isEqualTo(offsetMillis);
    }

    @Test
    void whilePausedItIsWoundOverSeveralBlocksToTheMoment() throws Exception {
        record();
        PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
        try (Conductor conductor = new Conductor(1, picture)) {
            Player player = new Player(folder, conductor, () -> false, 1);
            player.pause(true);
            Thread playing = Thread.ofPlatform().start(player);
            for (int offsetMillis : new int[] {7_500, 7_950, 2_500, 2_000, 8_899, 900, 5_000}) {
                player.seek(START_MILLIS + offsetMillis);
                await(picture, offsetMillis);
                // It stays there.
                Thread.sleep(60);
                assertThat(picture.clockEpochMillis() - START_MILLIS).isEqualTo(offsetMillis);
            }
            player.stop();
            playing.join();
        }
    }
}
