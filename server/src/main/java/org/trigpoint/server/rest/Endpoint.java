package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Session;

/**
 * One endpoint. The server asks for the role before it asks for the answer: an answer need not.
 *
 * @param method GET, POST and so on
 * @param path with its parameters in braces
 * @param least the role that its asker must have at least; null when it is answered to anyone
 * @param bodyTypes media types that a body may have, none where there is no body; none that a form of another site can send
 * @param audited true when each request of it stands in the audit: every command, and reading that takes data away
 * @param answer writes the answer
 */
public record Endpoint(
        HandlerType method, String path, @Nullable Role least, List<String> bodyTypes, boolean audited, Answer answer) {
    /** What a body is unless an endpoint says otherwise. */
    static final List<String> JSON = List.of("application/json");

    Endpoint(HandlerType method, String path, @Nullable Role least, List<String> bodyTypes, Answer answer) {
        this(method, path, least, bodyTypes, !method.equals(HandlerType.GET), answer);
    }

    public Endpoint {
        bodyTypes = List.copyOf(bodyTypes);
    }

    /** Writes the answer to a request; of an open endpoint the session may be one that is not kept. */
    public interface Answer {
        void write(Context request, Session session) throws Exception;
    }

    /** What everyone with a role may read. */
    public static Endpoint get(String path, Answer answer) {
        return get(path, Role.VIEWER, answer);
    }

    static Endpoint get(String path, Role least, Answer answer) {
        return new Endpoint(HandlerType.GET, path, least, List.of(), answer);
    }

    /** A command: whoever adds one says who may give it. */
    static Endpoint post(String path, Role least, Answer answer) {
        return new Endpoint(HandlerType.POST, path, least, JSON, answer);
    }

    /** A command that says how a thing shall be from now on. */
    static Endpoint put(String path, Role least, List<String> bodyTypes, Answer answer) {
        return new Endpoint(HandlerType.PUT, path, least, bodyTypes, answer);
    }

    /** A command that takes a thing away; it has no body. */
    static Endpoint delete(String path, Role least, Answer answer) {
        return new Endpoint(HandlerType.DELETE, path, least, List.of(), answer);
    }

    /** What anyone may read, known or not. */
    public static Endpoint open(String path, Answer answer) {
        return new Endpoint(HandlerType.GET, path, null, List.of(), answer);
    }

    /** True when it is answered to anyone. */
    public boolean open() {
        return least == null;
    }
}
