package org.trigpoint.imagery.georeference;

import org.trigpoint.imagery.raster.Georeference;

/** What can be written down as fields of GeoTIFF. */
interface Placed extends Georeference {
    /** The fields, of pixels that are areas. */
    GeoTags tags();
}
