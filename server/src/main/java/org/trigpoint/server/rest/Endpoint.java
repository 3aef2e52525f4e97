package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.trigpoint.server.access.Session;

/**
 * One endpoint.
 *
 * @param method GET or POST
 * @param path with its parameters in braces
 * @param open true when it is answered to anyone
 * @param bodyTypes media types that a body may have; none that a form of another site can send
 * @param answer writes the answer
 */
public record Endpoint(HandlerType method, String path, boolean open, List<String> bodyTypes, Answer answer) {
    /** What a body is unless an endpoint says otherwise. */
    static final List<String> JSON = List.of("application/json");

    public Endpoint {
        bodyTypes = List.copyOf(bodyTypes);
    }

    /** Writes the answer to a request; of an open endpoint the session may be one that is not kept. */
    public interface Answer {
        void write(Context request, Session session) throws Exception;
    }

    static Endpoint get(String path, Answer answer) {
        return new Endpoint(HandlerType.GET, path, false, List.of(), answer);
    }

    static Endpoint post(String path, Answer answer) {
        return new Endpoint(HandlerType.POST, path, false, JSON, answer);
    }
}
