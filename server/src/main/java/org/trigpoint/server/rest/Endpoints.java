package org.trigpoint.server.rest;

import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.live.LiveFigures;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;

/** All routes but the page and the live stream. */
public final class Routes {
    private Routes() {}

    public static List<Route> all(
            Site site, PictureAccess access, Ports ports, Sessions sessions, LiveFigures figures) {
        return Stream.of(
                        new TrackRoutes(access, ports).routes().stream(),
                        new SiteRoutes(site, access, ports, sessions).routes().stream(),
                        Stream.of(new MetricsRoute(access, ports, figures).route()))
                .flatMap(routes -> routes)
                .toList();
    }
}
