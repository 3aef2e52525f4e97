package org.trigpoint.imagery.photo;

import java.util.Map;

/** Widths of the sensors of cameras that say a focal length and nothing to hold it against: of the makers' data sheets. */
final class Sensors {
    /** Thermal cameras FLIR Tau 2 and Vue (DJI XT, XT2) have detectors of 17 µm, whatever their number. */
    private static final double FLIR_PITCH_METERS = 17e-6;

    private static final Map<String, Double> WIDTH_METERS = Map.ofEntries(
            Map.entry("FC220", 0.00617),
            Map.entry("FC330", 0.00617),
            Map.entry("FC350", 0.00617),
            Map.entry("FC550", 0.0173),
            Map.entry("FC6310", 0.0132),
            Map.entry("FC6310R", 0.0132),
            Map.entry("FC6310S", 0.0132),
            Map.entry("FC6510", 0.0132),
            Map.entry("FC6520", 0.0173),
            Map.entry("FC7203", 0.0063),
            Map.entry("FC7303", 0.0063),
            Map.entry("FC3170", 0.0064),
            Map.entry("FC3411", 0.0132),
            Map.entry("FC3582", 0.0096),
            Map.entry("FC8482", 0.0096),
            Map.entry("L1D-20c", 0.0132),
            Map.entry("L2D-20c", 0.0173),
            Map.entry("M3E", 0.0173),
            Map.entry("ZenmuseP1", 0.0359),
            Map.entry("XT709", 0.0132),
            Map.entry("XT705", 0.0132));

    private Sensors() {}

    /** Width of a pixel in metres, NaN for a model that is not known. */
    static double pitchMeters(String model, int widthPixels) {
        if (model.equals("FLIR") || model.startsWith("XT2") || model.startsWith("Zenmuse XT")) {
            return FLIR_PITCH_METERS;
        }
        Double width = WIDTH_METERS.get(model);
        return width == null ? Double.NaN : width / widthPixels;
    }
}
