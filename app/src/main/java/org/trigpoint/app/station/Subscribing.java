package org.trigpoint.app.station;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.SmtpSetting;
import org.trigpoint.app.settings.Settings.SubscriberSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.marking.Marking.Tlp;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.picture.Role;
import org.trigpoint.server.ServerSettings;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.notify.MailServer;
import org.trigpoint.server.notify.Notifications;
import org.trigpoint.server.notify.Subscriber;
import org.trigpoint.server.port.Mode;

/** Those who are told of alerts, from the settings. */
public final class Subscribing {
    private static final int SUBMISSION_PORT = 587;
    private static final double GIVE_UP_DAYS = 3;
    private static final double SECONDS_PER_DAY = 86_400;

    private Subscribing() {}

    /** Opens the boxes of all of them; nothing is sent before the start. */
    static Notifications open(Settings settings, Mode mode, Path data, PictureAccess picture) {
        try {
            return new Notifications(
                    all(settings),
                    mail(settings),
                    data,
                    picture,
                    settings.title() != null ? settings.title() : "Trigpoint",
                    sender(settings),
                    mode == Mode.SIMULATION);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        } catch (IOException e) {
            throw new SettingsException(
                    "What subscribers have been told cannot be kept in " + data + ": " + e.getMessage());
        }
    }

    private static String sender(Settings settings) {
        return settings.sender() != null ? settings.sender() : ServerSettings.NO_SENDER;
    }

    /** All of them; throws a SettingsException that says what is wrong. */
    public static List<Subscriber> all(Settings settings) {
        Set<String> names = new HashSet<>();
        for (SubscriberSetting set : settings.subscribers()) {
            if (!names.add(set.name())) {
                throw new SettingsException("There are two subscribers " + set.name());
            }
        }
        return settings.subscribers().stream()
                .map(set -> subscriber(set, Site.audience(settings)))
                .toList();
    }

    private static Subscriber subscriber(SubscriberSetting set, String audience) {
        String whose = "Subscriber " + set.name();
        Role role = set.role() == null ? Role.VIEWER : Site.role(set.role(), "The role of " + set.name());
        double days = Objects.requireNonNullElse(set.giveUpDays(), GIVE_UP_DAYS);
        try {
            return new Subscriber(
                    set.name(),
                    set.audience() != null ? set.audience() : audience,
                    role,
                    set.purpose(),
                    target(set, whose),
                    wanted(set, whose),
                    Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY)));
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    private static Subscriber.Target target(SubscriberSetting set, String whose) {
        if ((set.url() == null) == (set.mailto() == null)) {
            throw new SettingsException(whose + " has a url or mailto, and one of them only");
        }
        if (set.mailto() != null) {
            return new Subscriber.Mail(set.mailto());
        }
        try {
            return new Subscriber.Webhook(
                    URI.create(Objects.requireNonNull(set.url())),
                    secret(set.secretFile(), set.secretEnv(), whose + ": the secret"));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(whose + ": " + e.getMessage());
        }
    }

    private static Subscriber.Wanted wanted(SubscriberSetting set, String whose) {
        return new Subscriber.Wanted(
                Objects.requireNonNullElse(set.rules(), List.of()),
                word(set.severity(), Severity.values(), Severity.UNKNOWN, whose + ": severity"),
                Objects.requireNonNullElse(set.order(), 0.0),
                word(set.tlp(), Tlp.values(), Subscriber.Wanted.ALL.tlp(), whose + ": tlp"));
    }

    /** The value that a word of the settings names. */
    static <E extends Enum<E>> E word(@Nullable String set, E[] values, E unlessSet, String what) {
        if (set == null) {
            return unlessSet;
        }
        String name = set.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        what + " is one of " + Arrays.toString(values).toLowerCase(Locale.ROOT) + ", not " + set));
    }

    /** The server for e-mail; null when none is set. Throws a SettingsException that says what is wrong. */
    public static @Nullable MailServer mail(Settings settings) {
        SmtpSetting set = settings.smtp();
        if (set == null) {
            return null;
        }
        return new MailServer(
                set.host(),
                Objects.requireNonNullElse(set.port(), SUBMISSION_PORT),
                Objects.requireNonNullElse(set.startTls(), true),
                set.user(),
                secret(set.passwordFile(), set.passwordEnv(), "smtp: the password"),
                set.from() != null ? set.from() : sender(settings));
    }

    /** What a file or a variable holds; null when neither is named. */
    private static @Nullable String secret(@Nullable Path file, @Nullable String variable, String what) {
        if (file != null && variable != null) {
            throw new SettingsException(what + " is in a file or in the environment, not in both");
        }
        String held = null;
        if (file != null) {
            try {
                held = Files.readString(file).strip();
            } catch (IOException e) {
                throw new SettingsException(what + " cannot be read from " + file + ": " + e.getMessage());
            }
        } else if (variable != null) {
            held = Objects.requireNonNullElse(System.getenv(variable), "").strip();
        } else {
            return null;
        }
        if (held.isEmpty()) {
            throw new SettingsException(
                    what + ": " + (file != null ? file : "variable " + variable) + " holds nothing");
        }
        return held;
    }

    /** Why subscribers are told of hidden craft, for the recording. */
    static List<PurposeDeclared> purposes(Settings settings) {
        return all(settings).stream()
                .filter(subscriber -> subscriber.purpose() != null)
                .map(subscriber ->
                        new PurposeDeclared("subscriber " + subscriber.name(), String.valueOf(subscriber.purpose())))
                .toList();
    }
}
