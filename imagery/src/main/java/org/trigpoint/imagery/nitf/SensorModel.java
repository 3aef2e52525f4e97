package org.trigpoint.imagery.nitf;

import java.util.List;
import java.util.OptionalLong;
import org.trigpoint.geo.Position;

/**
 * What a SICD or SIDD document in a file says: complex and derived radar products (NGA.STND.0024, NGA.STND.0025).
 *
 * @param kind SICD or SIDD
 * @param namespace of the document, which names its version
 * @param coreName name of the collection; may be empty
 * @param collector that took it; may be empty
 * @param collectStart when it began to be taken, in microseconds since 1970; empty when it does not say
 * @param corners of the image, first row first column and on clockwise in the image; none when it says none
 */
public record SensorModel(
        String kind,
        String namespace,
        String coreName,
        String collector,
        OptionalLong collectStart,
        List<Position> corners) {
    public SensorModel {
        corners = List.copyOf(corners);
    }
}
