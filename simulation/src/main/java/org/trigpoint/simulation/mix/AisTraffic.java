package org.trigpoint.simulation.mix;

import java.io.ByteArrayOutputStream;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.chance.Draws;

/**
 * Sentences of ships that report in turn: positions of class A (types 1 and 3) and class B (18), and static and voyage data (5) in
 * every twelfth report of a class A ship.
 *
 * <p>The shares of the four types among each other are those of {@link MixWriter}, 64, 13, 16 and 7 in a hundred. A ship is of one
 * class and has one name, size and course.
 */
public final class AisTraffic implements Traffic {
    /** The station that tag blocks name. */
    public static final String STATION = "load";

    private static final double CLASS_B_PROB = 0.16;
    private static final double TYPE_3_PROB = 0.175;
    private static final int STATIC_EVERY = 12;

    private final MixFleet fleet;
    private final Draws draws;
    private final MixMessages messages;
    private final Sentences sentences;
    private final boolean[] classB;
    private final long startEpochMicros;
    private long number;

    /**
     * @param ships at least 1; each has an MMSI of its own
     * @param startEpochMicros when the ships are where they begin
     * @param tagged a tag block with station and milliseconds before each sentence
     */
    public AisTraffic(long seed, int ships, long startEpochMicros, boolean tagged) {
        fleet = new MixFleet(ships, seed);
        draws = Draws.of(seed, "load", "messages");
        messages = new MixMessages(fleet, draws);
        sentences = new Sentences(tagged ? STATION : null);
        this.startEpochMicros = startEpochMicros;
        classB = new boolean[ships];
        Draws classes = Draws.of(seed, "load", "classes");
        for (int i = 0; i < ships; i++) {
            classB[i] = classes.chance(CLASS_B_PROB);
        }
    }

    @Override
    public int next(long epochMicros, ByteArrayOutputStream out) {
        int ship = (int) (number % fleet.ships());
        long round = number / fleet.ships();
        AisMessage message =
                messages.message(type(ship, round), ship, epochMicros, (epochMicros - startEpochMicros) * 1e-6);
        char channel = draws.chance(0.5) ? 'A' : 'B';
        return sentences.write(message, channel, number++, epochMicros / 1_000, out::writeBytes);
    }

    private int type(int ship, long round) {
        if (classB[ship]) {
            return 18;
        }
        if ((round + ship) % STATIC_EVERY == 0) {
            return 5;
        }
        return draws.chance(TYPE_3_PROB) ? 3 : 1;
    }
}
