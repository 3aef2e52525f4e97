package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.server.access.Refusal;

/** What a request says in its query and body, read; what is none is refused with the name of it and how it is written. */
public final class Parameters {
    private static final int USUAL_LIMIT = 1_000;
    private static final int MOST = 10_000;

    private Parameters() {}

    /** A parameter that is read so; null when it is not there. */
    static <T> @Nullable T find(Context request, String name, Function<String, T> parser) {
        String text = request.queryParam(name);
        return text == null ? null : read(name + ": ", text, parser);
    }

    /** What a text says; a refusal that begins so where it says nothing that is understood. */
    static <T> T read(String before, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(before + e.getMessage());
        }
    }

    /** An area; the whole earth unless it is said. */
    public static Box box(Context request, String name) {
        String text = request.queryParam(name);
        return text == null ? Box.EARTH : read(name + " must be ", text, Box::parse);
    }

    /** How many are wanted at most. */
    static int limit(Context request) {
        return upTo(request, "limit", USUAL_LIMIT, MOST);
    }

    /** A time in microseconds since 1970; another unless it is said. */
    static long epochMicros(Context request, String name, long unlessSaid) {
        String text = request.queryParam(name);
        return text == null ? unlessSaid : epochMicros(name, text);
    }

    /** The same of a text that stands elsewhere. */
    public static long epochMicros(String name, String text) {
        return read(name + " must be ", text, EpochMicros::parse);
    }

    /** A whole number from 1 on; another unless it is said. */
    static int upTo(Context request, String name, int unlessSaid, int most) {
        String text = request.queryParam(name);
        if (text == null) {
            return unlessSaid;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw Refusal.badRequest(name + " must be 1 to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    /** True or false; false unless it is said. */
    static boolean flag(Context request, String name) {
        String text = request.queryParam(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Refusal.badRequest(name + " must be true or false, not " + text);
    }
}
