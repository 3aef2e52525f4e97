package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/** What vehicles and ground stations send or record by MAVLink, and logs of ArduPilot: docs/feeds/mavlink.md. */
public final class MavlinkFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "mavlink";

    /**
     * The packed identity of a vehicle.
     *
     * @param source name of the source that hears it
     * @param system its number on the link, 1 to 255
     */
    public static long identity(String source, int system) {
        return Vehicle.identity(source, vehicle(system));
    }

    /** The name of a vehicle within its source. */
    static String vehicle(int system) {
        return "system " + system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new MavlinkSourceDecoder();
    }

    @Override
    public int version() {
        return MavlinkSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        MavlinkSourceDecoder decoder = new MavlinkSourceDecoder();
        decoder.read(in, version);
        return decoder;
    }
}
