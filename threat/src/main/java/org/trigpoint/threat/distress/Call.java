package org.trigpoint.threat.distress;

import java.util.Locale;
import java.util.regex.Pattern;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Report;

/**
 * What a report says about distress (ITU-R M.1371-5, messages 1, 12 and 14): a device that calls for help sends status 14 and the
 * text "… ACTIVE", under test status 15 and the text "… TEST".
 */
enum Call {
    /** It calls for help by its status. */
    STATUS,
    /** It calls for help, or passes on that someone does, by a safety text. */
    TEXT,
    /** A device reports without saying that it is tested. */
    DEVICE,
    /** It is tested. */
    TEST,
    /** It says that a call was a mistake, or is over. */
    CANCELLED,
    NONE;

    private static final Pattern ASKS =
            Pattern.compile("\\b(MAYDAY|SOS|DISTRESS|MAN OVERBOARD|PERSON OVERBOARD|ABANDON(ING|ED)? SHIP|SINKING"
                    + "|(SART|MOB|EPIRB)[ -]?ACTIVE)\\b");
    private static final Pattern TESTED = Pattern.compile("\\b(TEST|TESTING|DRILL|EXERCISE)\\b");
    private static final Pattern ENDED =
            Pattern.compile("\\b(CANCEL\\w*|FALSE (ALARM|ALERT)|END OF (DISTRESS|MAYDAY)|SEELONCE FEENEE)\\b");

    static Call of(Report report) {
        return switch (report) {
            case PositionReport position -> of(position);
            case PresenceReport presence ->
                presence.findSafetyText().map(Call::of).orElse(NONE);
            default -> NONE;
        };
    }

    private static Call of(PositionReport position) {
        if (position.status() == NavigationStatus.DISTRESS_ACTIVE) {
            return STATUS;
        }
        if (!position.header().platform().isDistressDevice()) {
            return NONE;
        }
        return position.status() == NavigationStatus.UNDEFINED ? TEST : DEVICE;
    }

    private static Call of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!ASKS.matcher(upper).find()) {
            return NONE;
        }
        if (ENDED.matcher(upper).find()) {
            return CANCELLED;
        }
        return TESTED.matcher(upper).find() ? TEST : TEXT;
    }

    /** True for what raises an alert. */
    boolean isForHelp() {
        return this == STATUS || this == TEXT || this == DEVICE;
    }
}
