package org.trigpoint.simulation.ais;

import java.time.LocalDateTime;
import org.trigpoint.simulation.chance.Draws;

/** A weather report as type 8 carries it: IMO SN.1/Circ.289, meteorological and hydrographic data, area code 1, function 31. */
final class Weather {
    private static final int AREA_CODE = 1;
    private static final int FUNCTION = 31;
    private static final int DATA_BITS = 304;

    private final StringBuilder binary = new StringBuilder(DATA_BITS);

    private Weather() {}

    static AisMessage report(int mmsi, double latDeg, double lonDeg, LocalDateTime time, Draws draws) {
        Weather weather = new Weather();
        int windKn = 8 + draws.below(14);
        int windDeg = 200 + draws.below(60);
        weather.put(25, (int) Math.rint(lonDeg * 60_000))
                .put(24, (int) Math.rint(latDeg * 60_000))
                .put(1, 0);
        weather.put(5, time.getDayOfMonth()).put(5, time.getHour()).put(6, time.getMinute());
        weather.put(7, windKn)
                .put(7, windKn + 3 + draws.below(6))
                .put(9, windDeg)
                .put(9, windDeg);
        weather.put(11, 120 + draws.below(60))
                .put(7, 60 + draws.below(30))
                .put(10, 90)
                .put(9, 1013 - 799)
                .put(2, 0);
        weather.put(8, 100);
        // Water level, currents, waves, swell, sea state, temperature, rain, salinity, ice: not available.
        weather.put(12, 4001).put(2, 3).put(8, 255).put(9, 360);
        weather.put(8, 255).put(9, 360).put(5, 31).put(8, 255).put(9, 360).put(5, 31);
        weather.put(8, 255).put(6, 63).put(9, 360).put(8, 255).put(6, 63).put(9, 360);
        weather.put(4, 13).put(10, 501).put(3, 7).put(9, 510).put(2, 3).put(10, 0);
        return new AisMessage.BroadcastBinary(0, mmsi, AREA_CODE, FUNCTION, weather.hex());
    }

    private Weather put(int width, int value) {
        for (int bit = width - 1; bit >= 0; bit--) {
            binary.append((value >>> bit) & 1);
        }
        return this;
    }

    private String hex() {
        StringBuilder hex = new StringBuilder(binary.length() / 4);
        for (int at = 0; at < binary.length(); at += 4) {
            hex.append(Character.forDigit(Integer.parseInt(binary, at, at + 4, 2), 16));
        }
        return hex.toString();
    }
}
