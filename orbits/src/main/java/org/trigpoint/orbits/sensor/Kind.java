package org.trigpoint.orbits.sensor;

/** What an instrument receives. */
public enum Kind {
    OPTICAL,
    SAR,
    THERMAL,
    NIGHTLIGHT,
    AIS,
    RF;

    /** True when it makes pictures. */
    public boolean images() {
        return this != AIS && this != RF;
    }
}
