package org.trigpoint.server.access;

/** A request cannot be answered, and why: the status of the answer and what to do about it. */
public final class Refusal extends RuntimeException {
    private final int status;

    public Refusal(int status, String message) {
        // No stack: it is an answer, not a failure, and anyone can cause it as often as they like.
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    public static Refusal notFound(String message) {
        return new Refusal(404, message);
    }

    public static Refusal unavailable(String message) {
        return new Refusal(503, message);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(403, message);
    }
}
