package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what sees: radars, cameras, the passes of satellites; and who hears aircraft. */
final class SensorReader {
    private static final Pattern SENSOR_NAME = Pattern.compile("[A-Za-z0-9_-]{1,24}");
    private static final double MOST_METERS = 400_000;

    private final List<Problem> problems;
    private final Set<String> ids;

    SensorReader(List<Problem> problems, Set<String> ids) {
        this.problems = problems;
        this.ids = ids;
    }

    SensorSite.Radar radar(Node node) {
        MappingFields fields = MappingFields.of(node, "a radar", problems);
        SensorSite.Radar radar = new SensorSite.Radar(
                name(fields),
                stand(fields, 100, 40_000),
                fields.number("rotationSeconds", 2.5, 0.5, 60),
                fields.number("rangeSigmaMeters", 15, 0.1, 5_000),
                fields.number("bearingSigmaDeg", 0.3, 0.001, 20),
                halfSeen(fields, new HalfSeen(50, 35_000)),
                fields.number("seenProb", 0.98, 0, 1),
                fields.range("falsePerScan", Range.of(2), 0, 10_000),
                asPlaces(fields),
                fields.number("bearingBiasDeg", 0, -30, 30),
                fields.number("rangeBiasMeters", 0, -5_000, 5_000),
                fields.number("cellMeters", 0, 0, 5_000),
                fields.number("cellDeg", 0, 0, 20),
                fields.number("latencySeconds", 0.1, 0, 600),
                structures(fields),
                ScenarioReader.spans(fields, "outages", problems));
        fields.done();
        return radar;
    }

    SensorSite.Camera camera(Node node) {
        MappingFields fields = MappingFields.of(node, "a camera", problems);
        SensorSite.Camera camera = new SensorSite.Camera(
                name(fields),
                stand(fields, 50, 20_000),
                fields.number("everySeconds", 5, 0.1, 3_600),
                fields.number("bearingSigmaDeg", 0.2, 0.001, 20),
                halfSeen(fields, new HalfSeen(20, 12_000)),
                fields.number("seenProb", 0.95, 0, 1),
                fields.range("falsePerLook", Range.of(0.05), 0, 1_000),
                fields.number("latencySeconds", 0.5, 0, 600),
                ScenarioReader.spans(fields, "outages", problems));
        fields.done();
        return camera;
    }

    SensorSite.Pass pass(Node node) {
        MappingFields fields = MappingFields.of(node, "a pass", problems);
        SensorSite.Imager imager = imager(fields);
        boolean sar = imager == SensorSite.Imager.SAR;
        double sigmaMeters = fields.number("sigmaMeters", sar ? 15 : 8, 0.1, 5_000);
        SensorSite.Pass pass = new SensorSite.Pass(
                name(fields),
                imager,
                scene(fields),
                fields.durations("times"),
                fields.number("halfSeenMeters", sar ? 20 : 12, 0.1, 500),
                fields.number("seenProb", 0.97, 0, 1),
                sigmaMeters,
                fields.number("azimuthSigmaMeters", sigmaMeters, 0.1, 5_000),
                fields.number("lengthSigmaRatio", 0.15, 0, 1),
                fields.range("falsePerScene", Range.of(sar ? 4 : 2), 0, 100_000),
                fields.number("falseShapeRatio", 0.7, 0.01, 1_000),
                fields.number("cloudRatio", 0, 0, 1),
                fields.number("cloudMeters", 8_000, 100, 200_000),
                fields.number("displacementSeconds", 0, 0, 300),
                fields.number("incidenceDeg", 35, 1, 80),
                fields.number("latencySeconds", 1_200, 0, 604_800),
                structures(fields));
        if (pass.times().isEmpty()) {
            fields.problemHere("a pass needs 'times', when its scenes begin");
        }
        fields.done();
        return pass;
    }

    SensorSite.Adsb adsb(Node node) {
        MappingFields fields = MappingFields.of(node, "an ADS-B receiver", problems);
        String name = name(fields);
        MappingFields.Point at = fields.point("at");
        SensorSite.Adsb adsb = new SensorSite.Adsb(
                name,
                new SensorSite.Stand(
                        at.latDeg(),
                        at.lonDeg(),
                        fields.number("heightMeters", 0, 10_000),
                        0,
                        fields.number("farMeters", MOST_METERS, 10, MOST_METERS),
                        0,
                        360),
                fields.number("lossProb", 0.1, 0, 1),
                fields.number("latencySeconds", 0.02, 0, 600),
                ScenarioReader.spans(fields, "outages", problems));
        fields.done();
        return adsb;
    }

    SensorSite.Ground ground(Node node) {
        MappingFields fields = MappingFields.of(node, "a ground station", problems);
        String name = name(fields);
        MappingFields.Point at = fields.point("at");
        SensorSite.Ground ground = new SensorSite.Ground(
                name,
                new SensorSite.Stand(
                        at.latDeg(),
                        at.lonDeg(),
                        fields.number("heightMeters", 0, 10_000),
                        0,
                        fields.number("farMeters", 10_000, 10, MOST_METERS),
                        0,
                        360),
                fields.number("lossProb", 0.02, 0, 1),
                fields.number("latencySeconds", 0.05, 0, 600),
                ScenarioReader.spans(fields, "outages", problems));
        fields.done();
        return ground;
    }

    private String name(MappingFields fields) {
        String name = fields.text("name");
        if (!name.isEmpty() && !SENSOR_NAME.matcher(name).matches()) {
            fields.problemAt("name", "a sensor's name has 1 to 24 letters, digits, _ or -");
        }
        if (!ids.add("receiver " + name)) {
            fields.problemAt("name", "the name '" + name + "' is taken");
        }
        return name;
    }

    private static SensorSite.Stand stand(MappingFields fields, double nearMeters, double farMeters) {
        MappingFields.Point at = fields.point("at");
        SensorSite.Stand stand = new SensorSite.Stand(
                at.latDeg(),
                at.lonDeg(),
                fields.number("heightMeters", 0, 10_000),
                fields.number("nearMeters", nearMeters, 0, MOST_METERS),
                fields.number("farMeters", farMeters, 10, MOST_METERS),
                fields.number("fromDeg", 0, 0, 360) % 360,
                fields.number("sweepDeg", 360, 1, 360));
        if (stand.farMeters() <= stand.nearMeters()) {
            fields.problemAt("farMeters", "'farMeters' is more than 'nearMeters'");
        }
        return stand;
    }

    private static HalfSeen halfSeen(MappingFields fields, HalfSeen otherwise) {
        if (!fields.has("halfSeen")) {
            return otherwise;
        }
        MappingFields half = fields.fields("halfSeen", "what is half seen");
        HalfSeen seen = new HalfSeen(half.number("lengthMeters", 0.1, 500), half.number("atMeters", 10, 1_000_000));
        half.done();
        return seen;
    }

    private static boolean asPlaces(MappingFields fields) {
        String plots = fields.text("plots", "polar");
        if (!plots.equals("polar") && !plots.equals("place")) {
            fields.problemAt("plots", "'plots' is polar or place");
        }
        return plots.equals("place");
    }

    private static SensorSite.Imager imager(MappingFields fields) {
        String word = fields.text("type", SensorSite.Imager.SAR.text());
        for (SensorSite.Imager imager : SensorSite.Imager.values()) {
            if (imager.text().equals(word)) {
                return imager;
            }
        }
        fields.problemAt("type", "'type' is sar or optical");
        return SensorSite.Imager.SAR;
    }

    private static SensorSite.Scene scene(MappingFields fields) {
        MappingFields.Point at = fields.point("at");
        return new SensorSite.Scene(
                at.latDeg(),
                at.lonDeg(),
                fields.number("widthMeters", 100, MOST_METERS),
                fields.number("lengthMeters", 100, MOST_METERS),
                fields.number("headingDeg", 192, 0, 360));
    }

    private List<Structure> structures(MappingFields fields) {
        List<Structure> structures = new ArrayList<>();
        for (Node node : fields.items("structures")) {
            MappingFields one = MappingFields.of(node, "a structure", problems);
            MappingFields.Point at = one.point("at");
            structures.add(new Structure(at.latDeg(), at.lonDeg(), one.number("lengthMeters", 40, 0.1, 500)));
            one.done();
        }
        return structures;
    }
}
