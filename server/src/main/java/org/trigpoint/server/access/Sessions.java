package org.trigpoint.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Sha256;
import org.trigpoint.picture.Role;

/**
 * The sessions of this server.
 *
 * <p>Without people configured everyone is the person {@code local} with the role of an analyst: the server is bound to
 * loopback then. With people, a session begins with a token. Sessions end after twelve hours without use; the oldest ends when
 * there are too many.
 */
public final class Sessions {
    private static final int MOST = 4_096;
    private static final int ID_BYTES = 32;
    private static final Duration UNUSED = Duration.ofHours(12);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
    private static final String LOCAL = "local";

    private final List<Person> people;
    private final String localAudience;
    private final ToIntFunction<String> audienceNumbers;
    private final LongSupplier nanoClock;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Session> byId = new LinkedHashMap<>();
    private final LinkedHashMap<Person, Session> byPerson = new LinkedHashMap<>();

    private long expiredNanos;

    /**
     * Sessions for these people; for everyone on this machine when there are none.
     *
     * @param localAudience name of the audience of everyone on this machine; empty for the first
     * @param audienceNumbers the present number of an audience by its name, {@link org.trigpoint.picture.Viewer#NO_AUDIENCE} for none
     */
    public Sessions(
            List<Person> people, String localAudience, ToIntFunction<String> audienceNumbers, LongSupplier nanoClock) {
        this.people = List.copyOf(people);
        this.localAudience = localAudience;
        this.audienceNumbers = audienceNumbers;
        this.nanoClock = nanoClock;
        expiredNanos = nanoClock.getAsLong();
    }

    /** True when people must say who they are. */
    public boolean needToken() {
        return !people.isEmpty();
    }

    /**
     * Whose request this is.
     *
     * @param bearer token of its Authorization header
     * @param cookie value of its session cookie
     * @return empty when it must say first who it is
     */
    public synchronized Optional<Session> find(@Nullable String bearer, @Nullable String cookie) {
        long now = nanoClock.getAsLong();
        expire(now);
        if (bearer != null && needToken()) {
            Optional<Session> found =
                    findPerson(bearer).map(person -> byPerson.computeIfAbsent(person, each -> session("", each, now)));
            found.ifPresent(session -> session.used(now));
            return found;
        }
        Session known = cookie == null ? null : byId.get(cookie);
        if (known != null) {
            known.used(now);
            return Optional.of(known);
        }
        return needToken() ? Optional.empty() : Optional.of(local("", now));
    }

    private Session session(String id, Person person, long now) {
        return new Session(id, person.name(), person.role(), person.audience(), audienceNumbers, now);
    }

    private Session local(String id, long now) {
        return new Session(id, LOCAL, Role.ANALYST, localAudience, audienceNumbers, now);
    }

    /** Begins a session that is kept, for everyone on this machine. */
    public synchronized Session beginLocal() {
        if (needToken()) {
            throw new IllegalStateException("People are configured: a session begins with a token");
        }
        return keep(local(newId(), nanoClock.getAsLong()));
    }

    /** Begins a session for the person of this token; empty when it is nobody's. */
    public synchronized Optional<Session> begin(String token) {
        return findPerson(token).map(person -> keep(session(newId(), person, nanoClock.getAsLong())));
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
        byPerson.values().removeIf(session -> endedByAge(session, oldest));
    }

    private static boolean endedByAge(Session session, long oldest) {
        if (session.unusedSince(oldest)) {
            session.end();
        }
        return session.ended();
    }

    private Optional<Person> findPerson(String token) {
        byte[] given = sha256(token);
        // All are compared, each in constant time, so that the time taken tells nothing.
        Person found = null;
        for (Person person : people) {
            if (MessageDigest.isEqual(given, HexFormat.of().parseHex(person.tokenSha256()))) {
                found = person;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] sha256(String text) {
        return Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
