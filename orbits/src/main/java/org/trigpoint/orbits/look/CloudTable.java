package org.trigpoint.orbits.look;

import java.time.ZoneOffset;
import java.util.List;
import org.trigpoint.geo.EpochMicros;

/** How often the sky is clear, by latitude and half year. As coarse as its table says; its head names the sources. */
final class CloudTable {
    private static final String FILE = "clouds.csv";
    private static final CloudTable PUBLISHED = new CloudTable(ResourceLines.read(FILE, 4));
    private static final int FIRST_SUMMER_MONTH = 5;
    private static final int LAST_SUMMER_MONTH = 10;

    private record Band(double southDeg, double northDeg, double summerPercent, double winterPercent) {}

    private final List<Band> bands;

    private CloudTable(List<String[]> lines) {
        bands = lines.stream()
                .map(fields -> new Band(
                        Double.parseDouble(fields[0]),
                        Double.parseDouble(fields[1]),
                        Double.parseDouble(fields[2]),
                        Double.parseDouble(fields[3])))
                .toList();
    }

    static CloudTable published() {
        return PUBLISHED;
    }

    /** Probability that no cloud stands between a satellite and a place. */
    double clearProb(double latDeg, long epochMicros) {
        int month = EpochMicros.instant(epochMicros).atZone(ZoneOffset.UTC).getMonthValue();
        boolean summer = month >= FIRST_SUMMER_MONTH && month <= LAST_SUMMER_MONTH;
        Band band = bands.stream()
                .filter(each -> latDeg >= each.southDeg && latDeg <= each.northDeg)
                .findFirst()
                .orElseThrow();
        return 1 - (summer ? band.summerPercent : band.winterPercent) / 100;
    }
}
