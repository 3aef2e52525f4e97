package org.trigpoint.orbits.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.orbits.access.AreaPoints;

/** Where what is looked for may be, as points of equal probability at any time. */
public final class Whereabouts {
    private static final int ROWS = 24;

    private final EllipseOverTime moving;
    private final Optional<Spread> area;

    private Whereabouts(EllipseOverTime moving, Optional<Spread> area) {
        this.moving = moving;
        this.area = area;
    }

    /** Of something that moves. */
    public static Whereabouts of(EllipseOverTime moving) {
        return new Whereabouts(moving, Optional.empty());
    }

    /**
     * Of areas, every part of which counts the same.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Whereabouts of(List<Polygon> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("There is no area");
        }
        List<Position> inside = AreaPoints.of(areas, ROWS);
        Box box = AreaPoints.box(areas);
        Position middle = Position.of((box.southDeg() + box.northDeg()) / 2, box.westDeg() + box.widthDeg() / 2);
        List<Position> corners = new ArrayList<>();
        areas.forEach(each -> corners.addAll(each.corners()));
        LocalFrame frame = LocalFrame.at(middle);
        double reach = 0;
        for (Position each : corners) {
            LocalFrame.Offset offset = frame.offsetTo(each);
            reach = Math.max(reach, Math.hypot(offset.eastMeters(), offset.northMeters()));
        }
        return new Whereabouts(_ -> Optional.empty(), Optional.of(Spread.of(middle, inside, reach)));
    }

    /** The points at a time; empty when nothing is said of then. */
    Optional<Spread> at(long epochMicros) {
        return area.isPresent() ? area : moving.at(epochMicros).map(Spread::of);
    }

    /** The middle alone. */
    Optional<Position> centre(long epochMicros) {
        return area.isPresent()
                ? area.map(Spread::centre)
                : moving.at(epochMicros).map(PlaceEllipse::centre);
    }
}
