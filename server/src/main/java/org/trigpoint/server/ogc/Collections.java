package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.server.access.Refusal;

/** The collections of this server, by id, in the order in which they are told. */
final class Collections {
    private final Map<String, OgcCollection> byId = new LinkedHashMap<>();

    Collections(List<OgcCollection> all) {
        all.forEach(collection -> byId.put(collection.id(), collection));
    }

    List<OgcCollection> all() {
        return List.copyOf(byId.values());
    }

    /** The collection of a request's path. */
    OgcCollection of(Context request) {
        String id = request.pathParam("collectionId");
        OgcCollection collection = byId.get(id);
        if (collection == null) {
            throw Refusal.notFound("There is no collection " + id + "; there are " + byId.keySet());
        }
        return collection;
    }
}
