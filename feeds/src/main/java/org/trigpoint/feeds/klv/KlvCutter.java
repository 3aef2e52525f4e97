package org.trigpoint.feeds.klv;

import java.util.Map;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvPackets;
import org.trigpoint.feeds.klv.ts.Film;

/**
 * Cuts the KLV packets out of what a feed brings: a raw message is one packet. Nothing else of a transport stream is recorded.
 *
 * <p>Targets that are persons or road vehicles are cut out of their packets here, before anything is written down, unless the site has
 * them kept. What is no packet, and each target that was cut out, leaves a {@link StreamMark}.
 */
public final class KlvCutter {
    /** The option with which a site keeps such targets, and its value then. */
    static final String TARGETS = "targets";

    static final String KEEP = "keep";

    private KlvCutter() {}

    /**
     * The framing, which cuts such targets out until options say otherwise.
     *
     * @param film takes the pictures of a transport stream, and the KLV packets beside them
     */
    public static Cutter.Framing framing(Film film) {
        return new Framing(film, false);
    }

    private record Framing(Film film, boolean kept) implements Cutter.Framing {
        @Override
        public Cutter open(byte[] head, Cutter.Messages messages) {
            Film.Reel reel = film.begin();
            return new KlvStream(new Handing(messages, reel, kept), reel);
        }

        @Override
        public Cutter.Framing with(Map<String, String> options) {
            return new Framing(film, KEEP.equals(options.get(TARGETS)));
        }
    }

    /** Hands packets on as messages. */
    private static final class Handing implements KlvPackets {
        private final Cutter.Messages messages;
        private final Film.Reel reel;
        private final boolean kept;

        Handing(Cutter.Messages messages, Film.Reel reel, boolean kept) {
            this.messages = messages;
            this.reel = reel;
            this.kept = kept;
        }

        @Override
        public void packet(Carriage carriage, byte[] array, int offset, int length) {
            reel.metadata(array, offset, length);
            if (kept) {
                messages.message(array, offset, length);
                return;
            }
            Redaction redaction = Redaction.of(array, offset, length);
            if (redaction.whole()) {
                messages.message(array, offset, length);
            } else if (redaction.left().length > 0) {
                messages.message(redaction.left(), 0, redaction.left().length);
            }
            redaction.marks().forEach(this::mark);
        }

        @Override
        public void rejected(KlvFault fault, Carriage carriage) {
            mark(new StreamMark(fault, Math.max(0, carriage.offsetBytes())));
        }

        private void mark(StreamMark mark) {
            byte[] bytes = mark.bytes();
            messages.message(bytes, 0, bytes.length);
        }

        @Override
        public void remark(KlvFault fault) {
            // It cost no message that anybody saw; what it did cost is told as a fault.
        }
    }
}
