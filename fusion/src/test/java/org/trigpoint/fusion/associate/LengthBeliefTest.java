package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What hits and misses say of a length. */
class LengthBeliefTest {
    /** Of 5, 10, 20, 50, 100 and 200 m. */
    private static final double[] NEAR = {0.8, 0.94, 0.97, 0.98, 0.98, 0.98};

    private static final double[] FAR = {0, 0.15, 0.63, 0.93, 0.97, 0.98};
    private static final double[] EDGE = {0, 0, 0, 0.2, 0.68, 0.91};

    private final LengthBelief belief = new LengthBelief();

    @Test
    void beforeAnythingIsSeenAllLengthsAreAsLikely() {
        assertThat(belief.seenProb(FAR)).isCloseTo(0.61, within(1e-9));
    }

    @Test
    void whatIsMissedWhereLongOnesAreSeenIsShort() {
        belief.learn(FAR, true);
        assertThat(belief.seenProb(FAR))
                .as("one hit says that it is not the shortest")
                .isGreaterThan(0.8);
        for (int i = 0; i < 12; i++) {
            belief.learn(FAR, false);
        }
        assertThat(belief.seenProb(FAR)).isLessThan(0.2);
        assertThat(belief.seenProb(NEAR)).as("near by it will be seen").isGreaterThan(0.85);
        assertThat(belief.seenProb(EDGE)).as("at the edge it will not").isLessThan(0.01);
    }

    @Test
    void whatIsSeenWhereOnlyLongOnesAreSeenIsLong() {
        for (int i = 0; i < 12; i++) {
            belief.learn(EDGE, true);
        }
        assertThat(belief.seenProb(EDGE)).isGreaterThan(0.85);
    }

    @Test
    void itIsNeverSoSureThatItCouldNotLearnAnew() {
        for (int i = 0; i < 10_000; i++) {
            belief.learn(FAR, false);
        }
        for (int i = 0; i < 12; i++) {
            belief.learn(FAR, true);
        }
        assertThat(belief.seenProb(FAR)).isGreaterThan(0.9);
    }

    @Test
    void aLookThatSeesAllAlikeSaysNothing() {
        double[] alike = {0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
        belief.learn(alike, false);
        belief.learn(alike, true);
        assertThat(belief.seenProb(FAR)).isCloseTo(0.61, within(1e-9));
        assertThat(belief.seenProb(alike)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void itComesBackFromItsBytes() throws IOException {
        belief.learn(FAR, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        belief.write(new DataOutputStream(bytes));
        LengthBelief back = new LengthBelief();
        back.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.seenProb(EDGE)).isEqualTo(belief.seenProb(EDGE));
        assertThat(bytes.size()).isEqualTo(6 * Double.BYTES);
    }
}
