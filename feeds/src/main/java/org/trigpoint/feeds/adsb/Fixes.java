package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** Positions with what they are worth. */
final class Fixes {
    /** Step of compact positions in the air: 6° in 2¹⁷ parts. */
    static final double AIRBORNE_STEP_DEG = 6.0 / (1 << 17);

    static final double SURFACE_STEP_DEG = AIRBORNE_STEP_DEG / 4;
    /** Of programs that write six decimals. */
    static final double DECIMAL_STEP_DEG = 1e-6;

    static final IntegrityReport UNSAID = IntegrityReport.of(false, false, PositioningState.NO_TIME_STAMP);

    /** Of version 0 the accuracy that a NUCp means, as the NACp of the same radius or the next larger one (DO-260A, table N-7). */
    private static final int[] NACP_OF_NUCP = {0, 1, 1, 4, 5, 6, 7, 8, 10, 11};

    private static final int MOST_NIC = 11;
    private static final int MOST_NACV = 4;
    private static final int MOST_LEVEL = 3;
    private static final int MOST_GVA = 2;
    private static final int MOST_VERSION = 3;

    private Fixes() {}

    /** The position that a frame solved; null when it did not. */
    static @Nullable Fix of(Tell tell, double heightMeters, double stepDeg) {
        SolvedPosition at = tell.position();
        return at == null
                ? null
                : new Fix(at.latDeg(), at.lonDeg(), heightMeters, false, stepDeg, integrity(tell.integrity()));
    }

    static IntegrityReport integrity(@Nullable Integrity said) {
        if (said == null) {
            return UNSAID;
        }
        Integer nucp = said.nucp();
        Integer nacp = nucp == null ? said.nacp() : Integer.valueOf(NACP_OF_NUCP[nucp]);
        return air(
                said.version() == null ? Integer.valueOf(0) : said.version(),
                said.nic(),
                nacp,
                said.nacv(),
                said.sil(),
                said.sda(),
                said.gva());
    }

    static IntegrityReport air(
            @Nullable Number version,
            @Nullable Number nic,
            @Nullable Number nacp,
            @Nullable Number nacv,
            @Nullable Number sil,
            @Nullable Number sda,
            @Nullable Number gva) {
        return IntegrityReport.ofAir(new AirIntegrity(
                category(version, MOST_VERSION),
                category(nic, MOST_NIC),
                category(nacp, MOST_NIC),
                category(nacv, MOST_NACV),
                category(sil, MOST_LEVEL),
                category(sda, MOST_LEVEL),
                category(gva, MOST_GVA)));
    }

    private static int category(@Nullable Number said, int most) {
        return said == null || said.intValue() < 0 || said.intValue() > most ? -1 : said.intValue();
    }
}
