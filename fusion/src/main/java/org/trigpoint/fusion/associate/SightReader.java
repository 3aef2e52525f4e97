package org.trigpoint.fusion.associate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.updater.Plots;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;

/** Brings what a sensor saw into the plane of a cell, its bias taken off. */
final class SightReader {
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

    /** Reads detections into columns that stand at this time. */
    PlaneScan read(List<Detection> detections, long timeEpochMicros) {
        columns.begin(timeEpochMicros);
        for (Detection detection : detections) {
            read(detection.sight());
            sights.add(detection.sight());
            columns.ago((timeEpochMicros - detection.timeEpochMicros()) / 1e6);
            if (detection.hasLength()) {
                columns.length(detection.lengthMeters());
            }
        }
        return columns;
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
