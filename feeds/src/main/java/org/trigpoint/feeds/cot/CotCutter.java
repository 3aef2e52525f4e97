package org.trigpoint.feeds.cot;

import java.util.Map;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.CotMessage;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.feeds.cot.report.EventReports;
import org.trigpoint.feeds.cot.report.Omission;
import org.trigpoint.feeds.cot.report.People;

/**
 * Cuts what a source of events sends, and leaves out what the journal is not to hold: where people are and what they wrote, unless the
 * source's options keep them, and telephone numbers always. In place of what is left out stands an {@link Omission}; an event with a
 * telephone number is written again without it.
 */
public final class CotCutter {
    private CotCutter() {}

    /** The framing, which leaves people out until options say otherwise. */
    public static Cutter.Framing framing() {
        return new Framing(false);
    }

    private record Framing(boolean keepsPeople) implements Cutter.Framing {
        @Override
        public Cutter open(byte[] head, Cutter.Messages messages) {
            return new CotFramer(new Sieve(keepsPeople, messages));
        }

        @Override
        public Cutter.Framing with(Map<String, String> options) {
            return new Framing(EventReports.KEEP.equals(options.get(EventReports.PEOPLE)));
        }
    }

    private record Sieve(boolean keepsPeople, Cutter.Messages messages) implements CotFrames {
        @Override
        public void frame(byte[] bytes, int offset, int length) {
            if (!(CotDecoder.decode(bytes, offset, length) instanceof CotDecoded.Ok ok)) {
                messages.message(bytes, offset, length);
            } else if (!keepsPeople
                    && ok.message().findEvent().filter(People::isOfPerson).isPresent()) {
                put(Omission.of(Omission.PERSON));
            } else if (ok.remarks().contains(CotFault.PHONE)) {
                put(written(ok.message()));
            } else {
                messages.message(bytes, offset, length);
            }
        }

        private static byte[] written(CotMessage message) {
            return switch (message) {
                case CotEvent event -> CotEncoder.xml(event);
                case TakMessage tak -> CotEncoder.takStream(tak);
            };
        }

        @Override
        public void junk(long lengthBytes) {
            put(Omission.of(CotFault.JUNK.code()));
        }

        @Override
        public void tooLong(long lengthBytes) {
            put(Omission.of(CotFault.TOO_LONG.code()));
        }

        private void put(byte[] message) {
            messages.message(message, 0, message.length);
        }
    }
}
