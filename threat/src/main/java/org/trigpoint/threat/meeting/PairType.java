package org.trigpoint.threat.meeting;

import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;

/**
 * What kind of pair two ships are: how near, for how long, and how likely it is worth a look before anything else is known. The first
 * that fits counts, in this order. {@code docs/rules/meeting.md} has the same table, with reasons.
 */
enum PairType {
    PILOT("pilot", "a pilot vessel and another", 100, 60, 60, -6),
    TUG("tug", "a tug and another", 100, 120, 120, -5),
    SERVICE("service", "service craft and another", 100, 60, 60, -5),
    LEISURE_LEISURE("leisureLeisure", "pleasure craft", 50, 120, 120, -6.5),
    LEISURE("leisure", "a pleasure craft and another", 100, 60, 60, -4),
    FISHING_FISHING("fishingFishing", "fishing vessels", 200, 120, 120, -5),
    TENDER("tender", "a high-speed craft, as of wind farms, and another", 100, 60, 60, -5),
    PASSENGER("passenger", "a passenger ship and another", 100, 60, 60, -5),
    OTHER("other", "a ship of another type and another", 200, 60, 60, -4.5),
    CARRIER_FISHING("carrierFishing", "a cargo ship or tanker and a fishing vessel", 500, 120, 120, -1.5),
    TANKER_BUNKER("tankerBunker", "a tanker as small as bunker boats are and another", 100, 60, 60, -3.5),
    TANKER_TANKER("tankerTanker", "two tankers", 200, 30, 30, -1.5),
    TANKER("tanker", "a tanker and another", 200, 60, 60, -2.5),
    CARGO_CARGO("cargoCargo", "two cargo ships", 200, 60, 60, -2.5),
    UNKNOWN("unknown", "a ship of unknown type and another", 200, 60, 60, -3);

    /** Bunker boats and estuary tankers are shorter than this. */
    private static final double BUNKER_METERS = 90;

    final String key;
    final String text;
    final double withinMeters;
    final double restMinutes;
    final double togetherMinutes;
    final double priorLog;

    PairType(
            String key, String text, double withinMeters, double restMinutes, double togetherMinutes, double priorLog) {
        this.key = key;
        this.text = text;
        this.withinMeters = withinMeters;
        this.restMinutes = restMinutes;
        this.togetherMinutes = togetherMinutes;
        this.priorLog = priorLog;
    }

    /** The type of a pair, whichever comes first. */
    static PairType of(Leg one, Leg other) {
        ShipKind a = ShipKind.of(one);
        ShipKind b = ShipKind.of(other);
        if (ShipKind.WORKING.contains(a) || ShipKind.WORKING.contains(b)) {
            return either(a, b, ShipKind.PILOT) ? PILOT : either(a, b, ShipKind.TUG) ? TUG : SERVICE;
        }
        if (either(a, b, ShipKind.LEISURE)) {
            return a == b ? LEISURE_LEISURE : LEISURE;
        }
        if (a == ShipKind.FISHING && b == ShipKind.FISHING) {
            return FISHING_FISHING;
        }
        if (either(a, b, ShipKind.FAST)) {
            return TENDER;
        }
        if (either(a, b, ShipKind.PASSENGER)) {
            return PASSENGER;
        }
        return ofCarriers(one, a, other, b);
    }

    private static PairType ofCarriers(Leg one, ShipKind a, Leg other, ShipKind b) {
        if (either(a, b, ShipKind.OTHER)) {
            return OTHER;
        }
        if (either(a, b, ShipKind.UNKNOWN)) {
            return UNKNOWN;
        }
        if (either(a, b, ShipKind.FISHING)) {
            return CARRIER_FISHING;
        }
        if (isBunker(one, a) || isBunker(other, b)) {
            return TANKER_BUNKER;
        }
        if (either(a, b, ShipKind.TANKER)) {
            return a == b ? TANKER_TANKER : TANKER;
        }
        return CARGO_CARGO;
    }

    private static boolean either(ShipKind a, ShipKind b, ShipKind kind) {
        return a == kind || b == kind;
    }

    private static boolean isBunker(Leg leg, ShipKind kind) {
        return kind == ShipKind.TANKER && leg.lengthMeters() < BUNKER_METERS;
    }
}
