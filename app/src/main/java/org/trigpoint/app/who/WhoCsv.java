package org.trigpoint.app.who;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.export.PlainText;
import org.trigpoint.threat.ask.Flags;
import org.trigpoint.threat.ask.MayHaveBeen;
import org.trigpoint.threat.ask.Passage;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.ShipTypes;

/** An answer as comma-separated values (RFC 4180, UTF-8), a row one who was there. SI units; what is not known is empty. */
final class WhoCsv {
    private static final List<String> COLUMNS = List.of(
            "how",
            "at",
            "from",
            "until",
            "tracks",
            "identity",
            "name",
            "type",
            "flag",
            "lat_deg",
            "lon_deg",
            "part",
            "along_m",
            "crossings",
            "closest_m",
            "speed_mps",
            "mean_before_mps",
            "speed_change_ratio",
            "reports",
            "longest_silence_s",
            "silent_from",
            "silent_until",
            "needed_mps",
            "limit_mps",
            "raw_stamps",
            "tlp",
            "licence",
            "reason");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private WhoCsv() {}

    static String text(WhoAnswer answer) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (int i = 0; i < answer.rows().size(); i++) {
            Map<String, String> cells = new HashMap<>();
            put(answer.rows().get(i), answer, i, cells);
            out.append(COLUMNS.stream()
                            .map(column -> field(cells.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static void put(WhoRow row, WhoAnswer answer, int number, Map<String, String> cells) {
        cells.put("how", row.kind().code());
        cells.put("at", time(row.atEpochMicros()));
        cells.put("tracks", row.tracks().stream().map(TrackId::toString).collect(Collectors.joining(" ")));
        cells.put("identity", Identity.unpack(row.track().identity()).text());
        cells.put("name", row.track().findName().orElse(""));
        cells.put("type", ShipTypes.words(row.track()));
        cells.put("flag", Flags.of(row.track().identity()));
        cells.put(
                "part",
                answer.question().target().parts().get(row.spot().part()).name());
        cells.put("along_m", number(row.spot().alongMeters(), 0));
        cells.put("mean_before_mps", number(row.meanBeforeMps(), 2));
        cells.put(
                "raw_stamps",
                answer.rawOf(number).stream().map(raw -> raw.stamp().toString()).collect(Collectors.joining(" ")));
        cells.put("tlp", row.track().marking().tlp().name());
        cells.put("licence", row.track().marking().licence());
        cells.put("reason", WhoWords.reason(row, answer.question()));
        switch (row) {
            case WhoRow.Heard heard -> heard(heard.passage(), cells);
            case WhoRow.Silent silent -> silent(silent.may(), cells);
        }
    }

    private static void heard(Passage passage, Map<String, String> cells) {
        cells.put("from", time(passage.fromEpochMicros()));
        cells.put("until", time(passage.untilEpochMicros()));
        position(passage.at().place().position(), cells);
        cells.put("crossings", Integer.toString(passage.crossings().size()));
        cells.put("closest_m", number(passage.closest().offMeters(), 0));
        cells.put("speed_mps", number(passage.at().place().speedMps(), 2));
        cells.put("speed_change_ratio", number(passage.speedChangeRatio(), 3));
        cells.put("reports", Integer.toString(passage.cover().reports()));
        cells.put("longest_silence_s", number(passage.cover().longestSilenceSeconds(), 0));
    }

    private static void silent(MayHaveBeen may, Map<String, String> cells) {
        Place before = may.silence().before();
        Place after = may.silence().after();
        cells.put("from", time(may.earliestEpochMicros()));
        cells.put("until", time(may.latestEpochMicros()));
        position(may.spot().position(), cells);
        cells.put("silent_from", before == null ? "" : time(before.timeEpochMicros()));
        cells.put("silent_until", after == null ? "" : time(after.timeEpochMicros()));
        cells.put("needed_mps", number(may.neededMps(), 2));
        cells.put("limit_mps", number(may.silence().mostMps(), 2));
    }

    private static void position(Position position, Map<String, String> cells) {
        cells.put("lat_deg", number(position.latDeg(), 6));
        cells.put("lon_deg", number(position.lonDeg(), 6));
    }

    private static String time(long epochMicros) {
        return EpochMicros.instant(epochMicros).toString();
    }

    /** A number that begins with a minus is no formula: it stays as it is. */
    private static String field(String text) {
        return NUMBER.matcher(text).matches() ? text : PlainText.csvField(text);
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
