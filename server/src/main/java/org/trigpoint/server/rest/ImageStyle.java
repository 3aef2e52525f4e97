package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.port.SceneTiles;

/** What a request says of the colours of a tile. */
final class ImageStyle {
    private static final double MOST_GAMMA_RATIO = 10;
    private static final double LEAST_GAMMA_RATIO = 0.1;

    private ImageStyle() {}

    static SceneTiles.Style read(Context request, ImageScene scene) {
        double least = number(request, "min", Double.NaN);
        double most = number(request, "max", Double.NaN);
        if (Double.isNaN(least) != Double.isNaN(most) || least >= most) {
            throw Refusal.badRequest("min and max are given together, min below max");
        }
        double gamma = number(request, "gamma", 1);
        if (gamma < LEAST_GAMMA_RATIO || gamma > MOST_GAMMA_RATIO) {
            throw Refusal.badRequest(
                    "gamma must be " + LEAST_GAMMA_RATIO + " to " + MOST_GAMMA_RATIO + ", not " + gamma);
        }
        return new SceneTiles.Style(bands(request, scene), least, most, gamma, Parameters.flag(request, "db"));
    }

    private static double number(Context request, String name, double unlessSaid) {
        String text = request.queryParam(name);
        if (text == null) {
            return unlessSaid;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as what is no number that counts.
        }
        throw Refusal.badRequest(name + " must be a number, not " + text);
    }

    /** Those that are asked for; else red, green and blue where the scene has them, else its first. */
    private static List<SceneBand> bands(Context request, ImageScene scene) {
        String text = request.queryParam("bands");
        if (text == null) {
            return usual(scene);
        }
        String[] names = text.split(",", -1);
        if (names.length != 1 && names.length != 3) {
            throw Refusal.badRequest("bands must be one or three, for red, green and blue, not " + names.length);
        }
        return Stream.of(names)
                .map(name -> scene.findBand(name)
                        .orElseThrow(() -> Refusal.badRequest("There is no band " + name + "; there are "
                                + scene.bands().stream().map(SceneBand::name).toList())))
                .toList();
    }

    private static List<SceneBand> usual(ImageScene scene) {
        List<SceneBand> colours = Stream.of("red", "green", "blue")
                .map(scene::findBand)
                .flatMap(Optional::stream)
                .toList();
        if (colours.size() == 3) {
            return colours;
        }
        return scene.bands().stream()
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.notFound("Scene " + scene.id() + " has no band that can be shown"));
    }
}
