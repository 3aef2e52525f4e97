package org.trigpoint.imagery.stac;

import java.util.List;

/**
 * How pixels lie on the ground, as the projection extension says it.
 *
 * @param code of the reference system, such as EPSG:32629; empty when it says none
 * @param shape rows and columns; empty when it says none
 * @param transform affine, six or nine numbers row by row; empty when it says none
 */
public record StacProjection(String code, List<Double> shape, List<Double> transform) {
    /** Says nothing. */
    public static final StacProjection NONE = new StacProjection("", List.of(), List.of());

    public StacProjection {
        shape = List.copyOf(shape);
        transform = List.copyOf(transform);
    }
}
