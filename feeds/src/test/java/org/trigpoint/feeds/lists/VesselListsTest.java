package org.trigpoint.feeds.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.VesselList;

/** Lists of vessels as authorities publish them, and as a table of ours. */
class VesselListsTest {
    private static final String ARTAVIL =
            "15036,\"ARTAVIL\",\"vessel\",\"IRAN\",-0- ,\"T2EU4\",\"Crude/Oil Products Tanker\","
                    + "\"99,144\",\"56,068\",\"Iran\",-0- ,\"Former Vessel Flag Malta; Vessel Registration Identification IMO 9187629;"
                    + " MMSI 572469210; Linked To: NATIONAL IRANIAN TANKER COMPANY.\"";
    private static final String PERSON =
            "306,\"BANCO\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'BNC'.\"";

    private static ListFile sdn(String... lines) {
        return new ListFile("sdn.csv", List.of(lines));
    }

    @Test
    void aVesselIsReadWithItsNumbersAndOtherNames() {
        ListFile alt =
                new ListFile("alt.csv", List.of("15036,22153,\"fka\",\"ABADAN\",-0- ", "306,220,\"aka\",\"X\",-0- "));
        ReadList read = OfacSdn.read("2026-11-20", List.of(sdn(PERSON, ARTAVIL, "\u001a"), alt));
        assertThat(read.faults()).isEmpty();
        assertThat(read.others()).isEqualTo(1);
        assertThat(read.listings())
                .containsExactly(new VesselList.Listing(
                        "OFAC SDN",
                        "2026-11-20",
                        "sdn.csv, alt.csv",
                        List.of(new VesselList.Vessel(9_187_629, 572_469_210, "ARTAVIL", List.of("ABADAN"), "IRAN"))));
    }

    @Test
    void badRowsAreToldByLine() {
        ReadList read = OfacSdn.read(
                "2026-11-20",
                List.of(sdn(
                        ARTAVIL.replace("9187629", "9187620"), "1,2,3", "4,\"open", ARTAVIL.replace("15036", "1"))));
        assertThat(read.faults()).extracting(ReadList.Fault::line).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(read.vessels()).isEqualTo(2);
    }

    @Test
    void theTableOfOursIsReadAsItIsWritten() {
        VesselList.Listing listing = new VesselList.Listing(
                "EU",
                "2026-10-01",
                "eu.csv",
                List.of(
                        new VesselList.Vessel(9_187_629, 0, "A \"B\", C", List.of("D", "E"), "833/2014"),
                        new VesselList.Vessel(0, 572_469_210, "", List.of(), "")));
        ReadList read = VesselCsv.read(new ListFile("eu.csv", VesselCsv.write(List.of(listing))));
        assertThat(read.faults()).isEmpty();
        assertThat(read.listings()).containsExactly(listing);
    }

    @Test
    void rowsOfOursThatCannotBeAreTold() {
        ReadList read = VesselCsv.read(new ListFile(
                "x.csv",
                List.of(
                        VesselCsv.HEAD,
                        "9187620,,A,,EU,,2026-10-01",
                        ",12,A,,EU,,2026-10-01",
                        ",,A,,EU,,October",
                        ",,,,EU,,2026-10-01",
                        "9187629,,A,,EU,,2026-10-01",
                        "9187655,,B,,EU,,2026-10-02",
                        "1,2")));
        assertThat(read.faults()).extracting(ReadList.Fault::line).containsExactly(2, 3, 4, 5, 7, 8);
        assertThat(read.vessels()).isEqualTo(1);
    }

    @Test
    void aListIsPartOfTheRecording() throws IOException {
        VesselList lists =
                new VesselList(OfacSdn.read("2026-11-20", List.of(sdn(ARTAVIL))).listings());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordedCodec.INSTANCE.write(lists, new DataOutputStream(bytes));
        assertThat(RecordedCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1))
                .isEqualTo(lists);
        VesselList.Listing other = new VesselList.Listing("EU", "2026-10-01", "eu.csv", List.of());
        assertThat(new VesselList(List.of(other)).after(lists).listings()).containsOnlyKeys("EU", "OFAC SDN");
    }

    @Test
    void thePublishedFilesAreRead() throws IOException {
        String given = System.getenv("TRIGPOINT_DATA");
        Path root = Path.of(System.getProperty("trigpoint.root", "."));
        Path folder = (given == null ? root.resolve("../shared/data") : Path.of(given)).resolve("sanctions");
        assumeTrue(Files.isDirectory(folder));
        ReadList read =
                OfacSdn.read("2026-11-20", List.of(file(folder.resolve("sdn.csv")), file(folder.resolve("alt.csv"))));
        assertThat(read.vessels()).isEqualTo(323);
        assertThat(read.others()).isEqualTo(7_379 - 323);
        assertThat(read.faults()).as("%s", read.faults()).hasSizeLessThan(5);
        List<VesselList.Vessel> vessels = read.listings().getFirst().vessels();
        assertThat(vessels.stream().filter(vessel -> vessel.imoNumber() > 0)).hasSizeGreaterThan(310);
        assertThat(vessels)
                .filteredOn(vessel -> vessel.imoNumber() == 9_187_629)
                .first()
                .satisfies(vessel -> assertThat(vessel.formerNames()).contains("ABADAN", "ALPHA", "SHONA"));
    }

    private static ListFile file(Path path) throws IOException {
        return new ListFile(
                String.valueOf(path.getFileName()),
                new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }
}
