package org.trigpoint.server.ogc;

import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Links of the standards, as JSON. */
final class Links {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";
    static final String TILE_SETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    private final ArrayNode links = Json.array();

    Links add(String rel, String type, String href, String title) {
        links.addObject().put("rel", rel).put("type", type).put("href", href).put("title", title);
        return this;
    }

    /** A link with parts in braces, to be put in by its reader. */
    Links addTemplate(String rel, String type, String href, String title) {
        links.addObject()
                .put("rel", rel)
                .put("type", type)
                .put("href", href)
                .put("title", title)
                .put("templated", true);
        return this;
    }

    /** Puts them into what they belong to. */
    void into(ObjectNode node) {
        node.set("links", links);
    }
}
