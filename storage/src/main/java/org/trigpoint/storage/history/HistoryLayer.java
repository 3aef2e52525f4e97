package org.trigpoint.storage.history;

import java.util.Locale;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;

/** What of the history has an age limit of its own. Names are stored. */
public enum HistoryLayer {
    SHIPS,
    AIRCRAFT,
    /** Coast stations and aids to navigation. */
    FIXED,
    /** Devices that call for help. */
    DISTRESS,
    /** What does not say what it is, or is none of the others. */
    OTHERS,
    /** Craft that are not shown without a purpose, and alerts about them. */
    HIDDEN,
    /** Alerts, by when something was last said of them. */
    ALERTS,
    /** What imaging sensors searched. */
    SCENES,
    /** Phones and trackers that their holders have enrolled. */
    PHONES;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As settings and tables call it. */
    public String text() {
        return text;
    }

    static HistoryLayer of(PastTrack track, boolean hidden) {
        if (hidden) {
            return HIDDEN;
        }
        boolean aircraft = track.identity() != Identity.NONE
                && Identity.unpack(track.identity()).scheme() == Identity.Scheme.ICAO;
        return switch (track.platform()) {
            case SHIP, GROUP, CRAFT_OF_PARENT -> SHIPS;
            case SAR_AIRCRAFT, AIRCRAFT, ROTORCRAFT, GLIDER, BALLOON, DRONE -> AIRCRAFT;
            case COAST_STATION, AID, VIRTUAL_AID, OBSTACLE -> FIXED;
            case HANDSET -> PHONES;
            case SART, MAN_OVERBOARD, EPIRB -> DISTRESS;
            case UNKNOWN, HANDHELD, UNASSIGNED, LAND_VEHICLE, SENSOR, CONTROL_STATION -> aircraft ? AIRCRAFT : OTHERS;
        };
    }
}
