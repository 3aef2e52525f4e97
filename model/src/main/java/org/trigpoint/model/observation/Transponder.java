package org.trigpoint.model.observation;

/** What sent the report. Ordinals are stored: add at the end only. */
public enum Transponder {
    UNKNOWN,
    AIS_CLASS_A,
    /** Class B, carrier sense or not known which. */
    AIS_CLASS_B,
    /** Class B that shares slots as class A does. */
    AIS_CLASS_B_SELF_ORGANISING,
    AIS_BASE_STATION,
    AIS_AID,
    AIS_SAR_AIRCRAFT;

    public boolean isClassB() {
        return this == AIS_CLASS_B || this == AIS_CLASS_B_SELF_ORGANISING;
    }
}
