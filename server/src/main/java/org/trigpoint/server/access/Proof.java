package org.trigpoint.server.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** With what a session began: the session holds while this does. */
sealed interface Proof {
    /** Whose session it is now; empty when it lets nobody in any more. */
    Optional<Account> holder(Accounts accounts);

    /** When it ends by itself; {@link Instant#MAX} for never. */
    default Instant until() {
        return Instant.MAX;
    }

    /** That the request came from this machine, while there are no accounts. */
    record Local(Account everyone) implements Proof {
        @Override
        public Optional<Account> holder(Accounts accounts) {
            return accounts.needed() ? Optional.empty() : Optional.of(everyone);
        }
    }

    /** @param name of the account, which the settings may have given to two tokens */
    record Token(String name, String sha256) implements Proof {
        static Token of(Account account, String token) {
            return new Token(account.name(), sha256(token));
        }

        static String sha256(String token) {
            return HexFormat.of().formatHex(Accounts.sha256(token));
        }

        @Override
        public Optional<Account> holder(Accounts accounts) {
            return accounts.all().stream()
                    .filter(account -> account.name().equals(name) && !account.disabled())
                    .filter(account -> account.tokens().stream()
                            .anyMatch(token -> token.sha256().equals(sha256)))
                    .findFirst();
        }
    }

    /** A password, which ends the sessions of the one before it. */
    record Password(String name, PasswordHash hash) implements Proof {
        @Override
        public Optional<Account> holder(Accounts accounts) {
            return accounts.find(name)
                    .filter(account -> !account.disabled())
                    .filter(account -> account.findPassword().equals(Optional.of(hash)));
        }
    }

    /** An identity provider, for as long as it said; an account that is made under the same name ends it. */
    record Elsewhere(Account account, Instant until) implements Proof {
        @Override
        public Optional<Account> holder(Accounts accounts) {
            return accounts.find(account.name()).isPresent() ? Optional.empty() : Optional.of(account);
        }
    }
}
