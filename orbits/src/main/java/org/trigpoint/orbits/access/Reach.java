package org.trigpoint.orbits.access;

import org.trigpoint.geo.Geodesic;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Sighting;
import org.trigpoint.orbits.sight.Site;
import org.trigpoint.orbits.sight.SubPoint;

/** Whether a view reaches a place. */
final class Reach {
    private final View view;

    Reach(View view) {
        this.view = view;
    }

    /** True when a view sees a place only where the satellite passes it abeam. */
    boolean isAbeam() {
        return switch (view) {
            case View.Swath _, View.SideLooking _ -> true;
            case View.Agile _, View.Horizon _ -> false;
        };
    }

    double leastElevationDeg() {
        return switch (view) {
            case View.Swath _, View.Agile _ -> 0;
            case View.SideLooking side -> 90 - side.farDeg();
            case View.Horizon horizon -> horizon.elevationDeg();
        };
    }

    /** Not below 0 where the view reaches a place; of a satellite that is abeam for those that see abeam. */
    double margin(Site site, EarthState state) {
        Sighting sighting = Sighting.of(site, state);
        double up = sighting.elevationDeg() - leastElevationDeg();
        return switch (view) {
            case View.Horizon _ -> up;
            case View.Agile agile -> Math.min(up, agile.offNadirDeg() - sighting.offNadirDeg());
            case View.SideLooking side ->
                side.looks(sighting.side()) ? Math.min(up, sighting.incidenceDeg() - side.nearDeg()) : -1;
            case View.Swath swath ->
                up < 0
                        ? up
                        : swath.widthMeters() / 2
                                - Geodesic.between(SubPoint.of(state), site.position())
                                        .distanceMeters();
        };
    }
}
