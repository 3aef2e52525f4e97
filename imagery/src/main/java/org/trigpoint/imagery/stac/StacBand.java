package org.trigpoint.imagery.stac;

import java.util.Map;

/**
 * A band of an asset.
 *
 * @param name as the product names it; empty when it says none
 * @param commonName the colour as STAC's eo extension lists them, such as red; empty when it says none
 * @param others all else that is said of it, by the names of version 1.1, each as JSON text
 */
public record StacBand(String name, String commonName, Map<String, String> others) {
    public StacBand {
        others = Map.copyOf(others);
    }
}
