package org.trigpoint.simulation.mix;

import java.io.ByteArrayOutputStream;
import org.trigpoint.geo.Angles;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.sensor.DetectionLine;

/**
 * Detections and looks of radars that scan in turn, as lines of the detection feed: each radar sees up to a hundred craft of its own,
 * nine in ten of them in a scan, with errors of 20 m along each axis, and says at the end of the scan what it searched.
 */
public final class DetectionTraffic implements Traffic {
    private static final int CRAFT_OF_A_RADAR = 100;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double MOST_LAT_DEG = 65;
    private static final double NEAR_METERS = 40_000;
    private static final double FAR_METERS = 200_000;
    private static final double STILL_PROB = 0.35;
    private static final double SEEN_PROB = 0.9;
    private static final double SIGMA_METERS = 20;
    private static final double FALSE_PER_KM2 = 1e-6;
    private static final long LEAST_LOOK_MICROS = 1_000;

    private final int craft;
    private final int radars;
    private final double[] radarLatDeg;
    private final double[] radarLonDeg;
    private final double[] eastMeters;
    private final double[] northMeters;
    private final double[] eastMps;
    private final double[] northMps;
    private final Draws draws;
    private final long startEpochMicros;

    private int radar;
    private int inScan;
    private long scan = 1;
    private long scanEpochMicros;

    /**
     * @param craft how many there are to be seen, at least 1
     * @param startEpochMicros when they are where they begin
     */
    public DetectionTraffic(long seed, int craft, long startEpochMicros) {
        this.craft = craft;
        this.startEpochMicros = startEpochMicros;
        radars = (craft + CRAFT_OF_A_RADAR - 1) / CRAFT_OF_A_RADAR;
        radarLatDeg = new double[radars];
        radarLonDeg = new double[radars];
        eastMeters = new double[craft];
        northMeters = new double[craft];
        eastMps = new double[craft];
        northMps = new double[craft];
        Draws places = Draws.of(seed, "load", "craft");
        for (int i = 0; i < radars; i++) {
            radarLatDeg[i] = places.between(-MOST_LAT_DEG, MOST_LAT_DEG);
            radarLonDeg[i] = places.between(-180, 180);
        }
        for (int i = 0; i < craft; i++) {
            eastMeters[i] = places.between(-NEAR_METERS, NEAR_METERS);
            northMeters[i] = places.between(-NEAR_METERS, NEAR_METERS);
            double speedMps = places.chance(STILL_PROB) ? 0 : places.between(1, 11);
            double courseRad = StrictMath.toRadians(places.between(0, 360));
            eastMps[i] = speedMps * StrictMath.sin(courseRad);
            northMps[i] = speedMps * StrictMath.cos(courseRad);
        }
        draws = Draws.of(seed, "load", "scans");
    }

    @Override
    public int next(long epochMicros, ByteArrayOutputStream out) {
        if (inScan == 0) {
            scanEpochMicros = epochMicros;
        }
        while (inScan < craftOf(radar)) {
            int one = radar * CRAFT_OF_A_RADAR + inScan++;
            // A scan begins with a detection, so that its look does not begin before all that it holds.
            if (inScan == 1 || draws.chance(SEEN_PROB)) {
                return write(detection(one, epochMicros), out);
            }
        }
        DetectionLine look = look(epochMicros);
        inScan = 0;
        radar = (radar + 1) % radars;
        scan += radar == 0 ? 1 : 0;
        return write(look, out);
    }

    private int craftOf(int which) {
        return Math.min(CRAFT_OF_A_RADAR, craft - which * CRAFT_OF_A_RADAR);
    }

    private static int write(DetectionLine line, ByteArrayOutputStream out) {
        out.writeBytes(line.bytes());
        out.write('\n');
        return 1;
    }

    private DetectionLine detection(int one, long epochMicros) {
        double seconds = (epochMicros - startEpochMicros) * 1e-6;
        double north = northMeters[one] + northMps[one] * seconds + SIGMA_METERS * draws.nextNormalRatio();
        double east = eastMeters[one] + eastMps[one] * seconds + SIGMA_METERS * draws.nextNormalRatio();
        double cosine = StrictMath.cos(StrictMath.toRadians(radarLatDeg[radar]));
        return head(DetectionLine.detection().time("time", epochMicros))
                .number("lat", radarLatDeg[radar] + north / METERS_PER_DEGREE, 7)
                .number("lon", Angles.wrapLonDeg(radarLonDeg[radar] + east / (METERS_PER_DEGREE * cosine)), 7)
                .number("sigmaMeters", SIGMA_METERS, 1);
    }

    private DetectionLine head(DetectionLine line) {
        return line.text("sensor", "load-" + (radar + 1)).text("scene", Long.toString(scan));
    }

    private DetectionLine look(long untilEpochMicros) {
        StringBuilder area = new StringBuilder(120).append("{\"type\":\"Sector\",\"lat\":");
        DetectionLine.decimal(area, radarLatDeg[radar], 6);
        area.append(",\"lon\":");
        DetectionLine.decimal(area, radarLonDeg[radar], 6);
        area.append(",\"nearMeters\":0,\"farMeters\":");
        DetectionLine.decimal(area, FAR_METERS, 0);
        area.append(",\"fromDeg\":0,\"sweepDeg\":360}");
        return head(DetectionLine.look())
                .time("from", scanEpochMicros)
                // However fast, a look has a length.
                .time("until", Math.max(untilEpochMicros, scanEpochMicros + LEAST_LOOK_MICROS))
                .json("area", area.toString())
                .number("seen", SEEN_PROB, 2)
                .number("falsePerKm2", FALSE_PER_KM2, 9);
    }
}
