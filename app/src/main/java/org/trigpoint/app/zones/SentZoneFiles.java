package org.trigpoint.app.zones;

import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.port.ZoneFiles;

/** Files that are sent to a station, read as {@code zones import} reads them. */
public final class SentZoneFiles implements ZoneFiles {
    private static final String NAME = "The file";
    private static final String STEM = "zone";

    @Override
    public Read read(byte[] bytes, boolean kml, Meaning meaning) {
        FeatureFile file;
        try {
            file = FeatureFile.read(bytes, kml, NAME);
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        ZoneImport zones = new ZoneImport(
                file,
                new ZoneImport.Meaning(
                        meaning.category(),
                        meaning.terms(),
                        meaning.prefix(),
                        STEM,
                        meaning.halfWidthMeters(),
                        meaning.radiusMeters()));
        return new Read(
                new java.util.LinkedHashMap<>(zones.zones()),
                zones.bad().stream()
                        .map(bad -> new Bad(bad.number(), bad.name(), bad.reason()))
                        .toList());
    }
}
