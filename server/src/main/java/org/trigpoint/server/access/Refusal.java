package org.trigpoint.server.access;

import java.util.List;

/** A request cannot be answered, and why: the status of the answer and what to do about it. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final transient List<Place> places;

    /**
     * What is wrong at a place of a text.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param message for people
     */
    public record Place(int line, int column, String message) {}

    public Refusal(int status, String message) {
        this(status, message, List.of());
    }

    private Refusal(int status, String message, List<Place> places) {
        // No stack: it is an answer, not a failure, and anyone can cause it as often as they like.
        super(message, null, false, false);
        this.status = status;
        this.places = List.copyOf(places);
    }

    public int status() {
        return status;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    /** A text in a request is wrong at these places. */
    public static Refusal badText(String message, List<Place> places) {
        return new Refusal(400, message, places);
    }

    /** Where a text is wrong; none where that is not what is refused. */
    public List<Place> places() {
        return places;
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
