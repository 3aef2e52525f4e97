package org.trigpoint.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.trigpoint.picture.Role;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of accounts: {@code {"format":1,"accounts":[{"name","role","audience","password","tokens":[{"sha256","made"}],
 * "disabled"}]}}. Only its owner may read it. It is replaced whole, so that whoever reads it finds all of one state; commands and a
 * running server change it one after the other, by a lock beside it.
 */
public final class AccountFile {
    /** Its name in the data folder. */
    public static final String NAME = "accounts.json";

    private static final int FORMAT = 1;
    private static final int MOST_BYTES = 8 << 20;

    private final Path path;

    public AccountFile(Path path) {
        this.path = path;
    }

    /** The accounts, none when there is no file. */
    public List<Account> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new AccountException(
                        path + " is longer than " + MOST_BYTES + " bytes: it is no file of accounts");
            }
            return accounts(Json.read(Files.readString(path)));
        } catch (JacksonException e) {
            throw new AccountException(path + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new AccountException(path + ": " + e.getMessage());
        } catch (IOException e) {
            throw new AccountException("The accounts cannot be read: " + e);
        }
    }

    /** Changes the accounts; a change that throws leaves the file as it is. */
    public void change(UnaryOperator<List<Account>> change) {
        try {
            OwnersFile.replace(path, () -> text(change.apply(read())));
        } catch (IOException e) {
            throw new AccountException("The accounts cannot be written to " + path + ": " + e);
        }
    }

    private static String text(List<Account> accounts) {
        ObjectNode root = Json.object().put("format", FORMAT);
        ArrayNode all = root.putArray("accounts");
        for (Account account : accounts) {
            ObjectNode node = all.addObject();
            node.put("name", account.name());
            node.put("role", account.role().name().toLowerCase(Locale.ROOT));
            node.put("audience", account.audience());
            node.put("password", account.findPassword().map(PasswordHash::text).orElse(null));
            ArrayNode tokens = node.putArray("tokens");
            account.tokens()
                    .forEach(token ->
                            tokens.addObject().put("sha256", token.sha256()).put("made", token.made()));
            node.put("disabled", account.disabled());
        }
        return root.toPrettyString();
    }

    private static List<Account> accounts(JsonNode root) {
        int format = root.path("format").asInt(0);
        if (format != FORMAT) {
            throw new IllegalArgumentException("its format is " + root.path("format") + ", and this program reads "
                    + FORMAT + (format > FORMAT ? ": a later one wrote it" : ""));
        }
        List<Account> accounts = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (JsonNode node : root.path("accounts")) {
            Account account = account(node);
            if (!names.add(account.name())) {
                throw new IllegalArgumentException("two accounts are named " + account.name());
            }
            accounts.add(account);
        }
        return accounts;
    }

    private static Account account(JsonNode node) {
        List<Account.Token> tokens = new ArrayList<>();
        node.path("tokens")
                .forEach(token -> tokens.add(new Account.Token(
                        token.path("sha256").asString(""), token.path("made").asString(""))));
        JsonNode password = node.path("password");
        return new Account(
                node.path("name").asString(""),
                role(node.path("role").asString("")),
                node.path("audience").asString(""),
                password.isString() ? new PasswordHash(password.asString()) : null,
                tokens,
                node.path("disabled").asBoolean(false),
                false);
    }

    /** The role of this word. */
    public static Role role(String word) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("A role is viewer, officer, analyst or admin, not '" + word + "'");
    }
}
