package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands still: receivers, base stations, aids and beacons. */
final class StationReader {
    private static final Pattern STATION_NAME = Pattern.compile("[A-Za-z0-9_-]{1,15}");
    private static final Range USUAL_LATENCY = new Range(0.04, 0.25);

    private final List<Problem> problems;
    private final Set<String> ids;

    StationReader(List<Problem> problems, Set<String> ids) {
        this.problems = problems;
        this.ids = ids;
    }

    Station.Receiver receiver(Node node) {
        MappingFields fields = MappingFields.of(node, "a receiver", problems);
        String name = fields.text("name");
        if (!name.isEmpty() && !STATION_NAME.matcher(name).matches()) {
            fields.problemAt("name", "a receiver's name has 1 to 15 letters, digits, _ or -");
        }
        claim(fields, "name", "receiver " + name);
        MappingFields.Point at = fields.point("at");
        Station.Receiver receiver = new Station.Receiver(
                name,
                at.latDeg(),
                at.lonDeg(),
                fields.number("heightMeters", 0, 40_000),
                fields.number("rangeNm", Double.NaN, 0.1, 2_000),
                fields.number("lossProb", 0.02, 0, 1),
                fields.number("coChannelLossProb", 0.2, 0, 1),
                fields.number("clockErrorSeconds", 0, -3_600, 3_600),
                fields.range("latencySeconds", USUAL_LATENCY, 0, 600),
                fields.flag("tagBlock", true),
                fields.number("fadingSigmaDb", 0, 0, 30),
                fades(fields),
                ScenarioReader.spans(fields, "outages", problems),
                ScenarioReader.spans(fields, "late", problems),
                fields.number("batchMinutes", 0, 0, 1_440));
        fields.done();
        return receiver;
    }

    private List<Station.Fade> fades(MappingFields receiver) {
        List<Station.Fade> fades = new ArrayList<>();
        for (Node node : receiver.items("fades")) {
            MappingFields fields = MappingFields.of(node, "a fade", problems);
            Span span = ScenarioReader.spanIn(fields);
            fades.add(new Station.Fade(span, fields.number("lossDb", -100, 100)));
            fields.done();
        }
        return fades;
    }

    Station.Base base(Node node) {
        MappingFields fields = MappingFields.of(node, "a base station", problems);
        MappingFields.Point at = fields.point("at");
        Station.Base base = new Station.Base(
                fields.text("name"),
                ScenarioReader.mmsi(fields, "mmsi"),
                at.latDeg(),
                at.lonDeg(),
                fields.number("heightMeters", 30, 0, 5_000),
                fields.flag("weather", false));
        claim(fields, "name", "base " + base.name());
        fields.done();
        return base;
    }

    Station.Aid aid(Node node) {
        MappingFields fields = MappingFields.of(node, "an aid to navigation", problems);
        MappingFields.Point at = fields.point("at");
        String name = fields.text("name");
        if (name.length() > 34) {
            fields.problemAt("name", "an aid's name has at most 34 characters");
        }
        claim(fields, "name", "aid " + name);
        Station.Aid aid = new Station.Aid(
                name,
                ScenarioReader.mmsi(fields, "mmsi"),
                at.latDeg(),
                at.lonDeg(),
                fields.whole("aidType", 0, 0, 31),
                fields.flag("virtual", false),
                fields.flag("offPosition", false));
        fields.done();
        return aid;
    }

    Station.Beacons beacons(Node node) {
        MappingFields fields = MappingFields.of(node, "a beacon", problems);
        String id = fields.text("id");
        int count = fields.whole("count", 1, 1, 1_000);
        for (int number = 1; number <= count; number++) {
            claim(fields, "id", count == 1 ? id : id + "-" + number);
        }
        int mmsi = ScenarioReader.mmsi(fields, "mmsi");
        int kind = mmsi / 1_000_000;
        if (mmsi > 1 && kind != 970 && kind != 972 && kind != 974) {
            fields.problemAt("mmsi", "a beacon's number begins with 970, 972 or 974");
        }
        MappingFields.Point at = fields.point("at");
        Station.Beacons beacons = new Station.Beacons(
                id,
                count,
                mmsi,
                at.latDeg(),
                at.lonDeg(),
                fields.number("scatterMeters", 0, 0, 50_000),
                ScenarioReader.spell(fields.fields("on", "a span")),
                fields.flag("test", true));
        fields.done();
        return beacons;
    }

    private void claim(MappingFields fields, String field, String id) {
        if (!ids.add(id)) {
            fields.problemAt(field, "the name '" + id + "' is taken");
        }
    }
}
