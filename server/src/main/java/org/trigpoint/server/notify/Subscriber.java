package org.trigpoint.server.notify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.marking.Marking.Tlp;
import org.trigpoint.picture.Role;
import org.trigpoint.server.port.Subscribers.Kind;

/**
 * Someone who is told of alerts without looking at the map: a viewer with a role, as everyone else.
 *
 * @param name by which it is known here, and its box on the disk is called
 * @param audience name of the audience whose alerts it is told of; empty for the first
 * @param role what it may see
 * @param purpose why it may be told of hidden craft, as recorded; null when it may not
 * @param target where it is told
 * @param wanted what it wants to be told of
 * @param giveUpAfter age at which a message that could not be delivered is put away
 */
public record Subscriber(
        String name,
        String audience,
        Role role,
        @Nullable String purpose,
        Target target,
        Wanted wanted,
        Duration giveUpAfter) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Where a subscriber is told. */
    public sealed interface Target {
        /** How it is told there. */
        Kind kind();

        /** What others may know of it: no path, no secret. */
        String shown();
    }

    /**
     * An address that takes messages by POST.
     *
     * @param url of http or https
     * @param secret by which messages are signed; null for none
     */
    public record Webhook(URI url, @Nullable String secret) implements Target {
        public Webhook {
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.matches("https?") || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "A webhook has an address as https://example.org/alerts, not " + url);
            }
        }

        @Override
        public Kind kind() {
            return Kind.WEBHOOK;
        }

        @Override
        public String shown() {
            return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Webhook[" + shown() + "]";
        }
    }

    /**
     * People who are told by e-mail.
     *
     * @param to their addresses
     */
    public record Mail(List<String> to) implements Target {
        private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

        public Mail {
            to = List.copyOf(to);
            if (to.isEmpty()
                    || !to.stream().allMatch(each -> ADDRESS.matcher(each).matches())) {
                throw new IllegalArgumentException("E-mail goes to addresses as watch@port.example, not " + to);
            }
        }

        @Override
        public Kind kind() {
            return Kind.MAIL;
        }

        @Override
        public String shown() {
            return "mailto:" + String.join(",", to);
        }
    }

    /**
     * What a subscriber wants to be told of; all of it must fit.
     *
     * @param rules names; none for all
     * @param severity at least
     * @param orderRatio of its case, at least; distress goes by any
     * @param tlp the strictest label that it may be told of
     */
    public record Wanted(List<String> rules, Severity severity, double orderRatio, Tlp tlp) {
        /** All that may leave the organisation of its own accord. */
        public static final Wanted ALL = new Wanted(List.of(), Severity.UNKNOWN, 0, Tlp.AMBER);

        public Wanted {
            rules = List.copyOf(rules);
        }
    }

    public Subscriber {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A subscriber is named by letters, digits, dots, dashes and underscores,"
                    + " 64 at most, not '" + name + "'");
        }
        if (giveUpAfter.isNegative() || giveUpAfter.isZero()) {
            throw new IllegalArgumentException("Subscriber " + name + " gives up after a time above 0");
        }
        if (purpose != null && !role.mayLift()) {
            throw new IllegalArgumentException(
                    "Subscriber " + name + " has a purpose, and not the role to be told of hidden craft");
        }
    }
}
