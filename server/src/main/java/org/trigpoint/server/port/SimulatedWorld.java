package org.trigpoint.server.port;

import java.util.List;

/** The world behind a picture that is simulated: what it really does. It is shown beside the picture and never enters it. */
public interface SimulatedWorld {
    /** What a craft does that its tracks may not show. */
    enum State {
        /** It sends, and somebody can hear it. */
        SENDING,
        /** It sends a position where it is not. */
        FALSE_POSITION,
        /** Its radio or its navigation is jammed. */
        JAMMED,
        /** It sends; the receivers in range are off. */
        UNHEARD,
        OUT_OF_RANGE,
        /** Its transmitter is off. */
        SILENT,
        NO_TRANSMITTER
    }

    /**
     * A craft where it really is.
     *
     * @param id its name in the scenario
     * @param name what it is called
     * @param mmsi that it sends, 0 without a transmitter
     * @param kind the scenario's word for what it is
     * @param speedMps over the ground
     * @param courseDeg clockwise from true north
     * @param shipType AIS type of ship that it sends, 0 for none
     * @param classB true when its transmitter is of class B
     */
    record Craft(
            String id,
            String name,
            int mmsi,
            String kind,
            double latDeg,
            double lonDeg,
            double speedMps,
            double courseDeg,
            State state,
            int shipType,
            boolean classB) {}

    /** The world at one moment. */
    record Truth(double epochMillis, List<Craft> craft) {
        public Truth {
            craft = List.copyOf(craft);
        }
    }

    /** Seconds of the world in a second. */
    double speedRatio();

    /** The world as it is now; any thread may ask. */
    Truth truth();
}
