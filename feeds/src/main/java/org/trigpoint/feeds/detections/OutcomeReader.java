package org.trigpoint.feeds.detections;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Look.Detectability;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Sight;

/** Makes of what a line says a detection, a look, or the rejection that names the first field that cannot be. */
final class OutcomeReader {
    private static final double MOST_FALSE_PER_KM2 = 1e6;
    private static final double MOST_SHIFT_SECONDS = 600;
    private static final Pattern CHIP = Pattern.compile("[0-9a-f]{64}");

    private OutcomeReader() {}

    static Outcome read(LineFields fields, Stamp stamp, Marking marking) {
        Checks checks = new Checks(fields);
        String type = fields.has(Field.TYPE) ? Objects.requireNonNullElse(fields.text(Field.TYPE), "") : "detection";
        Outcome outcome = switch (type) {
            case "detection" -> detection(checks, fields, stamp, marking);
            case "look" -> look(checks, fields, stamp, marking);
            default -> {
                checks.refuse("type", Field.TYPE);
                yield null;
            }
        };
        Fault fault = checks.fault();
        if (outcome == null || fault != null) {
            Fault why = Objects.requireNonNull(fault);
            return new Rejected(stamp, why.code(), why.offsetBytes(), 1);
        }
        return outcome;
    }

    private static @Nullable Outcome detection(Checks checks, LineFields fields, Stamp stamp, Marking marking) {
        long time = checks.epochMicros(Field.TIME);
        String sensor = checks.needText(Field.SENSOR, "sensor");
        String scene = checks.text(Field.SCENE, "scene");
        Sight sight = new Sights(checks).find();
        double lengthMeters = fields.has(Field.LENGTH)
                ? checks.above(Field.LENGTH, 0, Sights.MOST_LENGTH_METERS, "length")
                : Double.NaN;
        String kind = checks.text(Field.KIND, "kind");
        Detection.Appearance appearance = appearance(checks);
        return sight != null && appearance != null && checks.isSound()
                ? new Detection(stamp, time, sensor, scene, sight, lengthMeters, orNull(kind), appearance, marking)
                : null;
    }

    private static Detection.@Nullable Appearance appearance(Checks checks) {
        double confidenceProb =
                checks.has(Field.CONFIDENCE) ? checks.within(Field.CONFIDENCE, 0, 1, "confidence") : Double.NaN;
        String chip = checks.text(Field.CHIP, "chip");
        if (!chip.isEmpty() && !CHIP.matcher(chip).matches()) {
            checks.refuse("chip", Field.CHIP);
        }
        String explained = checks.text(Field.EXPLAINED, "explained");
        return checks.isSound() ? new Detection.Appearance(confidenceProb, orNull(chip), orNull(explained)) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** All three numbers, or none. */
    private static Look.@Nullable Imaging imaging(Checks checks) {
        if (!checks.has(Field.FLIGHT) && !checks.has(Field.LOOK) && !checks.has(Field.SHIFT)) {
            return null;
        }
        double flightDeg = checks.within(Field.FLIGHT, 0, 360, "imaging");
        double lookDeg = checks.within(Field.LOOK, 0, 360, "imaging");
        double shiftSeconds = checks.within(Field.SHIFT, 0, MOST_SHIFT_SECONDS, "imaging");
        return checks.isSound() ? new Look.Imaging(flightDeg, lookDeg, shiftSeconds) : null;
    }

    private static @Nullable Outcome look(Checks checks, LineFields fields, Stamp stamp, Marking marking) {
        String sensor = checks.needText(Field.SENSOR, "sensor");
        String scene = checks.text(Field.SCENE, "scene");
        long from = checks.epochMicros(Field.FROM);
        long until = checks.epochMicros(Field.UNTIL);
        if (until < from) {
            checks.refuse("time", Field.UNTIL);
        }
        Look.Area area = area(checks, fields);
        List<Detectability> seen = seen(checks, fields);
        double falsePerKm2 = checks.within(Field.FALSE_RATE, 0, MOST_FALSE_PER_KM2, "false-rate");
        Look.Imaging imaging = imaging(checks);
        return area != null && checks.isSound()
                ? new Look(stamp, sensor, scene, from, until, area, seen, falsePerKm2, imaging, marking)
                : null;
    }

    private static Look.@Nullable Area area(Checks checks, LineFields fields) {
        List<Position> corners = fields.corners();
        if (corners != null) {
            return new Look.Polygon(corners);
        }
        if (fields.has(Field.AREA) || !fields.has(Field.FAR)) {
            checks.refuse("area", Field.AREA);
            return null;
        }
        Field lat = fields.has(Field.SECTOR_LAT) ? Field.SECTOR_LAT : Field.SENSOR_LAT;
        Field lon = fields.has(Field.SECTOR_LON) ? Field.SECTOR_LON : Field.SENSOR_LON;
        double latDeg = checks.within(lat, -90, 90, "area");
        double lonDeg = checks.within(lon, -180, 180, "area");
        double nearMeters = or(0, Field.NEAR, Sight.MOST_RANGE_METERS, checks);
        double farMeters = checks.above(Field.FAR, 0, Sight.MOST_RANGE_METERS, "area");
        double fromDeg = or(0, Field.FROM_DEG, 360, checks);
        double sweepDeg = or(360, Field.SWEEP, 360, checks);
        if (!(farMeters > nearMeters) || !(sweepDeg > 0)) {
            checks.refuse("area", Field.FAR);
        }
        return checks.isSound() ? new Look.Sector(latDeg, lonDeg, nearMeters, farMeters, fromDeg, sweepDeg) : null;
    }

    private static double or(double absent, Field field, double most, Checks checks) {
        return checks.has(field) ? checks.within(field, 0, most, "area") : absent;
    }

    /** One number holds for all lengths. */
    private static List<Detectability> seen(Checks checks, LineFields fields) {
        if (!fields.seen().isEmpty()) {
            return fields.seen();
        }
        double prob = checks.within(Field.SEEN, 0, 1, "seen");
        return checks.isSound() ? List.of(new Detectability(0, prob)) : List.of();
    }
}
