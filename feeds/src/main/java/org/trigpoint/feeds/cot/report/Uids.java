package org.trigpoint.feeds.cot.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Identity.Scheme;

/**
 * Whose an event is. Gateways name ships and aircraft by the numbers that these send themselves, in the uid or in an element of their own:
 * such an event is under that number, as from any other feed. All others are under their uid.
 */
public final class Uids {
    /** The network that uids are names in. */
    public static final String NETWORK = "cot";

    private static final int HEX = 16;
    private static final Pattern NUMBERED = Pattern.compile("(ICAO|MMSI)[-.:]([0-9A-F]+)");
    private static final Pattern ELEMENT =
            Pattern.compile("<_(aircot|aiscot)_\\s[^<>]*?\\b(icao|mmsi)\\s*=\\s*[\"']([0-9A-Fa-f]+)[\"']");

    private Uids() {}

    /** The packed identity. */
    public static long identity(CotEvent event) {
        Matcher uid = NUMBERED.matcher(event.uid().toUpperCase(Locale.ROOT));
        if (uid.matches()) {
            long number = number(uid.group(1), uid.group(2));
            if (number != Identity.NONE) {
                return number;
            }
        }
        CotDetail detail = event.detail();
        if (detail != null && detail.otherXml() != null) {
            Matcher element = ELEMENT.matcher(detail.otherXml());
            while (element.find()) {
                long number = number(element.group(2).toUpperCase(Locale.ROOT), element.group(3));
                if (number != Identity.NONE) {
                    return number;
                }
            }
        }
        return Identity.named(NETWORK, event.uid());
    }

    /** The packed form of a number that has as many digits as it must; no identity for others. */
    private static long number(String scheme, String digits) {
        if (scheme.equals("ICAO")) {
            boolean whole = digits.length() == 6 && Integer.parseInt(digits, HEX) != 0;
            return whole ? Identity.pack(Scheme.ICAO, Integer.parseInt(digits, HEX)) : Identity.NONE;
        }
        boolean whole = digits.length() == 9 && digits.chars().allMatch(c -> c <= '9');
        return whole ? Identity.mmsi(Long.parseLong(digits)) : Identity.NONE;
    }

    /** The uid by which an identity of ICAO or ITU goes out, and is known again; empty for others. */
    public static String ofNumber(Identity identity) {
        return switch (identity.scheme()) {
            case ICAO -> "ICAO-" + identity.text().toUpperCase(Locale.ROOT);
            case MMSI -> "MMSI-" + identity.text();
            case NONE, NON_ICAO, NAMED -> "";
        };
    }
}
