package org.trigpoint.feeds.klv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.Classification;
import org.trigpoint.feeds.klv.message.KlvMessage;
import org.trigpoint.feeds.klv.message.KlvMessageDecoder;
import org.trigpoint.feeds.klv.message.KlvOutcome;
import org.trigpoint.feeds.klv.message.SecuritySet;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.Marking.Tlp;

/**
 * What a security set (MISB ST 0102) means for those who see the picture. What is classified goes to the audiences that are named as
 * the countries of the set are coded: those that it is releasable to, and the one that classified it.
 */
public final class Markings {
    private static final Pattern BETWEEN_COUNTRIES = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST_COUNTRY = 8;

    private Markings() {}

    /** The marking of a set; clear when it is unclassified or does not say. */
    static Marking of(SecuritySet security) {
        Classification classification = security.classification();
        if (classification == null || classification == Classification.UNCLASSIFIED) {
            return Marking.CLEAR;
        }
        List<String> countries = Stream.concat(
                        countries(security.releasableTo()), countries(security.classifyingCountry()))
                .toList();
        return new Marking(tlp(classification), countries, "");
    }

    private static Tlp tlp(Classification classification) {
        return switch (classification) {
            case UNCLASSIFIED -> Tlp.CLEAR;
            case RESTRICTED -> Tlp.AMBER;
            case CONFIDENTIAL -> Tlp.AMBER_STRICT;
            case SECRET, TOP_SECRET -> Tlp.RED;
        };
    }

    private static Stream<String> countries(@Nullable String codes) {
        return codes == null
                ? Stream.of()
                : BETWEEN_COUNTRIES
                        .splitAsStream(codes)
                        .filter(code -> !code.isEmpty() && code.length() <= LONGEST_COUNTRY);
    }

    /** The marking that a KLV packet sets; null when it says nothing of it. */
    public static @Nullable Marking find(byte[] array, int offset, int length) {
        if (!(KlvMessageDecoder.decode(array, offset, length) instanceof KlvOutcome.Decoded decoded)) {
            return null;
        }
        KlvMessage message = decoded.message();
        SecuritySet security =
                message instanceof SecuritySet set ? set : message instanceof UasDatalink uas ? uas.security() : null;
        return security == null ? null : of(security);
    }
}
