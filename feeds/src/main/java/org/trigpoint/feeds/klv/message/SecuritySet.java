package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security metadata local set (MISB ST 0102.12): how the motion imagery is marked. Null stands for what was not sent.
 *
 * @param classification item 1
 * @param countryCoding item 2: of the next and of the releasing instructions
 * @param classifyingCountry item 3: two slashes before it, as sent
 * @param handling item 4: compartments and special handling
 * @param caveats item 5
 * @param releasableTo item 6: countries, with spaces between them
 * @param classifiedBy item 7
 * @param derivedFrom item 8
 * @param reason item 9
 * @param declassification item 10: date, as sent: YYYYMMDD
 * @param markingSystem item 11
 * @param objectCountryCoding item 12: of the next
 * @param objectCountries item 13: countries in the image, with semicolons between them
 * @param comments item 14
 * @param streamId item 19, of old versions
 * @param transportStreamId item 20, of old versions
 * @param version item 22: the x of ST 0102.x
 * @param countryCodingDate item 23: of the edition of the coding, as sent
 * @param objectCountryCodingDate item 24: likewise
 * @param undecoded items that are not decoded
 */
public record SecuritySet(
        @Nullable Classification classification,
        @Nullable CountryCoding countryCoding,
        @Nullable String classifyingCountry,
        @Nullable String handling,
        @Nullable String caveats,
        @Nullable String releasableTo,
        @Nullable String classifiedBy,
        @Nullable String derivedFrom,
        @Nullable String reason,
        @Nullable String declassification,
        @Nullable String markingSystem,
        @Nullable CountryCoding objectCountryCoding,
        @Nullable String objectCountries,
        @Nullable String comments,
        @Nullable Long streamId,
        @Nullable Long transportStreamId,
        @Nullable Long version,
        @Nullable String countryCodingDate,
        @Nullable String objectCountryCodingDate,
        List<RawItem> undecoded)
        implements KlvMessage {
    public SecuritySet {
        undecoded = List.copyOf(undecoded);
    }

    /** It has no time of its own. */
    @Override
    public @Nullable Long timeEpochMicros() {
        return null;
    }
}
