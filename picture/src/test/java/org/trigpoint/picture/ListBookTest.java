package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.recording.VesselIndex;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

class ListBookTest {
    private static final VesselList.Vessel ARTAVIL =
            new VesselList.Vessel(9_187_629, 572_469_210, "ARTAVIL", List.of("SHONA"), "833/2014");

    private final ListBook book = new ListBook();

    private static VesselList list(String name, String date, VesselList.Vessel... vessels) {
        return new VesselList(List.of(new VesselList.Listing(name, date, "table", List.of(vessels))));
    }

    private static Track ship(String name, String imo) {
        return TrackSamples.ship(1)
                .claim(Claim.Kind.NAME, name)
                .claim(Claim.Kind.IMO, imo)
                .build();
    }

    private static List<String> names(List<VesselIndex.Entry> entries) {
        return entries.stream().map(entry -> entry.vessel().name()).toList();
    }

    @Test
    void theNumberOfAListedVesselIsAMatchAndItsNameOnlyPossible() {
        book.apply(list("EU", "2026-11-20", ARTAVIL));
        ListBook.Answer match = book.of(ship("Shona", "9187629"));
        assertThat(names(match.matches())).containsExactly("ARTAVIL");
        assertThat(match.byName()).as("told once").isEmpty();

        ListBook.Answer name = book.of(ship("ARTAVIL", "9074729"));
        assertThat(name.matches()).isEmpty();
        assertThat(names(name.byName())).containsExactly("ARTAVIL");

        Track number = TrackSamples.ship(1).claim(Claim.Kind.MMSI, "572469210").build();
        assertThat(names(book.of(number).byMmsi())).containsExactly("ARTAVIL");
    }

    @Test
    void aNumberWithAWrongCheckDigitIsNoMatch() {
        book.apply(list("EU", "2026-11-20", new VesselList.Vessel(9_187_628, 0, "WRONG", List.of(), "")));
        assertThat(book.of(ship("OTHER MOON", "9187628")).matches()).isEmpty();
        assertThat(book.of(ship("OTHER MOON", "unknown")).matches()).isEmpty();
    }

    @Test
    void aNewerListReplacesTheOneOfItsNameAndLeavesOthers() {
        book.apply(list("EU", "2026-11-20", ARTAVIL));
        book.apply(list("UK", "2026-11-01", ARTAVIL));
        assertThat(book.of(ship("ARTAVIL", "9187629")).matches()).hasSize(2);
        book.apply(list("EU", "2026-11-25"));
        assertThat(book.inForce().listings().keySet()).containsExactly("EU", "UK");
        assertThat(book.of(ship("ARTAVIL", "9187629")).matches())
                .extracting(entry -> entry.listing().name())
                .containsExactly("UK");
        book.clear();
        assertThat(book.inForce().listings()).isEmpty();
    }
}
