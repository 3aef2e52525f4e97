package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reading of an OpenAPI 3.0 definition. */
final class OpenApi {
    private OpenApi() {}

    /** What must be there is there, references lead somewhere, names are given once, and each part of a path has its parameter. */
    static void check(JsonNode api) {
        assertThat(api.path("openapi").asString()).startsWith("3.0.");
        assertThat(api.path("info").path("title").asString()).isNotBlank();
        assertThat(api.path("info").path("version").asString()).isNotBlank();
        assertThat(api.path("servers").path(0).path("url").asString()).endsWith("/ogc");
        Set<String> ids = new HashSet<>();
        api.path("paths").forEachEntry((path, methods) -> {
            JsonNode operation = methods.path("get");
            assertThat(ids.add(operation.path("operationId").asString()))
                    .as(path)
                    .isTrue();
            assertThat(operation.path("responses").has("200")).as(path).isTrue();
            List<String> inPath = OgcSite.stream(operation.path("parameters"))
                    .map(parameter -> resolved(api, parameter))
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asString() + "}")
                    .toList();
            assertThat(inPath).as(path).allMatch(path::contains);
            assertThat(path.chars().filter(c -> c == '{').count()).as(path).isEqualTo(inPath.size());
        });
        references(api, api);
    }

    private static void references(JsonNode api, JsonNode node) {
        if (node.has("$ref")) {
            assertThat(resolved(api, node).isMissingNode()).as(node.toString()).isFalse();
        }
        node.forEach(child -> references(api, child));
    }

    static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** A parameter of the features of a collection. */
    static JsonNode parameter(JsonNode api, String name) {
        return parameter(api, "/collections/{collectionId}/items", name);
    }

    static JsonNode parameter(JsonNode api, String path, String name) {
        return OgcSite.stream(api.path("paths").path(path).path("get").path("parameters"))
                .map(each -> resolved(api, each))
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No parameter " + name + " of " + path));
    }
}
