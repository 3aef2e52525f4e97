package org.trigpoint.orbits.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trigpoint.orbits.table.LineTable;

/** The instruments that come with the program: common satellites of Earth observation, each with who publishes its numbers. */
public final class SensorCatalog {
    private static final String FILE = "sensors.csv";

    private SensorCatalog() {}

    /** All of them. */
    public static List<Instrument> read() {
        try (InputStream in = SensorCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            LineTable<Instrument> read = SensorFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!read.wrong().isEmpty()) {
                throw new IllegalStateException(FILE + " is wrong: " + read.wrong());
            }
            return read.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
