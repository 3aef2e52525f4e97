package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Sightings.Sighting;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

/** What a record says of sensors, and of what flies. */
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

    @Test
    void whatFliesTellsItsHeight() {
        Flight flight = new Flight(10_668, 10_900, -7.5, Flight.Place.AIRBORNE, 7_700, Flight.Emergency.GENERAL);
        ByteBuffer record = record(TrackSamples.ship(1).flight(flight));
        assertThat(record.getInt(48)).isEqualTo(1_066_800);
        ByteBuffer ship = record(TrackSamples.ship(1));
        assertThat(ship.getInt(48)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void aCraftTellsWhatMarksItsSymbol() {
        assertThat(record(TrackSamples.ship(1)).getInt(52)).isZero();
        assertThat(record(TrackSamples.ship(1).flight(flight(Flight.Place.ON_GROUND, Flight.Emergency.NONE)))
                        .get(52))
                .isEqualTo((byte) 1);
        assertThat(record(TrackSamples.ship(1)
                                .flight(flight(Flight.Place.AIRBORNE, Flight.Emergency.NO_COMMUNICATIONS)))
                        .get(52))
                .isEqualTo((byte) 2);
        Condition outside = new Condition(
                Condition.Gnss.FIX_3D, 9, 80, Double.NaN, Condition.Arming.ARMED, Condition.Fence.BREACHED, null);
        Gaze down = new Gaze(Double.NaN, -90, Double.NaN, Double.NaN, Double.NaN, null, List.of());
        assertThat(record(TrackSamples.ship(1).condition(outside).gaze(down)).getInt(52))
                .isEqualTo(12);
    }

    private static Flight flight(Flight.Place place, Flight.Emergency emergency) {
        return new Flight(100, Double.NaN, 0, place, -1, emergency);
    }

    private static ByteBuffer record(TrackSamples sample) {
        Track track = sample.build();
        byte[] bytes = new byte[ShipRecord.SIZE];
        ShipRecord.write(bytes, 0, 1, track, Objects.requireNonNull(track.estimate()), 0);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int sensors(TrackSamples sample) {
        return record(sample).get(47);
    }
}
