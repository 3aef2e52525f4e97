package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.trigpoint.server.access.Session;

/**
 * One endpoint.
 *
 * @param method GET or POST
 * @param path with its parameters in braces
 * @param open true when it is answered to anyone
 * @param answer writes the answer
 */
public record Endpoint(HandlerType method, String path, boolean open, Answer answer) {
    /** Writes the answer to a request; of an open endpoint the session may be one that is not kept. */
    public interface Answer {
        void write(Context request, Session session) throws Exception;
    }

    static Endpoint get(String path, Answer answer) {
        return new Endpoint(HandlerType.GET, path, false, answer);
    }

    static Endpoint post(String path, Answer answer) {
        return new Endpoint(HandlerType.POST, path, false, answer);
    }
}
