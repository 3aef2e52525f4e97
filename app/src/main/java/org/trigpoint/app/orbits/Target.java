package org.trigpoint.app.orbits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.who.TargetFile;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.orbits.access.Aim;
import org.trigpoint.server.port.Satellites;

/**
 * The place or the areas that are asked about.
 *
 * @param name for people
 * @param place the point, or the first corner of the areas
 * @param areas by their outlines, without their holes; empty for a point
 */
public record Target(String name, Position place, List<Polygon> areas) {
    public Target {
        areas = List.copyOf(areas);
    }

    /** Of latitude and longitude in degrees, {@code 54.9,19.1}. */
    public static Target at(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length != 2) {
                throw new IllegalArgumentException("two numbers are needed");
            }
            Position place = Position.of(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            return new Target(text, place, List.of());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "--at is latitude and longitude in degrees, as 54.9,19.1, not " + text + ": " + e.getMessage());
        }
    }

    /** Of the areas of a GeoJSON or KML file. */
    public static Target of(Path file) {
        List<Polygon> areas = new ArrayList<>();
        try {
            TargetFile.read(file, false).parts().forEach(part -> {
                if (part.shape() instanceof Shape.Area area) {
                    areas.add(new Polygon(area.rings().getFirst()));
                }
            });
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + " cannot be asked about: " + e.getMessage());
        }
        if (areas.isEmpty()) {
            throw new SettingsException(file + " has no area (Polygon)");
        }
        return new Target(
                String.valueOf(file.getFileName()), areas.getFirst().corners().getFirst(), areas);
    }

    /** One of the two that was given. */
    public static Target of(@Nullable String at, @Nullable Path area) {
        if (at != null) {
            return at(at);
        }
        if (area == null) {
            throw new SettingsException("--at LAT,LON or --area FILE says what is asked about");
        }
        return of(area);
    }

    /** Of what is asked of a station. */
    static Target of(Satellites.Aim aim) {
        return switch (aim) {
            case Satellites.Aim.Point point -> new Target("", point.at(), List.of());
            case Satellites.Aim.Area area -> {
                Box box = area.box();
                List<Position> corners = List.of(
                        Position.of(box.southDeg(), box.westDeg()),
                        Position.of(box.southDeg(), box.eastDeg()),
                        Position.of(box.northDeg(), box.eastDeg()),
                        Position.of(box.northDeg(), box.westDeg()));
                yield new Target("", corners.getFirst(), List.of(new Polygon(corners)));
            }
        };
    }

    boolean isPoint() {
        return areas.isEmpty();
    }

    Aim aim() {
        return isPoint() ? Aim.of(place) : Aim.of(areas);
    }
}
