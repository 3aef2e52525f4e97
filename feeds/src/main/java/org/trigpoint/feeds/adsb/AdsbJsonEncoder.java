package org.trigpoint.feeds.adsb;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.ReceivedFrame;
import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.text.RecordJson;

/** What a raw message tells as an object of JSON on a line of its own, each name once. */
final class AdsbJsonEncoder {
    private static final double TICKS_PER_SECOND = 12e6;
    private static final int ADDRESS_DIGITS = 6;

    /**
     * What stands before every message. Public, so that its components can be read.
     *
     * @param seconds of the counter of the receiver
     * @param signal 0 to 255 of full scale
     * @param downlinkFormat of Mode S
     * @param control capability in format 17, control in format 18
     * @param address six hexadecimal digits
     * @param addressKind what kind of address that is
     * @param origin by what it came
     */
    public record Frame(
            @Nullable Double seconds,
            @Nullable Integer signal,
            @Nullable Integer downlinkFormat,
            @Nullable Integer control,
            @Nullable String address,
            @Nullable AddressKind addressKind,
            Origin origin) {}

    void append(Tell tell, StringBuilder out) {
        out.append("{\"message\":\"")
                .append(tell.message().getClass().getSimpleName())
                .append('"');
        RecordJson.fields(frame(tell), out);
        RecordJson.fields(tell.message(), out);
        if (tell.position() != null) {
            RecordJson.fields(tell.position(), out);
        }
        if (tell.integrity() != null) {
            out.append(",\"integrity\":{");
            RecordJson.fields(tell.integrity(), out);
            out.append('}');
        }
        out.append("}\n");
    }

    private static Frame frame(Tell tell) {
        boolean named = tell.address() != Tell.NONE;
        return new Frame(
                tell.counterTicks() == ReceivedFrame.NO_COUNTER
                        ? null
                        : (Double) (tell.counterTicks() / TICKS_PER_SECOND),
                present(tell.signal()),
                present(tell.downlinkFormat()),
                present(tell.control()),
                named ? HexFormat.of().toHexDigits(tell.address(), ADDRESS_DIGITS) : null,
                named ? tell.addressKind() : null,
                tell.origin());
    }

    private static @Nullable Integer present(int number) {
        return number == Tell.NONE ? null : (Integer) number;
    }
}
