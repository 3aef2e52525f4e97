package org.trigpoint.app.scene;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.scene.ImageScene;

/**
 * What a person says of a scene that is added; it goes before what the scene says of itself, but for the marking, of which the stricter holds.
 *
 * @param time when it was taken, as {@code --time} writes it; null for what the scene says
 * @param id null for what the scene says, as the kind and the title
 * @param kind what sort of sensor took it
 * @param title for people
 * @param marking who may see it
 * @param copy true to keep a copy of the pixels among the data of the station
 */
public record SceneWishes(
        @Nullable String time,
        @Nullable String id,
        ImageScene.@Nullable Kind kind,
        @Nullable String title,
        Marking marking,
        boolean copy) {}
