package org.trigpoint.app.station;

import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.history.History;

/** Takes from the pipeline's outputs what is kept, before the picture does. */
interface Keeping {
    /** Keeps nothing, as a replay. */
    Keeping NOTHING = new Keeping() {
        @Override
        public void tracks(List<Message<Track>> tracks) {}

        @Override
        public void zones(List<Zone> zones) {}

        @Override
        public void alerts(List<Alert> alerts) {}

        @Override
        public void looks(List<Message<Look>> looks) {}
    };

    void tracks(List<Message<Track>> tracks);

    void zones(List<Zone> zones);

    void alerts(List<Alert> alerts);

    void looks(List<Message<Look>> looks);

    /** Keeps all of it in a history. */
    static Keeping in(History history) {
        return new Keeping() {
            @Override
            public void tracks(List<Message<Track>> tracks) {
                history.take(tracks);
            }

            @Override
            public void zones(List<Zone> zones) {
                history.takeZones(zones);
            }

            @Override
            public void alerts(List<Alert> alerts) {
                history.takeAlerts(alerts);
            }

            @Override
            public void looks(List<Message<Look>> looks) {
                history.takeLooks(looks);
            }
        };
    }
}
