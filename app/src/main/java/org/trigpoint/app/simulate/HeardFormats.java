package org.trigpoint.app.simulate;

import org.trigpoint.feeds.adsb.AdsbFormat;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.mavlink.MavlinkFormat;
import org.trigpoint.simulation.Heard;

/** What reads the lines of a simulated world. */
public final class HeardFormats {
    private HeardFormats() {}

    /** Name of the format in {@code SourceOpened}. */
    public static String name(Heard.Format format) {
        return switch (format) {
            case AIS -> AisFormat.NAME;
            case DETECTIONS -> DetectionFormat.NAME;
            case ADSB -> AdsbFormat.NAME;
            case MAVLINK -> MavlinkFormat.NAME;
        };
    }
}
