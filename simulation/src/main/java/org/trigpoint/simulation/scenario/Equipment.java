package org.trigpoint.simulation.scenario;

/** The AIS equipment of a craft. */
public enum Equipment {
    CLASS_A("class-a"),
    CLASS_B("class-b"),
    CLASS_B_SO("class-b-so"),
    AIRCRAFT("aircraft"),
    NONE("none");

    private final String text;

    Equipment(String text) {
        this.text = text;
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
