package org.trigpoint.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Sha256;
import org.trigpoint.picture.Role;

/**
 * All accounts of this server: the people of its settings, and those of a file that may change at any time. For any thread.
 *
 * <p>A file that cannot be read, once it could, leaves the accounts as they were: a slip of the pen locks nobody out and lets
 * nobody in. Where there was an account once, nobody gets in without one until the server is started anew.
 */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Account> declared;
    private final @Nullable Path path;
    private volatile List<Account> all;
    private volatile boolean needed;
    private volatile String read = "";

    private Accounts(List<Person> people, @Nullable Path path) {
        this.declared = people.stream().map(Account::of).toList();
        this.path = path;
        this.all = declared;
        this.needed = !declared.isEmpty();
    }

    /** The people of the settings, and nobody else. */
    public static Accounts of(List<Person> people) {
        return new Accounts(people, null);
    }

    /** With those of a file, which need not be there yet; throws {@link AccountException} when it cannot be read. */
    public static Accounts of(List<Person> people, Path path) {
        Accounts accounts = new Accounts(people, path);
        accounts.take(accounts.state());
        return accounts;
    }

    /** True when people must say who they are. */
    public boolean needed() {
        return needed;
    }

    public List<Account> all() {
        return all;
    }

    public Optional<Account> find(String name) {
        return all.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** Whose token this is, of those who are let in. All are compared, so that the time taken tells nothing. */
    Optional<Account> findByToken(String token) {
        byte[] given = sha256(token);
        Account found = null;
        for (Account account : all) {
            for (Account.Token each : account.tokens()) {
                if (MessageDigest.isEqual(given, HexFormat.of().parseHex(each.sha256())) && !account.disabled()) {
                    found = account;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whose name and password these are, of those who are let in. It takes as long where there is no such name. */
    Optional<Account> findByPassword(String name, String password) {
        Optional<Account> named = find(name).filter(account -> !account.disabled());
        boolean right =
                named.flatMap(Account::findPassword).orElse(PasswordHash.NOBODY).matches(password);
        return named.filter(account -> right && account.password() != null);
    }

    /** Looks whether the file has changed; true when it has and was taken. */
    public synchronized boolean refresh() {
        String now = state();
        if (path == null || now.equals(read)) {
            return false;
        }
        try {
            take(now);
            return true;
        } catch (AccountException e) {
            LOG.error("{}; the accounts stay as they were", e.getMessage());
            read = now;
            return false;
        }
    }

    private synchronized void take(String now) {
        if (path != null) {
            List<Account> kept = new AccountFile(path).read();
            for (Account account : kept) {
                if (declared.stream().anyMatch(each -> each.name().equals(account.name()))) {
                    throw new AccountException(account.name() + " stands in " + path + " and among the people of the"
                            + " settings: remove one of them");
                }
            }
            List<Account> both = new ArrayList<>(declared);
            both.addAll(kept);
            all = List.copyOf(both);
            needed |= !both.isEmpty();
        }
        read = now;
    }

    /** What tells one state of the file from another. */
    private String state() {
        if (path == null) {
            return "";
        }
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            Object file = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
            return changed + " " + Files.size(path) + " " + file;
        } catch (IOException absent) {
            return "absent";
        }
    }

    /** Changes one account of the file, which is there. */
    public void change(String name, UnaryOperator<Account> change) {
        requireKept(name);
        write(kept -> kept.stream()
                .map(account -> account.name().equals(name) ? change.apply(account) : account)
                .toList());
    }

    /** Adds an account to the file. */
    public void add(Account account) {
        if (find(account.name()).isPresent()) {
            throw new IllegalArgumentException("There is an account " + account.name() + " already");
        }
        write(kept -> {
            List<Account> more = new ArrayList<>(kept);
            more.add(account);
            return more;
        });
    }

    /** Removes an account from the file. */
    public void remove(String name) {
        requireKept(name);
        write(kept ->
                kept.stream().filter(account -> !account.name().equals(name)).toList());
    }

    /** Gives an account of the file one more token; returns it, which nobody can later. */
    public String addToken(String name) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String made = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Account.Token kept = new Account.Token(HexFormat.of().formatHex(sha256(token)), made);
        change(name, account -> account.withToken(kept));
        return token;
    }

    /** True when somebody else than this one is an admin who is let in. */
    public boolean othersRunIt(String name) {
        return all.stream()
                .anyMatch(account -> account.role() == Role.ADMIN
                        && !account.disabled()
                        && !account.name().equals(name));
    }

    private void requireKept(String name) {
        refresh();
        Account account = find(name).orElseThrow(() -> new IllegalArgumentException("There is no account " + name));
        if (account.declared()) {
            throw new IllegalArgumentException(name + " is one of the people of the settings: change it there");
        }
    }

    private void write(UnaryOperator<List<Account>> change) {
        Path file = path;
        if (file == null) {
            throw new AccountException("This server keeps no accounts");
        }
        new AccountFile(file).change(change);
        refresh();
    }

    static byte[] sha256(String text) {
        return Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
