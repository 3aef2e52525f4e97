package org.trigpoint.server.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages from using this server through a visitor's browser.
 *
 * <p>A name that an attacker points at this machine (DNS rebinding) is not answered: the Host must be an address, localhost, a
 * configured name or one of its certificate. A request that changes something, and every WebSocket, must come from a page of
 * this very host when it comes from a page at all (Origin), and bodies must be of media types that no form can send.
 */
public final class SiteGuard {
    private final boolean loopbackOnly;
    private final TreeSet<String> names = new TreeSet<>();
    private final Supplier<Set<String>> certified;

    public SiteGuard(boolean loopbackOnly, List<String> names) {
        this(loopbackOnly, names, Set::of);
    }

    /** @param certified names of the server's certificate, as of now, in lower case; one may begin with {@code *.} */
    public SiteGuard(boolean loopbackOnly, List<String> names, Supplier<Set<String>> certified) {
        this.loopbackOnly = loopbackOnly;
        this.certified = certified;
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
        this.names.add("localhost");
    }

    /** Refuses a request for a host that is not this one. */
    public void checkHost(@Nullable String host) {
        String name = host == null ? "" : nameOf(host);
        boolean mine = names.contains(name) || isCertified(name) || (loopbackOnly ? isLoopback(name) : isAddress(name));
        if (!mine) {
            throw Refusal.forbidden("This server does not answer for the host name '" + name
                    + "': open it by its address, or add the name to its host names");
        }
    }

    private boolean isCertified(String name) {
        Set<String> all = certified.get();
        int dot = name.indexOf('.');
        return all.contains(name) || (dot > 0 && all.contains("*" + name.substring(dot)));
    }

    /** Refuses what comes from a page of another host. */
    public void checkOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return;
        }
        String authority = authorityOf(origin);
        if (host == null || !authority.equalsIgnoreCase(host)) {
            throw Refusal.forbidden("A page of " + origin + " may not use this server");
        }
    }

    /** Refuses a body that is not said to be of one of these media types. */
    public void checkBodyType(@Nullable String contentType, List<String> allowed) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        if (!allowed.contains(
                parameters < 0 ? type : type.substring(0, parameters).strip())) {
            throw new Refusal(415, "Send the body as " + String.join(", ", allowed));
        }
    }

    /** True when only this machine can reach an address. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static boolean isAddress(String name) {
        return name.matches("\\d{1,3}(\\.\\d{1,3}){3}") || name.matches("\\[[0-9a-f:.%]+]");
    }

    private static String nameOf(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']') && colon >= 0;
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static String authorityOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
