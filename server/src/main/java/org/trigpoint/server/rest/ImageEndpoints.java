package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneFile;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.ImageJson;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.SceneTiles;

/**
 * The endpoints of images that the station has: which there are, what each is, and map tiles of it. One that may not be released to the
 * viewer's audience is answered as if there were none.
 */
final class ImageEndpoints {
    private static final int TAG_CHARS = 32;

    private final SceneTiles images;
    private final PictureAccess access;

    ImageEndpoints(PictureAccess access, SceneTiles images) {
        this.access = access;
        this.images = images;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/images", this::list),
                Endpoint.get("/api/images/{id}", this::item),
                Endpoint.get("/api/images/{id}/tiles/{z}/{x}/{y}.png", this::tile));
    }

    private void list(Context request, Session session) {
        Box box = Parameters.box(request, "bbox");
        long from = Parameters.epochMicros(request, "from", Long.MIN_VALUE);
        long until = Parameters.epochMicros(request, "until", Long.MAX_VALUE);
        int limit = Parameters.limit(request);
        Viewer viewer = session.viewer();
        List<ImageScene> found = images.scenes().stream()
                .filter(scene -> sees(scene, viewer) && scene.touches(from, until, box))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        Answers.ifChanged(
                request, "application/geo+json", ImageJson.collection(more ? found.subList(0, limit) : found, more));
    }

    private boolean sees(ImageScene scene, Viewer viewer) {
        return Visible.visible(scene, viewer, access.feeds().audiences());
    }

    private ImageScene scene(Context request, Session session) {
        String id = request.pathParam("id");
        return images.scenes().stream()
                .filter(scene -> scene.id().equals(id) && sees(scene, session.viewer()))
                .findFirst()
                .orElseThrow(() -> noImage(id));
    }

    private static Refusal noImage(String id) {
        return Refusal.notFound("There is no image " + id);
    }

    private void item(Context request, Session session) {
        String id = scene(request, session).id();
        Answers.geoJson(request, Json.read(images.findItem(id).orElseThrow(() -> noImage(id))));
    }

    private void tile(Context request, Session session) {
        ImageScene scene = scene(request, session);
        TileNumber tile = number(request);
        SceneTiles.Style style = ImageStyle.read(request, scene);
        String tag = tag(scene, tile, style);
        // Nobody but the one who may see it keeps it, and asks again soon: a marking may change.
        request.header("Cache-Control", "private, max-age=300");
        request.header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        byte[] png = scene.footprint().box().intersects(tile.box(0)) ? png(scene, tile, style) : new byte[0];
        if (png.length == 0) {
            request.status(204);
            return;
        }
        request.contentType("image/png");
        request.result(png);
    }

    private byte[] png(ImageScene scene, TileNumber tile, SceneTiles.Style style) {
        try {
            return images.png(scene, tile, style);
        } catch (IOException e) {
            throw new Refusal(503, "The pixels of " + scene.id() + " cannot be read: " + e.getMessage());
        }
    }

    private static TileNumber number(Context request) {
        try {
            return new TileNumber(
                    Integer.parseInt(request.pathParam("z")),
                    Integer.parseInt(request.pathParam("y")),
                    Integer.parseInt(request.pathParam("x")));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(
                    "There is no tile " + Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private static String tag(ImageScene scene, TileNumber tile, SceneTiles.Style style) {
        StringBuilder all = new StringBuilder().append(tile).append(style);
        for (SceneFile file : scene.files()) {
            all.append(file);
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return '"' + Raw.of(bytes).sha256Hex().substring(0, TAG_CHARS) + '"';
    }
}
