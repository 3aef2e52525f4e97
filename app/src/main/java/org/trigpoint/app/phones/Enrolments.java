package org.trigpoint.app.phones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.phone.Enrolled;
import org.trigpoint.flow.Sha256;
import org.trigpoint.server.access.OwnersFile;
import org.trigpoint.server.port.Phones.Joined;
import tools.jackson.core.JacksonException;

/**
 * The phones of a station: who is invited, who has joined. Kept in {@code phones.json} of its data folder, which a running station
 * follows within a second. A file that cannot be read, once it could, leaves things as they were. For any thread.
 */
public final class Enrolments {
    /** How long a code is good. */
    public static final Duration CODE_LASTS = Duration.ofDays(7);

    private static final String NAME = "phones.json";
    private static final Logger LOG = LoggerFactory.getLogger(Enrolments.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOOK_NANOS = 500_000_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SECRET_LETTERS = 24;
    private static final int CODE_LETTERS = 12;
    private static final int HANDLE_LETTERS = 8;
    private static final int MOST_PHONES = 10_000;

    private final Path path;
    private final InstantSource clock;
    private PhoneBook book = PhoneBook.EMPTY;
    private String read = "";
    private long lookedNanos;

    private Enrolments(Path path, InstantSource clock) {
        this.path = path;
        this.clock = clock;
    }

    /** Those of a station with this data folder; none where there is no file. */
    public static Enrolments of(Path data, InstantSource clock) {
        Enrolments enrolments = new Enrolments(data.resolve(NAME), clock);
        try {
            enrolments.take(enrolments.state());
            return enrolments;
        } catch (IOException e) {
            throw new SettingsException("The phones cannot be read: " + e.getMessage());
        }
    }

    /** The phone with this secret. */
    public synchronized Optional<Enrolled> find(String secret) {
        follow();
        return book.find(digest(secret));
    }

    private void follow() {
        long now = System.nanoTime();
        if (now - lookedNanos < LOOK_NANOS) {
            return;
        }
        lookedNanos = now;
        String state = state();
        if (!state.equals(read)) {
            try {
                take(state);
            } catch (IOException e) {
                LOG.error("{}; who is enrolled stays as it was", e.getMessage());
                read = state;
            }
        }
    }

    private void take(String state) throws IOException {
        book = readBook();
        read = state;
        lookedNanos = System.nanoTime();
    }

    private PhoneBook readBook() throws IOException {
        if (!Files.exists(path)) {
            return PhoneBook.EMPTY;
        }
        try {
            return PhoneBook.of(Files.readString(path));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** What tells one state of the file from another. */
    private String state() {
        try {
            Object file = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Files.getLastModifiedTime(path) + " " + Files.size(path) + " " + file;
        } catch (IOException absent) {
            return "absent";
        }
    }

    private synchronized void change(UnaryOperator<PhoneBook> change) {
        try {
            OwnersFile.replace(path, () -> change.apply(readBook()).text());
            take(state());
        } catch (IOException e) {
            throw new SettingsException("The phones cannot be written: " + e.getMessage());
        }
    }

    /**
     * Invites the holder of one phone.
     *
     * @param of whom, for the list alone
     * @return the code, which is shown once
     */
    public String invite(String of) {
        String code = letters(CODE_LETTERS).replaceAll("(.{4})(?=.)", "$1-");
        Instant now = now();
        change(before -> before.with(new PhoneBook.Invitation(of, digest(plain(code)), now.plus(CODE_LASTS)), now));
        return code;
    }

    /** Enrols the phone of whoever has this code; empty when it is good for nothing. */
    public Optional<Joined> join(String code, String name) {
        String secret = "ph" + letters(SECRET_LETTERS);
        Enrolled enrolled = new Enrolled("p" + letters(HANDLE_LETTERS - 1), name);
        String invitation = digest(plain(code));
        boolean[] joined = {false};
        change(before -> {
            joined[0] = before.invites(invitation, now()) && before.phones().size() < MOST_PHONES;
            return joined[0] ? before.with(new PhoneBook.Phone(enrolled, digest(secret), now()), invitation) : before;
        });
        return joined[0] ? Optional.of(new Joined(enrolled.handle(), name, secret)) : Optional.empty();
    }

    /** Ends the enrolment of the phone with this secret; false when there is none. */
    public boolean leave(String secret) {
        Optional<Enrolled> phone = find(secret);
        return phone.isPresent() && remove(phone.get().handle());
    }

    /** Ends the enrolment of a phone; false when there is none with this handle. */
    public boolean remove(String handle) {
        boolean[] removed = {false};
        change(before -> {
            PhoneBook after = before.without(handle);
            removed[0] = after.phones().size() < before.phones().size();
            return after;
        });
        return removed[0];
    }

    /** A line for each phone, and for each invitation that can still be used. */
    public synchronized List<String> lines() {
        Instant now = now();
        List<String> phones = book.phones().stream()
                .map(phone -> String.format(
                        Locale.ROOT,
                        "%-10s %-40s since %s",
                        phone.enrolled().handle(),
                        phone.enrolled().name(),
                        phone.since()))
                .toList();
        List<String> invited = book.invitations().stream()
                .filter(each -> now.isBefore(each.until()))
                .map(each -> String.format(Locale.ROOT, "%-10s %-40s until %s", "invited", each.of(), each.until()))
                .toList();
        return java.util.stream.Stream.concat(phones.stream(), invited.stream()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /** A code as people may write it. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }

    private static String digest(String word) {
        return HexFormat.of().formatHex(Sha256.begin().digest(word.getBytes(StandardCharsets.UTF_8)));
    }
}
