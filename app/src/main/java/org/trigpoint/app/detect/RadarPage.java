package org.trigpoint.app.detect;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores of radar images as a page and as JSON.
 *
 * @param tallies by order of the K distribution, infinite without texture
 * @param firstSeed of the scenes
 * @param lastSeed of the scenes
 */
record RadarPage(Map<Double, RadarTally> tallies, long firstSeed, long lastSeed) {
    /** Of seas of this order and above recall and false alarms are claimed. */
    static final double CLAIMED_ORDER = 2;

    private static final String CLAIMED_TEXT = String.format(Locale.ROOT, "%.0f", CLAIMED_ORDER);

    static String name(double order) {
        return Double.isInfinite(order) ? "gamma" : String.format(Locale.ROOT, "K, order %.0f", order);
    }

    String text() {
        StringBuilder text = new StringBuilder("# Scores of ships in radar images\n\n");
        text.append(String.format(
                Locale.ROOT,
                "Made scenes, seeds %d to %d: %.0f m pixels, %d looks, textures with a correlation of %.0f m, a ship every %.1f km. Its decibels are the mean power over its own pixels against"
                        + " the mean of the whole sea. Numbers of the detector were chosen on seeds 1 to 3. Made by `./trigpoint score --images radar`; what it means: [ships in images](../detect.md).%n%n",
                firstSeed,
                lastSeed,
                RadarRun.PIXEL_METERS,
                RadarRun.LOOKS,
                RadarRun.TEXTURE_METERS,
                RadarRun.SPACING_PIXELS * RadarRun.PIXEL_METERS / 1000));
        text.append(
                "In brackets stands the interval of Wilson, 95 %. *Told* is what one would find at five false alarms in 10,000 km² who is told the mean power of the sea in each pixel and which"
                        + " pixels are the ship's, by their mean or by the brightest of them: a bound for who must measure the sea. Of order "
                        + CLAIMED_TEXT
                        + " and above, and without texture, recall of 0.95 from 12 dB at five false alarms in 10,000 km² is claimed; the command fails below.\n");
        tallies.forEach((order, tally) -> text.append(section(order, tally)));
        return text.toString();
    }

    private static String section(double order, RadarTally tally) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n## %s%n%d false alarms in %.0f km²: %.1f in 10,000 km².%n%n| length |",
                name(order),
                tally.falseCount(),
                tally.searchedKm2(),
                tally.falsePer10000Km2()));
        for (int band = 0; band < RadarTally.BANDS; band++) {
            int from = RadarTally.LEAST_DB + band * RadarTally.BAND_DB;
            text.append(String.format(Locale.ROOT, " %d–%d dB |", from, from + RadarTally.BAND_DB));
        }
        text.append("\n|---|").append("---:|".repeat(RadarTally.BANDS)).append('\n');
        for (int length = 0; length < RadarTally.LENGTHS; length++) {
            int one = length;
            text.append(row(lengths(length), band -> cell(tally.found(one, band))));
            if (length == 0) {
                text.append(row("told", band -> ratio(tally.told(one, band).ratio())));
            }
        }
        text.append(row("**all**", band -> cell(tally.found(band))));
        return text.append(row("told", band -> ratio(tally.told(band).ratio()))).toString();
    }

    private static String lengths(int length) {
        return String.format(
                Locale.ROOT,
                "%.0f–%.0f m",
                RadarTally.LENGTH_EDGES_METERS[length],
                RadarTally.LENGTH_EDGES_METERS[length + 1]);
    }

    private static String row(String title, IntFunction<String> cells) {
        StringBuilder row = new StringBuilder("| ").append(title).append(" |");
        for (int band = 0; band < RadarTally.BANDS; band++) {
            row.append(' ').append(cells.apply(band)).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String cell(RadarTally.Share share) {
        return share.of() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", share.ratio(), share.lowRatio(), share.highRatio());
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    String json() {
        ObjectNode page = Json.object();
        page.put("firstSeed", firstSeed).put("lastSeed", lastSeed);
        ArrayNode seas = page.putArray("seas");
        tallies.forEach((order, tally) -> {
            ObjectNode sea = seas.addObject().put("sea", name(order));
            sea.put("searchedKm2", tally.searchedKm2()).put("falseAlarms", tally.falseCount());
            ArrayNode ships = sea.putArray("ships");
            for (int length = 0; length < RadarTally.LENGTHS; length++) {
                for (int band = 0; band < RadarTally.BANDS; band++) {
                    ships.addObject()
                            .put("fromMeters", RadarTally.LENGTH_EDGES_METERS[length])
                            .put("toMeters", RadarTally.LENGTH_EDGES_METERS[length + 1])
                            .put("fromDb", RadarTally.LEAST_DB + band * RadarTally.BAND_DB)
                            .put("toDb", RadarTally.LEAST_DB + (band + 1) * RadarTally.BAND_DB)
                            .put("planted", tally.found(length, band).of())
                            .put("found", tally.found(length, band).hits())
                            .put("told", tally.told(length, band).hits());
                }
            }
        });
        return Json.text(page) + "\n";
    }
}
