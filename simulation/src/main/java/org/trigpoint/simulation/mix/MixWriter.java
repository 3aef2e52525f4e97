package org.trigpoint.simulation.mix;

import java.io.IOException;
import java.io.OutputStream;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.chance.Draws;

/**
 * Writes a file of AIVDM sentences with all 27 types, six in a hundred messages in several sentences.
 *
 * <p>Shares by type are those of a busy coastal network, rounded, with each rare type present. Each ship holds its course, so the
 * file can be tracked as well as decoded. The same arguments give the same bytes.
 */
public final class MixWriter {
    /** Messages of each type in ten thousand, from type 1. */
    private static final int[] SHARES = {
        5200, 60, 1100, 420, 560, 12, 6, 160, 12, 4, 12, 3, 2, 4, 10, 6, 40, 1300, 20, 60, 330, 2, 4, 610, 4, 3, 56
    };

    private static final int WHOLE = 10_000;
    private static final long START_EPOCH_MICROS = 1_780_293_600_000_000L;
    private static final long SHIP_INTERVAL_MICROS = 8_000_000;

    private final long seed;
    private final MixFleet fleet;
    private final boolean tagBlocks;
    private final int[] typeOfShare = new int[WHOLE];

    /**
     * @param ships how many send, at least 1; a ship reports every eight seconds of the file's time
     * @param tagBlocks a tag block with station and time before each sentence
     */
    public MixWriter(long seed, int ships, boolean tagBlocks) {
        this.seed = seed;
        this.fleet = new MixFleet(ships, seed);
        this.tagBlocks = tagBlocks;
        int at = 0;
        for (int type = 1; type <= SHARES.length; type++) {
            for (int i = 0; i < SHARES[type - 1]; i++) {
                typeOfShare[at++] = type;
            }
        }
    }

    /** Writes at least this many sentences, each with CR LF; the last message is whole. Returns how many. */
    public long write(OutputStream out, long sentences) throws IOException {
        Draws draws = Draws.of(seed, "mix", "messages");
        MixMessages messages = new MixMessages(fleet, draws);
        Sentences lines = new Sentences(tagBlocks ? "mix" : null);
        long stepMicros = Math.max(1, SHIP_INTERVAL_MICROS / fleet.ships());
        long written = 0;
        for (long message = 0; written < sentences; message++) {
            long sinceMicros = message * stepMicros;
            long epochMicros = START_EPOCH_MICROS + sinceMicros;
            int type = typeOfShare[draws.below(WHOLE)];
            int ship = (int) (message % fleet.ships());
            AisMessage said = messages.message(type, ship, epochMicros, sinceMicros * 1e-6);
            char channel = draws.chance(0.5) ? 'A' : 'B';
            written += lines.write(said, channel, message, epochMicros / 1_000_000, out::write);
        }
        return written;
    }
}
