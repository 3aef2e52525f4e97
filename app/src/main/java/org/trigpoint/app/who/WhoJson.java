package org.trigpoint.app.who;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.threat.ask.Cover;
import org.trigpoint.threat.ask.Flags;
import org.trigpoint.threat.ask.MayHaveBeen;
import org.trigpoint.threat.ask.Passage;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.ShipTypes;
import org.trigpoint.threat.ask.Spot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON: SI units, times in ISO 8601, what is not known is null. */
final class WhoJson {
    private final WhoAnswer answer;

    private WhoJson(WhoAnswer answer) {
        this.answer = answer;
    }

    static String text(WhoAnswer answer) {
        return new WhoJson(answer).document().toPrettyString() + "\n";
    }

    private ObjectNode document() {
        WhoQuestion question = answer.question();
        ObjectNode node = Json.object();
        ObjectNode asked = node.putObject("question");
        asked.put("about", question.about());
        question.asked().forEach(asked::put);
        node.put("answered", answer.made().toString());
        node.put("program", ProgramVersion.name());
        node.put("hiddenCraft", answer.hiddenShown() ? "included, for a recorded purpose" : "left out");
        node.put("historyFrom", time(answer.historyFromEpochMicros()));
        node.put("historyUntil", time(answer.historyUntilEpochMicros()));
        node.put("shipsLookedAt", answer.looked());
        ArrayNode notes = node.putArray("notes");
        answer.notes().forEach(notes::add);
        ArrayNode found = node.putArray("found");
        for (int i = 0; i < answer.rows().size(); i++) {
            row(i, found.addObject());
        }
        return node;
    }

    private static String time(long epochMicros) {
        return EpochMicros.instant(epochMicros).toString();
    }

    private void row(int number, ObjectNode node) {
        WhoRow row = answer.rows().get(number);
        node.put("how", row.kind().code());
        node.put("reason", WhoWords.reason(row, answer.question()));
        node.put("at", time(row.atEpochMicros()));
        ArrayNode tracks = node.putArray("tracks");
        row.tracks().stream().map(TrackId::toString).forEach(tracks::add);
        node.put("identity", WhoWords.identity(row.track()));
        node.put("name", row.track().name());
        node.put("shipType", row.track().shipType());
        node.put("type", ShipTypes.words(row.track()));
        node.put("flag", Flags.of(row.track().identity()));
        spot(row.spot(), node.putObject("spot"));
        switch (row) {
            case WhoRow.Heard heard -> heard(heard.passage(), node);
            case WhoRow.Silent silent -> silent(silent.may(), node);
        }
        Json.number(node, "meanBeforeMps", row.meanBeforeMps());
        evidence(number, row, node.putObject("evidence"));
        ObjectNode marking = node.putObject("marking");
        marking.put("tlp", row.track().marking().tlp().name());
        marking.put("licence", row.track().marking().licence());
    }

    private void spot(Spot spot, ObjectNode node) {
        node.put("part", answer.question().target().parts().get(spot.part()).name());
        Json.number(node, "alongMeters", spot.alongMeters());
        position(spot.position(), node);
    }

    private static void position(Position position, ObjectNode node) {
        node.put("latDeg", position.latDeg());
        node.put("lonDeg", position.lonDeg());
    }

    private void heard(Passage passage, ObjectNode node) {
        node.put("from", time(passage.fromEpochMicros()));
        node.put("until", time(passage.untilEpochMicros()));
        place(passage.at().place(), node.putObject("place"));
        ArrayNode crossings = node.putArray("crossings");
        for (Passage.Moment crossing : passage.crossings()) {
            ObjectNode each = crossings.addObject();
            each.put("at", time(crossing.place().timeEpochMicros()));
            spot(crossing.spot(), each);
        }
        Json.number(node, "closestMeters", passage.closest().offMeters());
        node.put("closestAt", time(passage.closest().place().timeEpochMicros()));
        Json.number(node, "speedMps", passage.at().place().speedMps());
        Json.number(node, "speedChangeRatio", passage.speedChangeRatio());
        Cover cover = passage.cover();
        ObjectNode heard = node.putObject("cover");
        heard.put("from", time(cover.fromEpochMicros()));
        heard.put("until", time(cover.untilEpochMicros()));
        heard.put("reports", cover.reports());
        heard.put("longestSilenceSeconds", cover.longestSilenceSeconds());
    }

    private static void silent(MayHaveBeen may, ObjectNode node) {
        node.put("from", time(may.earliestEpochMicros()));
        node.put("until", time(may.latestEpochMicros()));
        ObjectNode silence = node.putObject("silence");
        silentPlace(may.silence().before(), "before", silence);
        silentPlace(may.silence().after(), "after", silence);
        silentPlace(may.silence().elsewhere(), "elsewhere", silence);
        Json.number(silence, "limitMps", may.silence().mostMps());
        Json.number(silence, "neededMps", may.neededMps());
        silence.put("straightWayCrosses", may.straight());
        silence.put("waters", may.waters().name());
    }

    private static void silentPlace(@Nullable Place place, String name, ObjectNode node) {
        if (place == null) {
            node.putNull(name);
        } else {
            place(place, node.putObject(name));
        }
    }

    private static void place(Place place, ObjectNode node) {
        node.put("time", time(place.timeEpochMicros()));
        position(place.position(), node);
        Json.number(node, "speedMps", place.speedMps());
        Json.number(node, "sigmaMeters", place.sigmaMeters());
    }

    private void evidence(int number, WhoRow row, ObjectNode node) {
        ArrayNode known = node.putArray("known");
        row.reports().forEach(place -> known.add(time(place.knownEpochMicros())));
        ArrayNode messages = node.putArray("messages");
        for (RawReports.RawReport raw : answer.rawOf(number)) {
            ObjectNode message = messages.addObject();
            message.put("stamp", raw.stamp().toString());
            message.put("text", raw.text());
            message.put("sha256", raw.sha256());
        }
    }
}
