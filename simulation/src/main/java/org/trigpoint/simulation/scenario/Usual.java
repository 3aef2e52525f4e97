package org.trigpoint.simulation.scenario;

/** What craft of a kind are like, unless a scenario says otherwise. */
final class Usual {
    private Usual() {}

    static Range speedKn(Kind kind) {
        return switch (kind) {
            case CARGO -> new Range(10, 17);
            case TANKER -> new Range(9, 14);
            case FERRY -> new Range(12, 18);
            case FAST_FERRY -> new Range(28, 36);
            case FISHING -> new Range(2.5, 4.5);
            case TUG, DREDGER -> new Range(7, 11);
            case PILOT, RESCUE -> new Range(16, 24);
            case SAILING -> new Range(3.5, 7);
            case PLEASURE -> new Range(6, 22);
            case WORKBOAT, UNKNOWN -> new Range(5, 14);
            case NET_BEACON -> Range.of(0.5);
            case RESCUE_AIRCRAFT -> new Range(80, 120);
            case AIRCRAFT -> new Range(120, 220);
            case DRONE -> new Range(25, 45);
            case ROTORCRAFT -> new Range(80, 140);
            case VEHICLE -> new Range(15, 45);
        };
    }

    static Range lengthMeters(Kind kind) {
        return switch (kind) {
            case CARGO -> new Range(80, 300);
            case TANKER -> new Range(90, 250);
            case FERRY -> new Range(60, 200);
            case FAST_FERRY -> new Range(30, 90);
            case DREDGER -> new Range(60, 110);
            case TUG -> new Range(24, 36);
            case FISHING -> new Range(12, 32);
            case PILOT, RESCUE, WORKBOAT -> new Range(11, 22);
            case SAILING, PLEASURE, UNKNOWN -> new Range(8, 18);
            case NET_BEACON -> Range.of(1);
            case RESCUE_AIRCRAFT -> Range.of(0);
            case AIRCRAFT -> new Range(9, 30);
            case DRONE -> new Range(1, 4);
            case ROTORCRAFT -> new Range(9, 20);
            case VEHICLE -> new Range(4, 16);
        };
    }

    static Range beamMeters(Range lengthMeters) {
        double ratio = lengthMeters.at(1) > 60 ? 6.5 : 3.3;
        return new Range(Math.min(80, lengthMeters.at(0) / ratio), Math.min(80, lengthMeters.at(1) / ratio));
    }

    static Range draughtMeters(Kind kind, Range lengthMeters) {
        double ratio = kind == Kind.FAST_FERRY || kind == Kind.FERRY ? 30 : 20;
        return new Range(lengthMeters.at(0) / ratio, Math.min(25, lengthMeters.at(1) / ratio));
    }
}
