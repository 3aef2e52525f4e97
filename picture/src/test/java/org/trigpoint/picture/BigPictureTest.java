package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.Claim;
import org.trigpoint.picture.fixtures.TrackSamples;

/** Very many tracks: what they weigh, and how long a search takes. */
class BigPictureTest {
    private static final Viewer ANYONE = new Viewer("leo", Role.VIEWER, null, 0);

    @Test
    void tracksAreSmallAndSearchedQuickly() {
        fill(20_000);
    }

    @Test
    @Tag("full")
    void twoHundredThousandTracksAreSmallAndSearchedQuickly() {
        fill(200_000);
    }

    private static void fill(int tracks) {
        long before = used();
        Picture picture = new Picture(PictureSettings.DEFAULT);
        for (int revision = 1; revision <= 2; revision++) {
            for (int i = 0; i < tracks; i++) {
                picture.apply(List.of(TrackSamples.ship(200_000_000 + i)
                        .revision(revision * 60L)
                        .at(-60 + i % 1_200 * 0.1, -180 + i / 1_200 * (2.0 * 20_000 / tracks) + revision * 0.01)
                        .name("VESSEL " + i)
                        .claim(Claim.Kind.CALL_SIGN, "C" + i)
                        .claim(Claim.Kind.IMO, String.valueOf(9_000_000 + i))
                        .message()));
            }
            picture.settle();
        }
        long bytes = used() - before;
        System.out.println("Bytes per track: " + bytes / tracks);
        assertThat(bytes).as("the rows of the grid, and 2,500 bytes a track").isLessThan(40_000_000L + 2_500L * tracks);
        search(picture);
        long slowest = 0;
        for (String beginning : List.of("VESSEL 19999", "9019999", "2001", "c1", "nothing", "2", "vessel")) {
            long began = System.nanoTime();
            picture.search(beginning, 20, ANYONE);
            long took = System.nanoTime() - began;
            System.out.println("Search " + beginning + ": " + took / 1_000 + " µs");
            slowest = Math.max(slowest, took);
        }
        // The goal is 10 ms; the bound leaves room for a machine that does other things too.
        assertThat(slowest).isLessThan(100_000_000);
        assertThat(picture.search("VESSEL 19999", 20, ANYONE)).isNotEmpty();
        assertThat(picture.within(new Box(-180, 0, 180, 1), 10_000, ANYONE)).isNotEmpty();
    }

    private static void search(Picture picture) {
        for (int i = 0; i < 200; i++) {
            picture.search("VESSEL 1" + i, 20, ANYONE);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
