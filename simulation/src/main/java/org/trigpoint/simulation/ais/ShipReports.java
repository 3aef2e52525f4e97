package org.trigpoint.simulation.ais;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;

/** What a craft says, as messages. */
final class ShipReports {
    private static final int STATUS_AT_ANCHOR = 1;
    private static final int STATUS_NOT_COMMANDED = 2;
    private static final int STATUS_RESTRICTED = 3;
    private static final int STATUS_MOORED = 5;
    private static final int STATUS_FISHING = 7;
    private static final int STATUS_SAILING = 8;
    private static final int TURN_WITHOUT_INDICATOR = 127;
    private static final double TURN_WITHOUT_INDICATOR_DEG_PER_MIN = 10;
    private static final int GPS = 1;
    private static final String VENDOR = "TRG";

    private ShipReports() {}

    static int status(Craft craft, Activity activity) {
        return switch (activity) {
            case ANCHORED, DRAGGING -> STATUS_AT_ANCHOR;
            case MOORED, BUNKERING, PARKED -> STATUS_MOORED;
            case DREDGING, TOWING -> craft.statusCode() >= 0 ? craft.statusCode() : STATUS_RESTRICTED;
            case NOT_COMMANDED -> STATUS_NOT_COMMANDED;
            case FISHING -> craft.statusCode() >= 0 ? craft.statusCode() : STATUS_FISHING;
            case SAILING -> craft.statusCode() >= 0 ? craft.statusCode() : STATUS_SAILING;
            case UNDER_WAY, ADRIFT, LOITERING, TOWED, ANCHOR_DOWN, AGROUND, MEETING, BOARDING ->
                Math.max(0, craft.statusCode());
        };
    }

    /** A rate from a turn indicator, or only that it turns faster than 5° in 30 s, or nothing without a gyro. */
    static int turnCode(double turnDegPerMin, boolean indicator) {
        if (indicator || Double.isNaN(turnDegPerMin)) {
            return FieldCodes.turn(turnDegPerMin);
        }
        if (Math.abs(turnDegPerMin) <= TURN_WITHOUT_INDICATOR_DEG_PER_MIN) {
            return 0;
        }
        return turnDegPerMin > 0 ? TURN_WITHOUT_INDICATOR : -TURN_WITHOUT_INDICATOR;
    }

    static AisMessage.Extent extent(Craft craft) {
        return new AisMessage.Extent(
                Math.min(511, craft.bowMeters()),
                Math.min(511, craft.sternMeters()),
                Math.min(63, craft.portMeters()),
                Math.min(63, craft.starboardMeters()));
    }

    static AisMessage shipStatic(Craft craft, long etaEpochMicros) {
        LocalDateTime eta = LocalDateTime.ofInstant(
                Instant.ofEpochSecond(Math.floorDiv(etaEpochMicros, 1_000_000L)), ZoneOffset.UTC);
        boolean bound = !craft.destination().isEmpty();
        return new AisMessage.ShipStatic(
                0,
                craft.mmsi(),
                2,
                craft.imo(),
                craft.callSign(),
                craft.name(),
                craft.shipType(),
                extent(craft),
                GPS,
                bound
                        ? new AisMessage.Eta(eta.getMonthValue(), eta.getDayOfMonth(), eta.getHour(), eta.getMinute())
                        : AisMessage.Eta.NONE,
                (int) Math.min(255, Math.rint(craft.draughtMeters() * 10)),
                craft.destination(),
                true);
    }

    static AisMessage partA(Craft craft) {
        return new AisMessage.StaticPartA(0, craft.mmsi(), craft.name());
    }

    static AisMessage partB(Craft craft) {
        return new AisMessage.StaticPartB(
                0,
                craft.mmsi(),
                craft.shipType(),
                VENDOR,
                1,
                craft.mmsi() & 0xFFFFF,
                craft.callSign(),
                extent(craft),
                GPS);
    }

    static AisMessage longRange(Craft craft, Kinematics read, boolean accurate) {
        return new AisMessage.LongRangePosition(
                0,
                craft.mmsi(),
                accurate,
                accurate,
                status(craft, read.activity()),
                FieldCodes.lonTenthsMin(read.lonDeg()),
                FieldCodes.latTenthsMin(read.latDeg()),
                FieldCodes.speedKnots(read.speedMps(), 62),
                Double.isNaN(read.courseDeg()) ? 511 : (int) Math.rint(read.courseDeg()) % 360,
                false);
    }
}
