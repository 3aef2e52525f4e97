package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.AccountException;
import org.trigpoint.server.access.AccountFile;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.PasswordHash;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints by which an admin looks after the accounts. What they change holds at once, also for sessions that are open. */
final class AccountEndpoints {
    private static final int MOST_CHARS = 500;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final PictureAccess access;
    private final People people;

    AccountEndpoints(PictureAccess access, People people) {
        this.access = access;
        this.people = people;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/accounts", Role.ADMIN, this::list),
                Endpoint.post("/api/accounts", Role.ADMIN, this::add),
                Endpoint.post("/api/accounts/{name}", Role.ADMIN, this::change),
                Endpoint.delete("/api/accounts/{name}", Role.ADMIN, this::remove),
                Endpoint.post("/api/accounts/{name}/tokens", Role.ADMIN, this::addToken),
                Endpoint.delete("/api/accounts/{name}/tokens/{token}", Role.ADMIN, this::removeToken));
    }

    private void list(Context request, Session session) {
        ArrayNode all = Json.array();
        people.accounts().all().forEach(account -> all.add(json(account)));
        Answers.json(request, all);
    }

    private static ObjectNode json(Account account) {
        ObjectNode node = Json.object();
        node.put("name", account.name());
        node.put("role", account.role().name().toLowerCase(Locale.ROOT));
        node.put("audience", account.audience());
        node.put("password", account.password() != null);
        ArrayNode tokens = node.putArray("tokens");
        account.tokens()
                .forEach(token -> tokens.addObject().put("id", token.id()).put("made", token.made()));
        node.put("disabled", account.disabled());
        node.put("declared", account.declared());
        return node;
    }

    private void add(Context request, Session session) {
        Body body = Body.of(request);
        String name = body.findText("name", MOST_CHARS).orElse("");
        Role role = role(body).orElseThrow(() -> Refusal.badRequest("A new account needs a role"));
        Optional<String> password = body.findText("password", MOST_CHARS);
        Account account = told(() -> {
            Account bare = Account.of(name, role, audience(body).orElse(""));
            Account made = password.map(text -> bare.withPassword(PasswordHash.of(text)))
                    .orElse(bare);
            people.accounts().add(made);
            return made;
        });
        request.status(CREATED);
        Answers.json(request, json(account));
    }

    private void change(Context request, Session session) {
        Account account = named(request);
        Body body = Body.of(request);
        Optional<Role> role = role(body);
        Optional<String> audience = audience(body);
        Optional<String> password = body.findText("password", MOST_CHARS);
        Optional<Boolean> disabled = body.findFlag("disabled");
        boolean ends = role.filter(to -> to != Role.ADMIN).isPresent() || disabled.orElse(false);
        requireAdminLeft(account, ends);
        Account changed = told(() -> {
            Optional<PasswordHash> hash = password.map(PasswordHash::of);
            people.accounts().change(account.name(), before -> {
                Account after = role.map(before::withRole).orElse(before);
                after = audience.map(after::withAudience).orElse(after);
                after = hash.map(after::withPassword).orElse(after);
                return disabled.map(after::disabled).orElse(after);
            });
            return people.accounts().find(account.name()).orElse(account);
        });
        Answers.json(request, json(changed));
    }

    private void remove(Context request, Session session) {
        Account account = named(request);
        requireAdminLeft(account, true);
        told(() -> {
            people.accounts().remove(account.name());
            return account;
        });
        Answers.json(request, json(account));
    }

    private void addToken(Context request, Session session) {
        Account account = named(request);
        String token = told(() -> people.accounts().addToken(account.name()));
        request.status(CREATED);
        Answers.json(request, Json.object().put("name", account.name()).put("token", token));
    }

    private void removeToken(Context request, Session session) {
        Account account = named(request);
        String id = request.pathParam("token");
        Account changed = told(() -> {
            people.accounts().change(account.name(), before -> before.withoutToken(id));
            return people.accounts().find(account.name()).orElse(account);
        });
        Answers.json(request, json(changed));
    }

    private Account named(Context request) {
        String name = request.pathParam("name");
        return people.accounts().find(name).orElseThrow(() -> Refusal.notFound("There is no account " + name));
    }

    /** Refuses what would leave nobody who may change it back from here. */
    private void requireAdminLeft(Account account, boolean ends) {
        Accounts accounts = people.accounts();
        if (ends && account.role() == Role.ADMIN && !accounts.othersRunIt(account.name())) {
            throw new Refusal(CONFLICT, account.name() + " is the only admin: make another first");
        }
    }

    private static Optional<Role> role(Body body) {
        try {
            return body.findText("role", MOST_CHARS).map(AccountFile::role);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> audience(Body body) {
        Optional<String> audience = body.findText("audience", MOST_CHARS);
        audience.filter(name -> !name.isEmpty() && access.feeds().number(name) == Viewer.NO_AUDIENCE)
                .ifPresent(name -> {
                    throw Refusal.badRequest("This site has no audience " + name);
                });
        return audience;
    }

    /** Makes a change and lets sessions follow it; what speaks against it is told. */
    private <T> T told(java.util.function.Supplier<T> change) {
        try {
            T made = change.get();
            people.sessions().followNow();
            return made;
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        } catch (AccountException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
    }
}
