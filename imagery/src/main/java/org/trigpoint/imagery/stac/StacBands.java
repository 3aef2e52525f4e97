package org.trigpoint.imagery.stac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bands of an asset: version 1.1 says in one list what 1.0 said in two, those of the eo and of the raster extension, which are brought into
 * the one by position (STAC 1.1.0, "Bands", and the migration of eo 2.0 and raster 2.0).
 */
final class StacBands {
    private static final Set<String> NAMED = Set.of("name", "eo:common_name");

    /** Members that version 1.1 took into its own words; others keep the prefix of their extension. */
    private static final Set<String> COMMON =
            Set.of("name", "description", "data_type", "nodata", "statistics", "unit", "gsd");

    private StacBands() {}

    static List<StacBand> read(StacNode asset) throws StacException {
        List<StacNode> bands = asset.elements("bands");
        if (!bands.isEmpty()) {
            List<StacBand> read = new ArrayList<>();
            for (StacNode band : bands) {
                require(band);
                read.add(
                        new StacBand(band.textOrEmpty("name"), band.textOrEmpty("eo:common_name"), band.others(NAMED)));
            }
            return read;
        }
        List<StacNode> colours = asset.elements("eo:bands");
        List<StacNode> rasters = asset.elements("raster:bands");
        List<StacBand> read = new ArrayList<>();
        for (int i = 0; i < Math.max(colours.size(), rasters.size()); i++) {
            Map<String, String> others = new LinkedHashMap<>();
            String name = "";
            String commonName = "";
            if (i < colours.size()) {
                StacNode colour = colours.get(i);
                require(colour);
                name = colour.textOrEmpty("name");
                commonName = colour.textOrEmpty("common_name");
                put(colour.others(Set.of("name", "common_name")), "eo:", others);
            }
            if (i < rasters.size()) {
                require(rasters.get(i));
                put(rasters.get(i).others(Set.of("name")), "raster:", others);
            }
            read.add(new StacBand(name, commonName, others));
        }
        return read;
    }

    private static void require(StacNode band) throws StacException {
        if (!band.value().isObject()) {
            throw band.wrong("must be an object");
        }
    }

    private static void put(Map<String, String> from, String prefix, Map<String, String> to) {
        from.forEach(
                (name, value) -> to.put(COMMON.contains(name) || name.indexOf(':') >= 0 ? name : prefix + name, value));
    }
}
