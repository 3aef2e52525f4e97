package org.trigpoint.fusion.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.Claim;

/**
 * What a track says of itself: the distinct values of each kind side by side, in the order first claimed, at most
 * {@value #MOST_OF_A_KIND} of a kind; then the one not heard for longest goes.
 */
final class Claims {
    static final int MOST_OF_A_KIND = 8;

    private final List<Claim> claims = new ArrayList<>(2);
    private long number = -1;
    private int numberAt = -1;
    private Claim.Kind numberKind = Claim.Kind.MMSI;
    /** The claim at {@code numberAt} but for its newest stamp, and the name to show: what each report needs, beside the list. */
    private String numberText = "";

    private Stamp numberFirst = Stamp.FIRST;
    private @Nullable String name;

    /** Reads what renewing and listing read: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return claims.size();
    }

    /** Takes a claim heard under this stamp; nothing when the value is null or empty. */
    void claim(Claim.Kind kind, @Nullable String value, Stamp stamp) {
        if (value != null && !value.isEmpty()) {
            put(kind, value, stamp);
            name = findName();
        }
    }

    private void put(Claim.Kind kind, String value, Stamp stamp) {
        int ofKind = 0;
        int stalest = -1;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim.kind() != kind) {
                continue;
            }
            if (claim.value().equals(value)) {
                claims.set(i, new Claim(kind, claim.value(), stamp.source(), claim.first(), stamp));
                return;
            }
            ofKind++;
            if (stalest < 0 || claim.last().compareTo(claims.get(stalest).last()) < 0) {
                stalest = i;
            }
        }
        if (ofKind == MOST_OF_A_KIND) {
            claims.remove(stalest);
            numberAt = -1;
        }
        claims.add(new Claim(kind, value, stamp.source(), stamp, stamp));
    }

    /** Renews the claim of a number that was claimed before, without writing it out; false when it was not the last one. */
    boolean renewNumber(long identity, Stamp stamp) {
        if (identity != number || numberAt < 0) {
            return false;
        }
        claims.set(numberAt, new Claim(numberKind, numberText, stamp.source(), numberFirst, stamp));
        return true;
    }

    /** Claims a number that is not the one renewed last. */
    void claimNumber(Claim.Kind kind, long identity, String text, Stamp stamp) {
        claim(kind, text, stamp);
        number = identity;
        numberKind = kind;
        numberAt = -1;
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).kind() == kind && claims.get(i).value().equals(text)) {
                numberAt = i;
                numberText = text;
                numberFirst = claims.get(i).first();
            }
        }
    }

    /** Puts the name that a person gave, in place of one before; empty takes it back. */
    void give(String given, Stamp stamp) {
        claims.removeIf(claim -> claim.kind() == Claim.Kind.GIVEN_NAME);
        numberAt = -1;
        claim(Claim.Kind.GIVEN_NAME, given, stamp);
        name = findName();
    }

    /**
     * The name to show: a person's, else the newest claimed, else of what has no MMSI its newest call sign, else the name that a network knows it
     * by, else null.
     */
    @Nullable
    String name() {
        return name;
    }

    private @Nullable String findName() {
        Claim given = newest(Claim.Kind.GIVEN_NAME);
        Claim best = given == null ? newest(Claim.Kind.NAME) : given;
        if (best == null && newest(Claim.Kind.MMSI) == null) {
            best = newest(Claim.Kind.CALL_SIGN);
        }
        if (best == null && newest(Claim.Kind.NAME_DIGEST) != null) {
            best = newest(Claim.Kind.REGISTRATION);
        }
        return best == null ? null : best.value();
    }

    private @Nullable Claim newest(Claim.Kind kind) {
        Claim best = null;
        for (Claim claim : claims) {
            if (claim.kind() == kind && (best == null || claim.last().compareTo(best.last()) > 0)) {
                best = claim;
            }
        }
        return best;
    }

    List<Claim> list() {
        return List.copyOf(claims);
    }

    void restore(List<Claim> written) {
        claims.clear();
        numberAt = -1;
        claims.addAll(written);
        name = findName();
    }
}
