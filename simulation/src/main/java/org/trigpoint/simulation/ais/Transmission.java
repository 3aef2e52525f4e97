package org.trigpoint.simulation.ais;

import java.util.List;

/**
 * One message on the air.
 *
 * @param origin id of what sent it
 * @param sentEpochMicros begin of its slot
 * @param latDeg where it was sent from
 * @param antennaMeters height of the antenna
 * @param rangeRatio range compared with that of class A equipment
 * @param sequence 0 to 9, in its sentences when there are several
 * @param sentences without line ends; their arrays are shared and never changed
 */
public record Transmission(
        String origin,
        long sentEpochMicros,
        double latDeg,
        double lonDeg,
        double antennaMeters,
        double rangeRatio,
        int sequence,
        List<byte[]> sentences) {}
