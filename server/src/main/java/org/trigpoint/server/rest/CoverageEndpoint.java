package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.CoverageJson;
import org.trigpoint.server.live.PictureAccess;

/** Tells where craft are heard. */
final class CoverageEndpoint {
    /** Cells of one answer. */
    static final int MOST_CELLS = 20_000;

    private final PictureAccess access;

    CoverageEndpoint(PictureAccess access) {
        this.access = access;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/coverage", this::coverage);
    }

    private void coverage(Context request, Session session) {
        Box box = Parameters.box(request, "bbox");
        List<Coverage> cells = access.coverage().within(box, session.viewer(), MOST_CELLS + 1);
        boolean limited = cells.size() > MOST_CELLS;
        Answers.ifChanged(
                request,
                "application/geo+json",
                CoverageJson.collection(limited ? cells.subList(0, MOST_CELLS) : cells, limited));
    }
}
