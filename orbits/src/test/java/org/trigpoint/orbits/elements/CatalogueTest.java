package org.trigpoint.orbits.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.orbits.fixtures.OrbitFiles;

class CatalogueTest {
    @Test
    void satellitesAreFound() throws IOException {
        Catalogue catalogue = Catalogue.of(
                OrbitFiles.elements("catalog/active-2026-08-12.tle").sets());
        assertThat(catalogue.sets()).hasSize(16_089);
        assertThat(catalogue.findByIdentity("norad:25544").map(ElementSet::name))
                .contains("ISS (ZARYA)");
        assertThat(catalogue.findByNumber(25544)).isEqualTo(catalogue.findByDesignator("1998-067a"));
        assertThat(catalogue.findByIdentity("MMSI:25544")).isEmpty();
        assertThat(catalogue.findByIdentity("NORAD:x")).isEmpty();
        assertThat(catalogue.findByDesignator("")).isEmpty();
        assertThat(catalogue.findByName("sentinel-2"))
                .extracting(ElementSet::name)
                .contains("SENTINEL-2A", "SENTINEL-2B")
                .allSatisfy(name -> assertThat(name).contains("SENTINEL-2"));
        assertThat(catalogue.findByName("land*8")).extracting(ElementSet::name).contains("LANDSAT 8");
        assertThat(catalogue.findByName("no such satellite")).isEmpty();
    }

    @Test
    void olderElementsChangeNothing() throws IOException {
        ElementSet newer = OrbitFiles.elements("vallado/sample_omm.json").sets().getFirst();
        ElementSet older = OrbitFiles.elements("vallado/sample_omm.csv").sets().getFirst();
        assertThat(Catalogue.of(List.of(newer)).with(List.of(older)).findByNumber(5))
                .contains(newer);
        assertThat(Catalogue.of(List.of(older)).with(List.of(newer)).findByNumber(5))
                .contains(newer);
    }
}
