package org.trigpoint.fusion.associate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.updater.Plots;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Sight;

/** Brings what a sensor saw into the plane of a cell, its bias taken off. */
final class SightReader {
    /** Speed of ships towards a radar, as a standard deviation: half of what they go at. */
    private static final double MOVES_MPS = 3;

    private final CellPlane plane;
    private final Registration registration;
    private final PlaneScan columns = new PlaneScan();
    private final List<Sight> sights = new ArrayList<>();
    /** Places in degrees; null for bearings. */
    private final List<Sight.@Nullable Place> places = new ArrayList<>();

    SightReader(CellPlane plane, Registration registration) {
        this.plane = plane;
        this.registration = registration;
    }

    /** Reads the detections of a scan into columns that stand at this time. */
    PlaneScan read(CellScan scan, long timeEpochMicros) {
        columns.begin(timeEpochMicros);
        Look.Imaging imaging = scan.hasLooks() ? scan.looks().getFirst().imaging() : null;
        for (Detection detection : scan.detections()) {
            read(imaging == null ? detection.sight() : shifted(detection.sight(), imaging));
            sights.add(detection.sight());
            columns.ago((timeEpochMicros - detection.timeEpochMicros()) / 1e6);
            if (detection.hasLength()) {
                columns.length(detection.lengthMeters());
            }
        }
        return columns;
    }

    /** A radar image shows what moves along the radar's flight from where it is, by how it moves, which is not known here. */
    private static Sight shifted(Sight sight, Look.Imaging imaging) {
        if (!(sight instanceof Sight.Place place)) {
            return sight;
        }
        double sigmaMeters = imaging.shiftSeconds() * MOVES_MPS;
        double flightRad = StrictMath.toRadians(imaging.flightDeg());
        double east = sigmaMeters * StrictMath.sin(flightRad);
        double north = sigmaMeters * StrictMath.cos(flightRad);
        return new Sight.Place(
                place.latDeg(),
                place.lonDeg(),
                place.eeMeters2() + east * east,
                place.enMeters2() + east * north,
                place.nnMeters2() + north * north);
    }

    private void read(Sight sight) {
        switch (sight) {
            case Sight.Place place -> addPlace(unbiased(place));
            case Sight.Moving moving -> {
                Sight.Place place = unbiased(moving.place());
                plane.add(new Sight.Moving(place, moving.eastMps(), moving.northMps(), moving.sigmaMps()), columns);
                places.add(place);
            }
            case Sight.RangeBearing plot -> addPlace(Plots.placeOf(plot, registration.first(), registration.second()));
            case Sight.Bearing bearing -> {
                plane.add(bearing, columns);
                places.add(null);
            }
        }
    }

    private void addPlace(Sight.Place place) {
        plane.add(place, columns);
        places.add(place);
    }

    private Sight.Place unbiased(Sight.Place place) {
        if (registration.first() == 0 && registration.second() == 0) {
            return place;
        }
        Position there =
                LocalFrame.at(place.latDeg(), place.lonDeg()).positionAt(-registration.first(), -registration.second());
        return new Sight.Place(there.latDeg(), there.lonDeg(), place.eeMeters2(), place.enMeters2(), place.nnMeters2());
    }

    /** Where a detection puts a track that is expected here: of a bearing, at that distance along it. */
    Sight.Place place(int i, double eastMeters, double northMeters) {
        Sight.Place place = places.get(i);
        if (place != null) {
            return place;
        }
        double e = eastMeters - columns.eastMeters(i);
        double n = northMeters - columns.northMeters(i);
        return Plots.placeOf((Sight.Bearing) sights.get(i), Math.sqrt(e * e + n * n));
    }
}
