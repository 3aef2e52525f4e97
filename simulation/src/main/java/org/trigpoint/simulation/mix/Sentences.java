package org.trigpoint.simulation.mix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.ais.AisEncoder;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.ais.Armour;
import org.trigpoint.simulation.ais.PayloadBits;

/** Messages as the lines of one station, numbered as a receiver numbers them. */
final class Sentences {
    /** Takes one line, whole, with CR LF behind it. */
    @FunctionalInterface
    interface LineSink<E extends Exception> {
        void line(byte[] line) throws E;
    }

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int GROUPS = 9_999;

    private final PayloadBits bits = new PayloadBits();
    private final byte @Nullable [] station;

    /** @param station of the tag block before each sentence; null for none */
    Sentences(@Nullable String station) {
        this.station = station == null ? null : station.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Hands over the lines of a message.
     *
     * @param number of the message, from 0
     * @param tagTime as it stands in the tag block: seconds or, what receivers tell apart by its size, milliseconds
     * @return how many lines these are
     */
    <E extends Exception> int write(AisMessage message, char channel, long number, long tagTime, LineSink<E> out)
            throws E {
        AisEncoder.encode(message, bits);
        List<byte[]> lines = Armour.sentences(bits, channel, (int) (number % 10));
        int group = 1 + (int) (number % GROUPS);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            out.line(station == null ? line : Armour.tagged(line, station, tagTime, i + 1, lines.size(), group));
            out.line(LINE_END);
        }
        return lines.size();
    }
}
