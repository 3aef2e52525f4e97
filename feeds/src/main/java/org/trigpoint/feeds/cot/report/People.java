package org.trigpoint.feeds.cot.report;

import java.util.List;
import java.util.Locale;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;

/** Which events say where a person is, or what a person said. */
public final class People {
    private static final List<String> DEVICES = List.of("ANDROID-", "WEAROS", "IOS-");
    private static final String CHAT = "b-t-f";
    private static final int DIMENSION = 4;

    private People() {}

    /**
     * True for the position of a device that a person carries, and for chat: a unit on the ground, which is what programs of the TAK
     * family call who carries them; a diver; anything else on the ground that names a program, a team, a role, or an address for
     * messages. A ship or an aircraft that reports through such a program is none.
     */
    public static boolean isOfPerson(CotEvent event) {
        String type = event.type();
        if (isWithin(type, CHAT)) {
            return true;
        }
        if (!type.equals("a") && !type.startsWith("a-")) {
            return false;
        }
        String function = type.length() > DIMENSION ? type.substring(DIMENSION) : "";
        if (isWithin(function, "G-U-C") || isWithin(function, "U-N-D")) {
            return true;
        }
        return (function.isEmpty() || isWithin(function, "G")) && isOfDevice(event);
    }

    /** True for a type that is this one, or below it. */
    static boolean isWithin(String type, String above) {
        return type.equals(above) || type.startsWith(above + "-");
    }

    private static boolean isOfDevice(CotEvent event) {
        String uid = event.uid().toUpperCase(Locale.ROOT);
        CotDetail detail = event.detail();
        return DEVICES.stream().anyMatch(uid::startsWith)
                || (detail != null
                        && (detail.takv() != null
                                || detail.group() != null
                                || (detail.contact() != null && detail.contact().endpoint() != null)));
    }
}
