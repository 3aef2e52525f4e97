package org.trigpoint.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;

/**
 * Someone who may use this server, and what that person signs in with.
 *
 * @param name for the sign-in and the audit; no two are equal
 * @param role what the person may do
 * @param audience name of the audience whose picture the person sees; empty for that of the site
 * @param password null for one who signs in with tokens only
 * @param tokens of programs and scripts
 * @param disabled true while it lets nobody in
 * @param declared true when it stands in the settings, so that it is changed there
 */
public record Account(
        String name,
        Role role,
        String audience,
        @Nullable PasswordHash password,
        List<Token> tokens,
        boolean disabled,
        boolean declared) {
    private static final int MOST_NAME_CHARS = 60;
    private static final int MOST_TOKENS = 20;

    /**
     * A token, of which only the hash is kept.
     *
     * @param sha256 of the token, 64 hexadecimal digits in lower case
     * @param made when, in ISO 8601; empty when nobody wrote it down
     */
    public record Token(String sha256, String made) {
        private static final int ID_CHARS = 8;

        public Token {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("A token is kept as its SHA-256 in 64 hexadecimal digits");
            }
        }

        /** By which people tell it from others. */
        public String id() {
            return sha256.substring(0, ID_CHARS);
        }
    }

    public Account {
        tokens = List.copyOf(tokens);
        if (!name.equals(name.strip()) || name.isEmpty() || name.length() > MOST_NAME_CHARS) {
            throw new IllegalArgumentException("A name has 1 to " + MOST_NAME_CHARS + " characters, none of them"
                    + " a space at its ends: not '" + name + "'");
        }
        if (name.chars().anyMatch(each -> Character.isISOControl(each) || each == '/')) {
            throw new IllegalArgumentException("A name is on one line and without a slash");
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new IllegalArgumentException(name + " has " + MOST_TOKENS + " tokens; remove one first");
        }
    }

    /** One that signs in with nothing yet. */
    public static Account of(String name, Role role, String audience) {
        return new Account(name, role, audience, null, List.of(), false, false);
    }

    /** A person of the settings. */
    static Account of(Person person) {
        Token token = new Token(person.tokenSha256().toLowerCase(java.util.Locale.ROOT), "");
        return new Account(person.name(), person.role(), person.audience(), null, List.of(token), false, true);
    }

    public Account withRole(Role other) {
        return new Account(name, other, audience, password, tokens, disabled, declared);
    }

    public Account withAudience(String other) {
        return new Account(name, role, other, password, tokens, disabled, declared);
    }

    public Account withPassword(PasswordHash other) {
        return new Account(name, role, audience, other, tokens, disabled, declared);
    }

    public Account withToken(Token added) {
        List<Token> all = new ArrayList<>(tokens);
        all.add(added);
        return new Account(name, role, audience, password, all, disabled, declared);
    }

    /** The same without the token of this id. */
    public Account withoutToken(String id) {
        List<Token> kept =
                tokens.stream().filter(token -> !token.id().equals(id)).toList();
        if (kept.size() == tokens.size()) {
            throw new IllegalArgumentException(name + " has no token " + id);
        }
        return new Account(name, role, audience, password, kept, disabled, declared);
    }

    public Account disabled(boolean value) {
        return new Account(name, role, audience, password, tokens, value, declared);
    }

    public Optional<PasswordHash> findPassword() {
        return Optional.ofNullable(password);
    }
}
