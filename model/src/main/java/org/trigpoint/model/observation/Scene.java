package org.trigpoint.model.observation;

import org.trigpoint.flow.Message;
import org.trigpoint.geo.Box;
import org.trigpoint.model.zone.Shape;

/**
 * An image, or another search of an area with an outline of its own, in the picture of one audience. What turns or stares from where it stands searches a
 * sector, and makes no scenes.
 *
 * @param audience number of the audience
 * @param ordinal which of the looks that one raw message gave this audience, from 0
 * @param look over a polygon
 */
public record Scene(int audience, int ordinal, Look look) {
    public Scene {
        if (!isOne(look)) {
            throw new IllegalArgumentException("A scene has an outline, not a sector");
        }
    }

    /** The scene of a look, which must {@linkplain #isOne be one}. */
    public static Scene of(Message<Look> message) {
        return new Scene(message.emitter().audience(), message.ordinal(), message.body());
    }

    /** True of a look over a polygon. */
    public static boolean isOne(Look look) {
        return look.area() instanceof Look.Polygon;
    }

    /** What was searched. */
    public Shape.Area outline() {
        return switch (look.area()) {
            case Look.Polygon polygon -> new Shape.Area(java.util.List.of(polygon.corners()));
            case Look.Sector _ -> throw new IllegalStateException("A scene has an outline");
        };
    }

    /** The box around what was searched. */
    public Box box() {
        return outline().box();
    }
}
