package org.trigpoint.threat.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Flag;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.ImoNumber;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.threat.identity.IdentityState.Kind;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Sign;

/** Of the rule {@code identity}: what a ship says of itself changes, or cannot be. */
final class Changes {
    private static final long RECENT_MICROS = Telling.DAY_MICROS;
    private static final double RADIUS_METERS = 1_000;
    private static final int TYPES_A_CLASS = 10;
    private static final int OTHER_CLASS = 9;

    private static final double PRIOR_LOG = -1.5;
    private static final double IMO_LOG = 2;
    private static final double NAME_LOG = 1;
    private static final double CALL_SIGN_LOG = 1;
    private static final double LESSER_LOG = 0.5;
    private static final double KEPT_LOG = -0.7;
    private static final double SHORT_LOG = -0.5;
    private static final long SHORT_MICROS = 30 * Telling.MINUTE_MICROS;

    private Changes() {}

    static void onSign(Sign sign, Seen seen, Telling telling) {
        // Of a number that several use each says something else.
        if (telling.state().shared || telling.state().seen.size() > 2) {
            return;
        }
        Set<Kind> changed = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            String text = text(kind, sign);
            if (text != null) {
                Claim claim = telling.state().claims.computeIfAbsent(kind, each -> new Claim());
                if (claim.take(kind, text, sign.timeEpochMicros(), sign.staticStamp())) {
                    changed.add(kind);
                }
            }
        }
        if (!changed.isEmpty() && isWorthALook(sign.timeEpochMicros(), telling)) {
            say(seen, sign.timeEpochMicros(), telling);
        }
    }

    private static @Nullable String text(Kind kind, Sign sign) {
        String text = switch (kind) {
            case NAME -> sign.name();
            case CALL_SIGN -> sign.callSign();
            case IMO -> sign.hasImo() ? Integer.toString(sign.imoNumber()) : null;
            case CLASS -> shipClass(sign.shipType());
            case LENGTH -> sign.lengthMeters() > 0 ? Double.toString(sign.lengthMeters()) : null;
        };
        return text == null || !Likeness.saysSomething(text) ? null : text;
    }

    private static @Nullable String shipClass(int shipType) {
        int of = shipType / TYPES_A_CLASS;
        return of == 0 || of >= OTHER_CLASS ? null : Integer.toString(of);
    }

    /** Another hull, or another name and call sign: a name alone may be corrected, or the ship be sold. */
    private static boolean isWorthALook(long now, Telling telling) {
        Set<Kind> recent = EnumSet.noneOf(Kind.class);
        telling.state().claims.forEach((kind, claim) -> {
            if (isRecent(claim, now)) {
                recent.add(kind);
            }
        });
        return recent.contains(Kind.IMO)
                || (recent.contains(Kind.NAME) && recent.contains(Kind.CALL_SIGN))
                || telling.settings().raiseLesser();
    }

    private static boolean isRecent(Claim claim, long now) {
        return claim.before != null && claim.now != null && now - claim.now.sinceEpochMicros < RECENT_MICROS;
    }

    private static void say(Seen seen, long now, Telling telling) {
        AlertDraft draft = Telling.about(AlertDraft.of(Sharing.NAME, Telling.VERSION), seen);
        List<String> what = new ArrayList<>();
        long from = now;
        for (Map.Entry<Kind, Claim> entry : telling.state().claims.entrySet()) {
            Claim claim = entry.getValue();
            Claim.Value is = claim.now;
            Claim.Value was = claim.before;
            if (is == null) {
                continue;
            }
            if (was == null || !isRecent(claim, now)) {
                if (entry.getKey() == Kind.IMO || entry.getKey() == Kind.CALL_SIGN) {
                    draft.con(
                            "%s is still %s".formatted(spoken(entry.getKey()), is.text),
                            KEPT_LOG,
                            Telling.stamps(is.stamp));
                }
                continue;
            }
            from = Math.min(from, is.sinceEpochMicros);
            what.add(inSentence(entry.getKey()));
            draft.pro(
                    "%s is %s; it was %s for %s"
                            .formatted(
                                    spoken(entry.getKey()),
                                    is.text,
                                    was.text,
                                    Telling.lasting(was.untilEpochMicros - was.sinceEpochMicros)),
                    weight(entry.getKey()),
                    Telling.stamps(was.stamp, is.stamp));
            if (was.untilEpochMicros - was.sinceEpochMicros < SHORT_MICROS && entry.getKey() == Kind.NAME) {
                draft.con("The name before was heard for a short time only", SHORT_LOG, Telling.stamps(was.stamp));
            }
        }
        draft.headline("%s (%s) says another %s than before"
                        .formatted(
                                seen.shownName(),
                                Identity.unpack(seen.identity).text(),
                                String.join(", another ", what)))
                .at(seen.lastLatDeg, seen.lastLonDeg, RADIUS_METERS)
                .during(from, now, now + 7 * Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        telling.say(Identity.unpack(seen.identity).text() + " says " + from, draft);
    }

    private static String inSentence(Kind kind) {
        return kind == Kind.IMO ? spoken(kind) : spoken(kind).toLowerCase(Locale.ROOT);
    }

    private static String spoken(Kind kind) {
        return switch (kind) {
            case NAME -> "Name";
            case CALL_SIGN -> "Call sign";
            case IMO -> "IMO number";
            case CLASS -> "Class of ship";
            case LENGTH -> "Length";
        };
    }

    private static double weight(Kind kind) {
        return switch (kind) {
            case NAME -> NAME_LOG;
            case CALL_SIGN -> CALL_SIGN_LOG;
            case IMO -> IMO_LOG;
            case CLASS, LENGTH -> LESSER_LOG;
        };
    }

    /** A default or malformed number, digits of no flag, or a wrong check digit: common, and an alert only where a site asks for it. */
    static void onLesser(Sign sign, Seen seen, Telling telling) {
        if (telling.state().lesserSaid || !telling.settings().raiseLesser() || !seen.isConfirmed()) {
            return;
        }
        String number = Identity.unpack(sign.identity()).text();
        String what;
        if (sign.platform() == Platform.UNASSIGNED) {
            what = number + " is a default or malformed number";
        } else if (sign.platform() == Platform.SHIP && Flag.of(sign.identity()).isEmpty()) {
            what = number + " begins with digits that are allocated to no flag";
        } else if (sign.imoNumber() != 0 && !ImoNumber.isValid(sign.imoNumber())) {
            what = "%s (%s) says IMO number %d, whose check digit is wrong"
                    .formatted(sign.shownName(), number, sign.imoNumber());
        } else {
            return;
        }
        telling.state().lesserSaid = true;
        AlertDraft draft = Telling.about(AlertDraft.of(Sharing.NAME, Telling.VERSION), seen)
                .headline(what)
                .at(seen.lastLatDeg, seen.lastLonDeg, RADIUS_METERS)
                .during(seen.firstEpochMicros, seen.lastEpochMicros, seen.lastEpochMicros + 7 * Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.FUTURE)
                .prior(PRIOR_LOG)
                .pro(what, IMO_LOG, Telling.stamps(seen.firstStamp, sign.staticStamp()))
                .con("Numbers are typed in by hand: mistakes are common", KEPT_LOG, List.of());
        telling.say(number + " lesser", draft);
    }
}
