package org.trigpoint.threat.craft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.waters.Leg;

/**
 * Tells beacons of fishing nets, which report by AIS as if they were ships of class B: by a name with the state of a battery ("NET 12
 * 87%", "12.4V"), by a number outside of Rec. ITU-R M.585 or by both. What reports as class A is one only when both are so, and what
 * gives itself a length of a ship is none: nobody hides a ship by giving it a name.
 */
public final class NetBeacons {
    /** A beacon is a buoy; longer than this is a boat. */
    private static final double LONGEST_METERS = 15;

    private static final long PER_COUNTRY = 1_000_000;
    private static final long LAST_COUNTRY = 775;

    private static final Pattern BATTERY =
            Pattern.compile("(^|[^0-9])(100|[0-9]{1,2})\\s*%|(^|[^0-9.])[0-9]{1,2}\\.[0-9]{1,2}\\s*V([^A-Z0-9]|$)");

    private static final Pattern NET =
            Pattern.compile("(^|[^A-Z])(FISH(ING)?[ -]?NET|NET[ -]?(MARK(ER)?|BUOY)?[ -]?[0-9]+|(NET|FISH)[ -]?BUOY)");

    private NetBeacons() {}

    /** True when a track says what such a beacon says. */
    public static boolean looksLikeOne(Subject subject) {
        return looksLikeOne(
                subject.identity(),
                subject.platform(),
                subject.transponder(),
                subject.name(),
                subject.findLengthMeters().orElse(Double.NaN));
    }

    /** True when a track says what such a beacon says. */
    public static boolean looksLikeOne(Leg leg) {
        return looksLikeOne(leg.identity(), leg.platform(), leg.transponder(), leg.name(), leg.lengthMeters());
    }

    static boolean looksLikeOne(
            long identity, Platform platform, Transponder transponder, @Nullable String name, double lengthMeters) {
        if (lengthMeters > LONGEST_METERS || !(platform == Platform.SHIP || platform == Platform.UNASSIGNED)) {
            return false;
        }
        boolean odd = isOdd(identity, platform);
        boolean named = namesOne(name);
        return transponder.isClassB() ? named || odd : named && odd;
    }

    /** True for a number that is nobody's by M.585, or a ship's of a country that there is not: identification digits above 775. */
    public static boolean isOdd(long identity, Platform platform) {
        return platform == Platform.UNASSIGNED
                || (platform == Platform.SHIP && Identity.unpack(identity).number() / PER_COUNTRY > LAST_COUNTRY);
    }

    /** True for the name of a net, or one that holds per cent or volts of a battery. */
    public static boolean namesOne(@Nullable String name) {
        return name != null
                && (BATTERY.matcher(name).find() || NET.matcher(name).find());
    }
}
