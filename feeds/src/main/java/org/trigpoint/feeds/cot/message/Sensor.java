package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Where a sensor looks ({@code sensor}). Numbers that are absent are NaN.
 *
 * @param azimuthDeg direction of its axis, clockwise from true north
 * @param elevationDeg of its axis above the horizon
 * @param rollDeg turn about its axis
 * @param fovDeg width of its field of view
 * @param vfovDeg height of its field of view
 * @param northDeg direction of the frame's north, as sent
 * @param rangeMeters how far it sees
 * @param model make and model
 * @param type type of the sensor
 * @param version version of the element
 * @param rest what else the element held
 */
public record Sensor(
        double azimuthDeg,
        double elevationDeg,
        double rollDeg,
        double fovDeg,
        double vfovDeg,
        double northDeg,
        double rangeMeters,
        @Nullable String model,
        @Nullable String type,
        @Nullable String version,
        @Nullable Rest rest) {}
