package org.trigpoint.server.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/**
 * Makes guessing slow: after a few wrong sign-ins under a name, or from an address, the next must wait, twice as long each time. A
 * name waits at most half a minute, so that a stranger cannot keep its owner out for long.
 */
final class SignInLimit {
    private static final int FREE = 5;
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration MOST_BY_NAME = Duration.ofSeconds(30);
    private static final Duration MOST_BY_ADDRESS = Duration.ofMinutes(2);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private record Failures(int count, long lastNanos) {}

    private final LongSupplier nanoClock;
    private final LinkedHashMap<String, Failures> failures = new LinkedHashMap<>();

    SignInLimit(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Refuses a sign-in that has to wait.
     *
     * @param name empty for one by a token
     */
    synchronized void check(String name, String address) {
        long nanos = Math.max(wait(byName(name), MOST_BY_NAME), wait(byAddress(address), MOST_BY_ADDRESS));
        if (nanos > 0) {
            long seconds = Duration.ofNanos(nanos).toSeconds() + 1;
            throw new Refusal(429, "Too many wrong sign-ins: wait " + seconds + " s and try again");
        }
    }

    synchronized void failed(String name, String address) {
        if (!name.isEmpty()) {
            count(byName(name));
        }
        count(byAddress(address));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(byName(name));
        failures.remove(byAddress(address));
    }

    private void count(String key) {
        Failures before = failures.remove(key);
        long now = nanoClock.getAsLong();
        boolean counts = before != null && now - before.lastNanos() <= FORGOTTEN.toNanos();
        failures.put(key, new Failures(counts && before != null ? before.count() + 1 : 1, now));
        if (failures.size() > MOST_KEPT) {
            failures.pollFirstEntry();
        }
    }

    private long wait(String key, Duration most) {
        Failures known = failures.get(key);
        if (known == null || known.count() < FREE) {
            return 0;
        }
        long owed = Math.min(
                most.toNanos(),
                Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, known.count() - FREE))
                        .toNanos());
        return known.lastNanos() + owed - nanoClock.getAsLong();
    }

    private static String byName(String name) {
        return "name " + name;
    }

    private static String byAddress(String address) {
        return "address " + address;
    }
}
