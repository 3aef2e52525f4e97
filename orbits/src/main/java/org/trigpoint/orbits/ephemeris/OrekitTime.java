package org.trigpoint.orbits.ephemeris;

import java.util.List;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScales;
import org.orekit.time.UTCScale;
import org.trigpoint.geo.EpochMicros;

/** Orekit's time scales from {@link LeapSeconds} alone: no file is read, and UT1 is taken for UTC. */
final class OrekitTime {
    static final TimeScales SCALES = TimeScales.of(LeapSeconds.models(), (_, _) -> List.of());
    static final UTCScale UTC = SCALES.getUTC();

    private OrekitTime() {}

    static AbsoluteDate date(long epochMicros) {
        return new AbsoluteDate(EpochMicros.instant(epochMicros), UTC);
    }
}
