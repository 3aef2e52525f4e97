package org.trigpoint.app.tak;

import java.util.Comparator;
import org.trigpoint.feeds.cot.symbol.Affiliation;
import org.trigpoint.feeds.cot.symbol.CotSymbol;
import org.trigpoint.feeds.cot.symbol.PlatformKind;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;

/**
 * Types of events of tracks. What came as an event keeps its type; of others the type follows from the platform and the AIS type of
 * ship. Nothing is called suspect, hostile, joker or faker by this station, nor passed on as such.
 */
final class TakTypes {
    /** Types of ship from 20 on have their kind in the first digit. */
    private static final int TENS = 10;

    private TakTypes() {}

    /** @param own true for the site's own ship */
    static String of(Track track, boolean own) {
        Affiliation affiliation = own ? Affiliation.FRIEND : Affiliation.UNKNOWN;
        return track.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.CATEGORY
                        && CotSymbol.findByType(claim.value()).isPresent())
                .max(Comparator.comparing(Claim::last))
                .map(claim -> passedOn(claim.value()))
                .orElseGet(() -> new CotSymbol(affiliation, kind(track)).type());
    }

    private static String passedOn(String type) {
        boolean whole = type.length() > 2;
        return whole && "hsjk".indexOf(type.charAt(2)) >= 0
                ? "a-" + Affiliation.UNKNOWN.letter() + type.substring(3)
                : type;
    }

    private static PlatformKind kind(Track track) {
        return switch (track.platform()) {
            case SHIP -> ship(track.shipType());
            case CRAFT_OF_PARENT -> PlatformKind.SEA_CIVIL;
            case GROUP, AID, VIRTUAL_AID, SART, MAN_OVERBOARD, EPIRB, UNKNOWN, UNASSIGNED -> PlatformKind.SEA_SURFACE;
            case AIRCRAFT -> PlatformKind.AIR;
            case SAR_AIRCRAFT -> PlatformKind.AIR_CIVIL;
            case ROTORCRAFT -> PlatformKind.AIR_CIVIL_ROTARY_WING;
            case GLIDER -> PlatformKind.AIR_CIVIL_FIXED_WING;
            case BALLOON -> PlatformKind.AIR_CIVIL_LIGHTER_THAN_AIR;
            case DRONE -> PlatformKind.AIR_CIVIL_UNMANNED;
            case LAND_VEHICLE -> PlatformKind.GROUND_VEHICLE;
            case SENSOR -> PlatformKind.GROUND_EQUIPMENT;
            case COAST_STATION, OBSTACLE, CONTROL_STATION -> PlatformKind.GROUND_INSTALLATION;
            case HANDHELD, HANDSET -> PlatformKind.GROUND;
        };
    }

    private static PlatformKind ship(int shipType) {
        return switch (shipType) {
            case 0 -> PlatformKind.SEA_SURFACE;
            case 30 -> PlatformKind.SEA_FISHING;
            case 31, 32 -> PlatformKind.SEA_TOWING;
            case 35 -> PlatformKind.SEA_COMBATANT;
            case 36, 37 -> PlatformKind.SEA_PLEASURE;
            case 52 -> PlatformKind.SEA_TUG;
            case 55 -> PlatformKind.SEA_LAW_ENFORCEMENT;
            default ->
                switch (shipType / TENS) {
                    case 6 -> PlatformKind.SEA_PASSENGER;
                    case 7 -> PlatformKind.SEA_CARGO;
                    case 8 -> PlatformKind.SEA_TANKER;
                    default -> PlatformKind.SEA_CIVIL;
                };
        };
    }
}
