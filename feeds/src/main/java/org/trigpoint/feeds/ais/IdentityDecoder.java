package org.trigpoint.feeds.ais;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.Payload;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Platform;

/** Static and voyage data (ITU-R M.1371-5, tables 52, 69, 73 and 79). */
final class IdentityDecoder {
    private static final int FEWEST_BITS_PART_B = 162;
    private static final int NO_DRAUGHT = 0;
    private static final int DRAUGHT_OR_MORE = 255;
    private static final int FIRST_IMO = 1_000_000;
    private static final int LAST_IMO = 9_999_999;
    private static final int NAME = 20;
    private static final int CALL_SIGN = 7;

    /** Type 5. */
    IdentityReport classA(Payload payload, Header header) {
        int imo = payload.unsigned(40, 30);
        int draught = payload.unsigned(294, 8);
        return new IdentityReport(
                header,
                text(payload, 112, NAME),
                text(payload, 70, CALL_SIGN),
                imo >= FIRST_IMO && imo <= LAST_IMO ? imo : 0,
                payload.unsigned(232, 8),
                extent(payload, 240),
                draught == NO_DRAUGHT ? Double.NaN : draught / 10.0,
                draught == DRAUGHT_OR_MORE,
                text(payload, 302, 20),
                EtaText.of(payload, 274),
                0,
                false);
    }

    /** Type 24, part A or B; null for neither, and for a part B without its dimensions. */
    @Nullable
    IdentityReport classB(Payload payload, Header header, int mmsi) {
        return switch (payload.unsigned(38, 2)) {
            case 0 -> report(header, text(payload, 40, NAME), null, 0, null, 0, false);
            case 1 -> payload.bits() < FEWEST_BITS_PART_B ? null : partB(payload, header, mmsi);
            default -> null;
        };
    }

    /** A craft of a parent ship sends the parent's number in place of its dimensions. */
    private static IdentityReport partB(Payload payload, Header header, int mmsi) {
        boolean craft = Mmsi.classify(mmsi) == Platform.CRAFT_OF_PARENT;
        int parent = craft ? payload.unsigned(132, 30) : 0;
        return report(
                header,
                null,
                text(payload, 90, CALL_SIGN),
                payload.unsigned(40, 8),
                craft ? null : extent(payload, 132),
                parent == 0 || parent > Mmsi.MAX ? 0 : Identity.mmsi(parent),
                false);
    }

    /** Type 19. */
    IdentityReport extendedClassB(Payload payload, Header header) {
        return report(header, text(payload, 143, NAME), null, payload.unsigned(263, 8), extent(payload, 271), 0, false);
    }

    /** Type 21. A floating aid says whether it is off its place only with a UTC second below 60. */
    IdentityReport aid(Payload payload, Header header) {
        String name = payload.text(43, NAME, 272);
        boolean offPosition = payload.flag(259) && payload.unsigned(253, 6) < 60;
        return report(
                header,
                name.isEmpty() ? null : name,
                null,
                payload.unsigned(38, 5),
                extent(payload, 219),
                0,
                offPosition);
    }

    private static IdentityReport report(
            Header header,
            @Nullable String name,
            @Nullable String callSign,
            int shipType,
            @Nullable Extent extent,
            long parentIdentity,
            boolean offPosition) {
        return new IdentityReport(
                header,
                name,
                callSign,
                0,
                shipType,
                extent,
                Double.NaN,
                false,
                null,
                null,
                parentIdentity,
                offPosition);
    }

    private static @Nullable String text(Payload payload, int start, int characters) {
        String text = payload.text(start, characters);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Extent extent(Payload payload, int start) {
        int bow = payload.unsigned(start, 9);
        int stern = payload.unsigned(start + 9, 9);
        int port = payload.unsigned(start + 18, 6);
        int starboard = payload.unsigned(start + 24, 6);
        return (bow | stern | port | starboard) == 0 ? null : new Extent(bow, stern, port, starboard);
    }
}
