package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Map;

/**
 * What an item says of itself beside time and place.
 *
 * @param title for people; may be empty, as every text here
 * @param platform that carried the sensor
 * @param constellation that it belongs to
 * @param instruments that measured
 * @param gsdMeters between the middles of neighbouring pixels; NaN when it says none
 * @param licence as SPDX names it, or other
 * @param cloudCoverPercent of the image; NaN when it says none
 * @param projection how pixels lie
 * @param sar of radar images
 * @param sat the orbit
 * @param view from where
 * @param others all else, each as JSON text
 */
public record StacProperties(
        String title,
        String platform,
        String constellation,
        List<String> instruments,
        double gsdMeters,
        String licence,
        double cloudCoverPercent,
        StacProjection projection,
        StacSar sar,
        StacSat sat,
        StacView view,
        Map<String, String> others) {
    /** Says nothing. */
    public static final StacProperties NONE = new StacProperties(
            "",
            "",
            "",
            List.of(),
            Double.NaN,
            "",
            Double.NaN,
            StacProjection.NONE,
            StacSar.NONE,
            StacSat.NONE,
            StacView.NONE,
            Map.of());

    public StacProperties {
        instruments = List.copyOf(instruments);
        others = Map.copyOf(others);
    }
}
