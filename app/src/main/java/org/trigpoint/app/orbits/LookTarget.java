package org.trigpoint.app.orbits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.zones.StationClient;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.lookahead.Drift;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.orbits.look.Whereabouts;
import tools.jackson.databind.JsonNode;

/**
 * What is looked for.
 *
 * @param name for people
 * @param where it may be
 * @param moving the same as an ellipse over time; empty of an area
 * @param lengthMeters as it told, NaN when it did not
 */
public record LookTarget(String name, Whereabouts where, Optional<EllipseOverTime> moving, double lengthMeters) {
    private static final double STILL_MPS2 = 1;
    private static final double UNDER_WAY_MPS2 = 0.25;

    /** The areas of a file. */
    public static LookTarget of(Path area) {
        Target target = Target.of(area);
        return new LookTarget(target.name(), Whereabouts.of(target.areas()), Optional.empty(), Double.NaN);
    }

    /**
     * Something that was at a place.
     *
     * @param sigmaMeters how well the place is known, along each axis
     * @param eastMps velocity, 0 with the other when it is not known
     */
    public static LookTarget at(
            Position place,
            double eastMps,
            double northMps,
            double sigmaMeters,
            long sinceEpochMicros,
            long untilEpochMicros) {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(place.latDeg(), place.lonDeg(), eastMps, northMps);
        boolean still = eastMps == 0 && northMps == 0;
        estimate.spreadEvenly(sigmaMeters * sigmaMeters, still ? STILL_MPS2 : UNDER_WAY_MPS2);
        return moving(
                place.latDeg() + ", " + place.lonDeg(),
                new Drift(estimate, sinceEpochMicros, Drift.SHIP_MPS2_PER_SECOND, untilEpochMicros),
                Double.NaN);
    }

    private static LookTarget moving(String name, Drift drift, double lengthMeters) {
        return new LookTarget(name, Whereabouts.of(drift), Optional.of(drift), lengthMeters);
    }

    /** A track of a running station. */
    public static LookTarget ofTrack(StationClient station, String track, long untilEpochMicros)
            throws IOException, InterruptedException {
        JsonNode body = answer(station, "/api/tracks/" + word(track));
        JsonNode estimate = body.path("estimate");
        if (!estimate.path("time").isString()) {
            throw new SettingsException("Track " + track + " has no dated position");
        }
        JsonNode covariance = estimate.path("covariance");
        MovingEstimate start = new MovingEstimate();
        start.place(
                estimate.path("latDeg").asDouble(),
                estimate.path("lonDeg").asDouble(),
                estimate.path("eastMps").asDouble(),
                estimate.path("northMps").asDouble());
        double[] known = new double[10];
        for (int i = 0; i < known.length; i++) {
            known[i] = covariance.path(i).asDouble();
        }
        // The station tells the upper triangle by rows.
        start.spread(
                known[0], known[1], known[4], known[2], known[3], known[5], known[6], known[7], known[8], known[9]);
        JsonNode extent = body.path("extent");
        double length = extent.path("bowMeters").asDouble(0)
                + extent.path("sternMeters").asDouble(0);
        return moving(
                body.path("name").asString("track " + track),
                new Drift(
                        start,
                        EpochMicros.parse(estimate.path("time").asString()),
                        Drift.SHIP_MPS2_PER_SECOND,
                        untilEpochMicros),
                length > 0 ? length : Double.NaN);
    }

    /** The first track that an alert of a running station is about. */
    public static LookTarget ofAlert(StationClient station, String alert, long untilEpochMicros)
            throws IOException, InterruptedException {
        JsonNode subjects =
                answer(station, "/api/alerts/" + word(alert)).path("properties").path("subjects");
        if (subjects.isEmpty()) {
            throw new SettingsException("Alert " + alert + " is about no track that may be shown");
        }
        return ofTrack(station, subjects.get(0).path("id").asString(), untilEpochMicros);
    }

    private static String word(String id) {
        if (!id.matches("[0-9A-Za-z.-]{1,80}")) {
            throw new SettingsException("\"" + id + "\" is no id: the panels of tracks and alerts show them");
        }
        return id;
    }

    private static JsonNode answer(StationClient station, String path) throws IOException, InterruptedException {
        StationClient.Answer answer = station.get(path);
        if (answer.status() != 200) {
            throw new SettingsException("The station answers " + answer.status() + ": " + answer.error());
        }
        return answer.body();
    }
}
