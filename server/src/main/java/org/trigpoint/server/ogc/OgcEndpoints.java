package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.rest.Endpoint;

/** All endpoints below {@code /ogc}. */
public final class OgcEndpoints {
    private OgcEndpoints() {}

    /** @param title of the site */
    public static List<Endpoint> all(String title, PictureAccess access) {
        RecentPicture recent = new RecentPicture(access, System::nanoTime);
        List<OgcCollection> all = new ArrayList<>();
        all.add(new TracksCollection(access, recent));
        all.add(new ZonesCollection(access));
        all.add(new AlertsCollection(access));
        Collections collections = new Collections(all);
        return Stream.of(
                        new CoreEndpoints(title, collections).endpoints(),
                        new FeatureEndpoints(collections).endpoints(),
                        new TileEndpoints(collections).endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
