package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Sightings.Sighting;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

/** What a record says of sensors. */
class ShipRecordTest {
    private static final Sighting SIGHTING = new Sighting(new Stamp(1, 2, 3), "culver", 1, 0, null);

    @Test
    void sensorsAreToldInTheLastByte() {
        assertThat(sensors(TrackSamples.ship(1))).isZero();
        assertThat(sensors(TrackSamples.ship(1).sightings(new Sightings(1, List.of(SIGHTING), 0, null, List.of()))))
                .isEqualTo(1);
        assertThat(sensors(TrackSamples.ship(1).anonymous(new Sightings(1, List.of(SIGHTING), 0, null, List.of()))))
                .isEqualTo(3);
        assertThat(sensors(TrackSamples.ship(1).sightings(new Sightings(9, List.of(SIGHTING), 2, null, List.of()))))
                .isEqualTo(5);
    }

    private static int sensors(TrackSamples sample) {
        Track track = sample.build();
        byte[] bytes = new byte[ShipRecord.SIZE];
        ShipRecord.write(bytes, 0, 1, track, Objects.requireNonNull(track.estimate()), false);
        return bytes[47];
    }
}
