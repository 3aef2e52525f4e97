package org.trigpoint.feeds.archive;

import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.model.observation.NavigationStatus;

/** Navigational status as the archives write it: a number, or words. */
final class Statuses {
    private Statuses() {}

    static NavigationStatus of(CsvRow row, int column) {
        if (row.isEmpty(column)) {
            return NavigationStatus.UNDEFINED;
        }
        int code = row.whole(column);
        if (code >= 0) {
            return code < 16 ? NavigationStatus.ofCode(code) : NavigationStatus.UNDEFINED;
        }
        return ofWords(AisCsvColumns.plain(row.text(column)));
    }

    private static NavigationStatus ofWords(String words) {
        return switch (words) {
            case "underwayusingengine" -> NavigationStatus.UNDER_WAY_USING_ENGINE;
            case "atanchor" -> NavigationStatus.AT_ANCHOR;
            case "notundercommand" -> NavigationStatus.NOT_UNDER_COMMAND;
            case "restrictedmaneuverability", "restrictedmanoeuvrability" ->
                NavigationStatus.RESTRICTED_MANOEUVRABILITY;
            case "constrainedbyherdraught" -> NavigationStatus.CONSTRAINED_BY_DRAUGHT;
            case "moored" -> NavigationStatus.MOORED;
            case "aground" -> NavigationStatus.AGROUND;
            case "engagedinfishing" -> NavigationStatus.FISHING;
            case "underwaysailing" -> NavigationStatus.UNDER_WAY_SAILING;
            default -> ofReserved(words);
        };
    }

    private static NavigationStatus ofReserved(String words) {
        if (words.startsWith("aissart")) {
            return NavigationStatus.DISTRESS_ACTIVE;
        }
        if (!words.startsWith("reserved")) {
            return NavigationStatus.UNDEFINED;
        }
        if (words.endsWith("hsc")) {
            return NavigationStatus.RESERVED_HIGH_SPEED;
        }
        if (words.endsWith("wig")) {
            return NavigationStatus.RESERVED_WING_IN_GROUND;
        }
        return NavigationStatus.UNDEFINED;
    }
}
