package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Chips;

/**
 * The endpoints of small pictures of things in images. One is shown to whoever may see a thing that names it, and to others as if there were
 * none; it is taken from those who may send detections.
 */
final class ChipEndpoints {
    private static final int MOST_BYTES = 256 << 10;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final PictureAccess access;
    private final Chips chips;

    ChipEndpoints(PictureAccess access, Chips chips) {
        this.access = access;
        this.chips = chips;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/chips/{sha256}.png", this::show),
                Endpoint.put("/api/chips/{sha256}", Role.OFFICER, List.of("image/png"), this::take));
    }

    private static Refusal none(String name) {
        return Refusal.notFound("There is no picture " + name);
    }

    private void show(Context request, Session session) throws IOException {
        String name = request.pathParam("sha256");
        boolean named = NAME.matcher(name).matches()
                && !access.scenes()
                        .newest(
                                session.viewer(),
                                answer -> name.equals(
                                        answer.match().detection().appearance().chip()),
                                1)
                        .isEmpty();
        if (!named) {
            throw none(name);
        }
        byte[] png = chips.find(name).orElseThrow(() -> none(name));
        // Nobody but the one who may see it keeps it, and asks again soon: a marking may change.
        request.header("Cache-Control", "private, max-age=300");
        request.contentType("image/png");
        request.result(png);
    }

    private void take(Context request, Session session) throws IOException {
        String name = request.pathParam("sha256");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("A picture is named by its SHA-256, 64 hexadecimal digits in small letters");
        }
        byte[] png;
        try (InputStream in = request.req().getInputStream()) {
            png = in.readNBytes(MOST_BYTES + 1);
        }
        if (png.length > MOST_BYTES) {
            throw new Refusal(413, "A picture must not be longer than " + MOST_BYTES + " bytes");
        }
        if (png.length < SIGNATURE.length || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw Refusal.badRequest("A picture is a PNG");
        }
        String hash = Raw.of(png).sha256Hex();
        if (!hash.equals(name)) {
            throw Refusal.badRequest("The SHA-256 of the body is " + hash + ", not " + name);
        }
        try {
            chips.keep(name, png);
        } catch (IOException e) {
            throw new Refusal(503, String.valueOf(e.getMessage()));
        }
        Answers.json(request, Json.object().put("chip", name));
    }
}
