package org.trigpoint.simulation.scenario;

/**
 * What a craft is, with what a scenario need not say about it.
 *
 * <p>Turn rates and accelerations are those of everyday handling, not of what the hull could do.
 */
public enum Kind {
    CARGO("cargo", 70, Equipment.CLASS_A, 15, 0.010, 28),
    TANKER("tanker", 80, Equipment.CLASS_A, 12, 0.007, 30),
    FERRY("ferry", 60, Equipment.CLASS_A, 40, 0.03, 25),
    FAST_FERRY("fast-ferry", 40, Equipment.CLASS_A, 60, 0.08, 12),
    FISHING("fishing", 30, Equipment.CLASS_A, 45, 0.05, 8),
    TUG("tug", 52, Equipment.CLASS_A, 60, 0.06, 10),
    PILOT("pilot", 50, Equipment.CLASS_A, 120, 0.2, 6),
    RESCUE("rescue", 51, Equipment.CLASS_A, 120, 0.25, 6),
    DREDGER("dredger", 33, Equipment.CLASS_A, 25, 0.02, 15),
    SAILING("sailing", 36, Equipment.CLASS_B, 90, 0.08, 12),
    PLEASURE("pleasure", 37, Equipment.CLASS_B, 120, 0.2, 5),
    WORKBOAT("workboat", 90, Equipment.CLASS_B_SO, 90, 0.1, 6),
    UNKNOWN("unknown", 0, Equipment.CLASS_B, 90, 0.1, 5),
    /** Marks a fishing net, adrift with it. */
    NET_BEACON("net-beacon", 0, Equipment.CLASS_B, 90, 0.1, 1),
    RESCUE_AIRCRAFT("rescue-aircraft", 0, Equipment.AIRCRAFT, 180, 1.0, 150),
    AIRCRAFT("aircraft", 0, Equipment.NONE, 180, 1.0, 1_500),
    DRONE("drone", 0, Equipment.NONE, 360, 1.5, 120),
    ROTORCRAFT("rotorcraft", 0, Equipment.NONE, 270, 1.0, 300),
    VEHICLE("vehicle", 0, Equipment.NONE, 900, 1.5, 2);

    private final String text;
    private final int shipType;
    private final Equipment equipment;
    private final double turnDegPerMin;
    private final double accelerationMps2;
    private final double antennaMeters;

    Kind(
            String text,
            int shipType,
            Equipment equipment,
            double turnDegPerMin,
            double accelerationMps2,
            double antennaMeters) {
        this.text = text;
        this.shipType = shipType;
        this.equipment = equipment;
        this.turnDegPerMin = turnDegPerMin;
        this.accelerationMps2 = accelerationMps2;
        this.antennaMeters = antennaMeters;
    }

    /** The word in a scenario. */
    public String text() {
        return text;
    }

    /** Ship and cargo type (ITU-R M.1371-5, Annex 8, table 53), 0 for not available. */
    public int shipType() {
        return shipType;
    }

    public Equipment equipment() {
        return equipment;
    }

    /** Rate of turn in a bend. */
    public double turnDegPerMin() {
        return turnDegPerMin;
    }

    public double accelerationMps2() {
        return accelerationMps2;
    }

    /** Height of the antenna above the water; of an aircraft, its altitude. */
    public double antennaMeters() {
        return antennaMeters;
    }

    /** True for what is in the air. */
    public boolean flies() {
        return this == RESCUE_AIRCRAFT || this == AIRCRAFT || this == DRONE || this == ROTORCRAFT;
    }

    /** True for what is on water, and goes with it. */
    public boolean isAfloat() {
        return !flies() && this != VEHICLE;
    }
}
