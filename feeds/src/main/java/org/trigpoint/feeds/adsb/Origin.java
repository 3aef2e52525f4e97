package org.trigpoint.feeds.adsb;

/** By what a message came from its aircraft. */
public enum Origin {
    /** A reply of Mode A or Mode C. */
    MODE_AC,
    /** A reply, or a squitter without a message: downlink formats 0 to 16, 20 and 21. */
    MODE_S,
    /** The aircraft's transponder, downlink format 17. */
    TRANSPONDER,
    /** Something else on board or on a vehicle, downlink format 18, controls 0 and 1. */
    NON_TRANSPONDER,
    /** A ground station that sees it by other means, downlink format 18, controls 2 to 5. */
    TIS_B,
    /** A ground station that repeats what it sends on another frequency, downlink format 18, control 6. */
    ADS_R,
    /** A program that has decoded messages: a line or a document. */
    PROGRAM,
    /** The receiver itself. */
    RECEIVER
}
