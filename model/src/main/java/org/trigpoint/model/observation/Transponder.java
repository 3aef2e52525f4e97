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
    AIS_SAR_AIRCRAFT,
    /** An extended squitter (DF 17), or one of a device that is no transponder (DF 18). */
    ADS_B,
    /** ADS-B of another link that a ground station sends again. */
    ADS_R,
    /** A ground station tells where its radar sees an aircraft. */
    TIS_B,
    /** Mode S without a position of its own. */
    MODE_S,
    /** Located from the times at which receivers heard it. */
    MULTILATERATION,
    /** The link of a drone to its ground station: MAVLink, or the metadata of its video. */
    TELEMETRY,
    /** What a drone broadcasts of itself by law. */
    REMOTE_ID,
    /** A satellite receiver of its own, without a link that says who. */
    GNSS,
    /** A network that people and devices report over: Cursor on Target, phones, field sensors. */
    NETWORK;

    /** True for the AIS of a ship. */
    public boolean isOfShip() {
        return this == AIS_CLASS_A || isClassB();
    }

    public boolean isClassB() {
        return this == AIS_CLASS_B || this == AIS_CLASS_B_SELF_ORGANISING;
    }
}
