package org.trigpoint.imagery.stac;

import java.util.List;

/**
 * What the sar extension says.
 *
 * @param instrumentMode such as IW; empty when it says none
 * @param frequencyBand such as C; empty when it says none
 * @param polarizations such as VV and VH
 * @param productType such as GRD; empty when it says none
 * @param observationDirection left or right of its flight; empty when it says none
 */
public record StacSar(
        String instrumentMode,
        String frequencyBand,
        List<String> polarizations,
        String productType,
        String observationDirection) {
    /** Says nothing. */
    public static final StacSar NONE = new StacSar("", "", List.of(), "", "");

    public StacSar {
        polarizations = List.copyOf(polarizations);
    }
}
