package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.rest.Endpoint;

/** All endpoints below {@code /ogc}. */
public final class OgcEndpoints {
    private OgcEndpoints() {}

    /** @param title of the site */
    public static List<Endpoint> all(String title, PictureAccess access, Ports ports) {
        RecentPicture recent = new RecentPicture(access, System::nanoTime);
        List<OgcCollection> all = new ArrayList<>();
        all.add(new TracksCollection(access, recent));
        all.add(new ZonesCollection(access));
        all.add(new AlertsCollection(access));
        ports.findPast().ifPresent(past -> {
            all.add(new HistoryCollection(access, past));
            all.add(new MovingCollection(past));
        });
        Collections collections = new Collections(all);
        return Stream.of(
                        new CoreEndpoints(title, collections).endpoints(),
                        new FeatureEndpoints(collections).endpoints(),
                        new MovingEndpoints(collections).endpoints(),
                        new TileEndpoints(collections).endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
