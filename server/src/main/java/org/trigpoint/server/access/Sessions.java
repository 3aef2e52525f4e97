package org.trigpoint.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;

/**
 * The sessions of this server.
 *
 * <p>Without accounts everyone is the person {@code local} with the role of an analyst: the server is bound to loopback then. With
 * accounts, a session begins with a password or a token, and ends with the account, or when that what it began with is taken back.
 * Sessions end after twelve hours without use; the oldest ends when there are too many.
 */
public final class Sessions {
    private static final int MOST = 4_096;
    private static final int ID_BYTES = 32;
    private static final Duration UNUSED = Duration.ofHours(12);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
    private static final String LOCAL = "local";

    private final Accounts accounts;
    private final Account everyone;
    private final Standing standing;
    private final LongSupplier nanoClock;
    private final SignInLimit limit;
    private final InstantSource clock;
    private final @Nullable VouchedSessions vouched;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Session> byId = new LinkedHashMap<>();
    private final LinkedHashMap<Proof, Session> byProof = new LinkedHashMap<>();

    /** Of sockets that came without a cookie, while everyone on this machine may. */
    private final Set<Session> loose = Collections.newSetFromMap(new WeakHashMap<>());

    private long expiredNanos;

    /**
     * Sessions for these accounts; for everyone on this machine while there are none.
     *
     * @param localAudience name of the audience of everyone on this machine; empty for the first
     * @param standing of people of an audience before the picture
     */
    public Sessions(Accounts accounts, String localAudience, Standing standing, LongSupplier nanoClock) {
        this(accounts, localAudience, standing, nanoClock, null, InstantSource.system());
    }

    /** @param vouching who else says who somebody is; null for nobody. Where there is somebody, people must say who they are */
    public Sessions(
            Accounts accounts,
            String localAudience,
            Standing standing,
            LongSupplier nanoClock,
            @Nullable Vouching vouching,
            InstantSource clock) {
        this.accounts = accounts;
        this.everyone = Account.of(LOCAL, Role.ANALYST, localAudience);
        this.standing = standing;
        this.nanoClock = nanoClock;
        this.limit = new SignInLimit(nanoClock);
        this.clock = clock;
        this.vouched =
                vouching == null ? null : new VouchedSessions(vouching, accounts, limit, standing, nanoClock, clock);
        expiredNanos = nanoClock.getAsLong();
    }

    /** True when people must say who they are. */
    public boolean needToken() {
        return accounts.needed() || vouched != null;
    }

    /** Looks for changes of the accounts and lets all sessions follow them; ends those whose time is over. */
    public void follow() {
        if (vouched != null) {
            endThoseThatAreOver(clock.instant());
            vouched.follow(clock.instant());
        }
        boolean before = accounts.needed();
        if (accounts.refresh() || before != accounts.needed()) {
            followNow();
        }
    }

    private synchronized void endThoseThatAreOver(Instant now) {
        byId.values().forEach(session -> session.endIfOver(now));
        byId.values().removeIf(Session::ended);
    }

    /** Lets all sessions follow a change that this server made itself. */
    public synchronized void followNow() {
        byId.values().forEach(session -> session.follow(accounts));
        byProof.values().forEach(session -> session.follow(accounts));
        byId.values().removeIf(Session::ended);
        byProof.values().removeIf(Session::ended);
        loose.forEach(session -> session.follow(accounts));
    }

    /** Lets a session that is not kept follow the accounts for as long as somebody holds it. */
    public synchronized void watch(Session session) {
        loose.add(session);
    }

    /**
     * Whose request this is.
     *
     * @param bearer token of its Authorization header
     * @param cookie value of its session cookie
     * @param address that it came from
     * @return empty when it must say first who it is
     */
    public Optional<Session> find(@Nullable String bearer, @Nullable String cookie, String address) {
        if (bearer != null && vouched != null) {
            Optional<Session> found = vouched.find(bearer, address);
            if (found.isPresent()) {
                return found;
            }
        }
        return findOwn(bearer, cookie, address);
    }

    private synchronized Optional<Session> findOwn(@Nullable String bearer, @Nullable String cookie, String address) {
        long now = nanoClock.getAsLong();
        expire(now);
        if (bearer != null && needToken()) {
            Optional<Session> found = findBearer(bearer, address, now);
            found.ifPresent(session -> session.used(now));
            return found;
        }
        Session known = cookie == null ? null : byId.get(cookie);
        if (known != null) {
            known.endIfOver(clock.instant());
        }
        if (known != null && !known.ended()) {
            known.used(now);
            return Optional.of(known);
        }
        return needToken() ? Optional.empty() : Optional.of(local("", now));
    }

    /** Those that are known go on while their address has to wait: it may be that of many. */
    private Optional<Session> findBearer(String bearer, String address, long now) {
        Optional<Account> account = accounts.findByToken(bearer);
        Proof proof = account.map(each -> Proof.Token.of(each, bearer)).orElse(null);
        Session known = proof == null ? null : byProof.get(proof);
        if (known != null) {
            return Optional.of(known);
        }
        // Counted beside the sign-ins: a program with an old token keeps nobody of its address from signing in.
        limit.check("", "bearer " + address);
        if (account.isEmpty() || proof == null) {
            limit.failed("", "bearer " + address);
            return Optional.empty();
        }
        Session begun = new Session("", proof, account.get(), standing, now);
        byProof.put(proof, begun);
        return Optional.of(begun);
    }

    private Session local(String id, long now) {
        return new Session(id, new Proof.Local(everyone), everyone, standing, now);
    }

    /** Begins a session that is kept, for everyone on this machine. */
    public synchronized Session beginLocal() {
        if (needToken()) {
            throw new IllegalStateException("There are accounts: a session begins with one");
        }
        return keep(local(newId(), nanoClock.getAsLong()));
    }

    /** Begins a session for the person of this token; refuses one that is nobody's. */
    public synchronized Session begin(String token, String address) {
        accounts.refresh();
        limit.check("", address);
        Account account = accounts.findByToken(token).orElse(null);
        if (account == null) {
            limit.failed("", address);
            throw new Refusal(401, "This token is nobody's");
        }
        limit.succeeded("", address);
        return begin(Proof.Token.of(account, token), account);
    }

    /** Begins a session by name and password; refuses both alike when they are not those of an account. */
    public Session begin(String name, String password, String address) {
        accounts.refresh();
        limit.check(name, address);
        // Not under the lock of the sessions: it takes a tenth of a second.
        Account account = accounts.findByPassword(name, password).orElse(null);
        if (account == null) {
            limit.failed(name, address);
            throw new Refusal(401, "There is no account of this name and password");
        }
        limit.succeeded(name, address);
        PasswordHash hash = account.findPassword().orElseThrow();
        return begin(new Proof.Password(account.name(), hash), account);
    }

    /** Begins a session for whom an identity provider vouches; what it refuses counts as a wrong sign-in. */
    public Session begin(Supplier<Vouched> signIn, String address) {
        if (vouched == null) {
            throw new IllegalStateException("Nobody vouches for people here");
        }
        Proof.Elsewhere proof = vouched.begin(signIn, address);
        return begin(proof, proof.account());
    }

    private synchronized Session begin(Proof proof, Account account) {
        return keep(new Session(newId(), proof, account, standing, nanoClock.getAsLong()));
    }

    /** Ends the session of a page. */
    public synchronized void end(Session session) {
        byId.remove(session.id());
        session.end();
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private Session keep(Session session) {
        byId.put(session.id(), session);
        if (byId.size() > MOST) {
            byId.pollFirstEntry().getValue().end();
        }
        return session;
    }

    private void expire(long now) {
        if (now - expiredNanos < EXPIRE_EVERY.toNanos()) {
            return;
        }
        expiredNanos = now;
        long oldest = now - UNUSED.toNanos();
        byId.values().removeIf(session -> endedByAge(session, oldest));
        byProof.values().removeIf(session -> endedByAge(session, oldest));
    }

    private static boolean endedByAge(Session session, long oldest) {
        if (session.unusedSince(oldest)) {
            session.end();
        }
        return session.ended();
    }
}
