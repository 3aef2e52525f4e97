package org.trigpoint.simulation.scenario;

/** What a craft tells of itself with. */
public enum Equipment {
    CLASS_A("class-a"),
    CLASS_B("class-b"),
    CLASS_B_SO("class-b-so"),
    AIRCRAFT("aircraft"),
    /** Automatic dependent surveillance, broadcast: of aircraft. */
    ADS_B("ads-b"),
    /** An autopilot's link to its ground station: of drones. */
    MAVLINK("mavlink"),
    NONE("none");

    private final String text;

    Equipment(String text) {
        this.text = text;
    }

    /** True for all that AIS receivers hear. */
    public boolean sendsAis() {
        return this != ADS_B && this != MAVLINK && this != NONE;
    }

    /** Range compared with that of class A: class B sends with less power. */
    public double rangeRatio() {
        return this == CLASS_B || this == CLASS_B_SO ? 0.6 : 1;
    }

    /** The word in a scenario. */
    public String text() {
        return text;
    }
}
