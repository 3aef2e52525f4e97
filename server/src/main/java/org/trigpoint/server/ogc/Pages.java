package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Pages of what is held in memory whole, in order of its ids. */
final class Pages {
    private Pages() {}

    /**
     * The page that a query asks for.
     *
     * @param answers all that answers it
     * @param id of one, different for each
     */
    static <T> FeaturePage of(
            List<T> answers, FeatureQuery query, Function<T, String> id, Function<T, ObjectNode> feature) {
        String after = query.findAfter().orElse("");
        List<T> rest = answers.stream()
                .filter(each -> id.apply(each).compareTo(after) > 0)
                .sorted(java.util.Comparator.comparing(id))
                .toList();
        List<ObjectNode> features = new ArrayList<>();
        rest.stream().limit(query.limit()).forEach(each -> features.add(feature.apply(each)));
        String next = rest.size() > query.limit() ? id.apply(rest.get(query.limit() - 1)) : null;
        return new FeaturePage(features, next, OptionalLong.of(answers.size()));
    }
}
