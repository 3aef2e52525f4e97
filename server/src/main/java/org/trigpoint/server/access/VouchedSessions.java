package org.trigpoint.server.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of access tokens: one for each token, until it ends. A token that is known is not looked into again, so that they
 * go on while the provider is away.
 */
final class VouchedSessions {
    private static final int MOST = 4_096;
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final Vouching vouching;
    private final Accounts accounts;
    private final SignInLimit limit;
    private final Standing standing;
    private final LongSupplier nanoClock;
    private final InstantSource clock;
    private final LinkedHashMap<String, Session> byToken = new LinkedHashMap<>();

    VouchedSessions(
            Vouching vouching,
            Accounts accounts,
            SignInLimit limit,
            Standing standing,
            LongSupplier nanoClock,
            InstantSource clock) {
        this.vouching = vouching;
        this.accounts = accounts;
        this.limit = limit;
        this.standing = standing;
        this.nanoClock = nanoClock;
        this.clock = clock;
    }

    /** The session of a token, empty when this server's own accounts are to be asked. */
    Optional<Session> find(String token, String address) {
        if (!vouching.takes(token) || accounts.findByToken(token).isPresent()) {
            return Optional.empty();
        }
        String key = Proof.Token.sha256(token);
        Session known = known(key);
        if (known != null) {
            known.used(nanoClock.getAsLong());
            return Optional.of(known);
        }
        String from = "bearer " + address;
        limit.check("", from);
        // Not under a lock: the provider may have to be asked.
        Vouched vouched = vouched(() -> vouching.vouch(token), refused -> refused.status() == UNAUTHORIZED, from);
        return Optional.of(
                keep(key, new Session("", proof(vouched), vouched.account(), standing, nanoClock.getAsLong())));
    }

    private synchronized @Nullable Session known(String key) {
        Session known = byToken.get(key);
        if (known == null) {
            return null;
        }
        known.endIfOver(clock.instant());
        if (known.ended()) {
            byToken.remove(key);
            return null;
        }
        return known;
    }

    private synchronized Session keep(String key, Session session) {
        Session first = byToken.putIfAbsent(key, session);
        if (byToken.size() > MOST) {
            byToken.pollFirstEntry().getValue().end();
        }
        return first != null ? first : session;
    }

    /** Who begins a session of a page. */
    Proof.Elsewhere begin(Supplier<Vouched> signIn, String address) {
        limit.check("", address);
        Vouched vouched = vouched(signIn, refused -> refused.status() < FAILED, address);
        limit.succeeded("", address);
        return proof(vouched);
    }

    private Vouched vouched(Supplier<Vouched> asked, Predicate<Refusal> counts, String address) {
        Vouched vouched;
        try {
            vouched = asked.get();
        } catch (Refusal refused) {
            if (counts.test(refused)) {
                limit.failed("", address);
            }
            throw refused;
        }
        String name = vouched.account().name();
        if (accounts.find(name).isPresent()) {
            throw Refusal.forbidden("There is an account " + name
                    + " on this station, so nobody signs in under that name" + " from elsewhere: remove it, or use it");
        }
        return vouched;
    }

    private static Proof.Elsewhere proof(Vouched vouched) {
        return new Proof.Elsewhere(vouched.account(), vouched.until());
    }

    synchronized void follow(Instant now) {
        for (Session session : byToken.values()) {
            session.follow(accounts);
            session.endIfOver(now);
        }
        byToken.values().removeIf(Session::ended);
    }
}
