package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.InterferenceJson;
import org.trigpoint.server.live.PictureAccess;

/** Tells where positioning is disturbed. */
final class InterferenceEndpoint {
    /** Cells of one answer. */
    static final int MOST_CELLS = 20_000;

    private final PictureAccess access;

    InterferenceEndpoint(PictureAccess access) {
        this.access = access;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/interference", this::interference);
    }

    private void interference(Context request, Session session) {
        Box box = Parameters.box(request, "bbox");
        List<Interference> cells = access.interference().within(box, session.viewer(), MOST_CELLS + 1);
        boolean limited = cells.size() > MOST_CELLS;
        Answers.ifChanged(
                request,
                "application/geo+json",
                InterferenceJson.collection(limited ? cells.subList(0, MOST_CELLS) : cells, limited));
    }
}
