package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.feeds.adsb.message.TraceRow;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/** What an emitter category says that something is (RTCA DO-260B, table 2-20), and what a message was sent by. */
final class Categories {
    /** The lowest downlink format of extended squitters. */
    static final int EXTENDED = 17;

    private Categories() {}

    static Platform platform(@Nullable String category) {
        return switch (category == null ? "" : category) {
            case "A7" -> Platform.ROTORCRAFT;
            case "B1" -> Platform.GLIDER;
            case "B2" -> Platform.BALLOON;
            case "B6" -> Platform.DRONE;
            case "C1", "C2" -> Platform.LAND_VEHICLE;
            case "C3", "C4", "C5" -> Platform.OBSTACLE;
            default -> Platform.AIRCRAFT;
        };
    }

    static Transponder transponder(Tell tell, boolean squitters) {
        return switch (tell.origin()) {
            case TRANSPONDER, NON_TRANSPONDER -> Transponder.ADS_B;
            case TIS_B -> Transponder.TIS_B;
            case ADS_R -> Transponder.ADS_R;
            case MODE_S -> squitters ? Transponder.UNKNOWN : Transponder.MODE_S;
            case PROGRAM -> program(tell);
            case MODE_AC, RECEIVER -> Transponder.UNKNOWN;
        };
    }

    /** By the words of readsb for where the best of its data came from. */
    private static Transponder program(Tell tell) {
        String type = switch (tell.message()) {
            case AircraftObject object -> object.type();
            case TraceRow row -> row.type();
            default -> null;
        };
        if (type == null) {
            return Transponder.UNKNOWN;
        }
        return switch (type) {
            case "mode_s" -> Transponder.MODE_S;
            case "mlat" -> Transponder.MULTILATERATION;
            default ->
                type.startsWith("adsb")
                        ? Transponder.ADS_B
                        : type.startsWith("tisb")
                                ? Transponder.TIS_B
                                : type.startsWith("adsr") ? Transponder.ADS_R : Transponder.UNKNOWN;
        };
    }
}
