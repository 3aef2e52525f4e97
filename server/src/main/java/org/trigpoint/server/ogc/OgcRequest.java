package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Parameters;

/** A request below {@code /ogc}: what is asked for that the path has not, or twice, is refused, as the standards say. */
final class OgcRequest {
    /** Where all of this is. */
    static final String ROOT = "/ogc";

    static final int DEFAULT_LIMIT = 100;
    static final int MOST_FEATURES = 10_000;
    private static final String FORMAT = "f";

    private final Context request;
    private final Viewer viewer;

    /** @param known names of the parameters that the path has */
    OgcRequest(Context request, Session session, Collection<String> known) {
        this.request = request;
        viewer = session.viewer();
        for (Map.Entry<String, List<String>> parameter : request.queryParamMap().entrySet()) {
            String name = parameter.getKey();
            if (!name.isEmpty() && !name.equals(FORMAT) && !known.contains(name)) {
                throw Refusal.badRequest("There is no parameter " + name + " here; there are " + new TreeSet<>(known));
            }
            if (parameter.getValue().size() > 1) {
                throw Refusal.badRequest(
                        name + " is given " + parameter.getValue().size() + " times, not once");
            }
        }
        String format = find(FORMAT).orElse("json");
        if (!format.equals("json")) {
            throw Refusal.badRequest("f must be json, not " + format);
        }
    }

    OgcRequest(Context request, Session session) {
        this(request, session, List.of());
    }

    Context context() {
        return request;
    }

    Viewer viewer() {
        return viewer;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(request.queryParam(name));
    }

    @Nullable
    String get(String name) {
        return request.queryParam(name);
    }

    /** Where something below {@link #ROOT} is. */
    String url(String path) {
        return Answers.server(request) + ROOT + path;
    }

    /** Where this very answer is. */
    String self() {
        String query = request.queryString();
        return Answers.server(request) + request.path() + (query == null ? "" : "?" + query);
    }

    /** Where the answer is to this request with another value of one parameter. */
    String selfWith(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.queryParamMap().forEach((key, values) -> parameters.put(key, values.getFirst()));
        parameters.put(name, value);
        return Answers.server(request)
                + request.path()
                + parameters.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Features at most: more than the most is the most, as the standard says. */
    int limit() {
        String text = get("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("0*[1-9]\\d*")) {
            throw Refusal.badRequest("limit must be a whole number from 1 on, not " + text);
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 5 ? MOST_FEATURES : Math.min(MOST_FEATURES, Integer.parseInt(digits));
    }

    /** Until when knowledge counts; all of it unless said. */
    long knownByEpochMicros() {
        return find("knownBy")
                .map(text -> Parameters.epochMicros("knownBy", text))
                .orElse(Long.MAX_VALUE);
    }
}
