package org.trigpoint.threat.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.trigpoint.model.observation.Identity;

/** Whose flag a number claims, by its Maritime Identification Digits. */
public final class Flags {
    private static final long MID_DIVISOR = 1_000_000;
    private static final long LEAST_SHIP = 200_000_000;
    private static final long MOST_SHIP = 799_999_999;

    private Flags() {}

    private static final class Read {
        static final Map<Integer, String> NAMES = read();
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> names = new HashMap<>();
        try (InputStream in = Flags.class.getResourceAsStream("flags.txt")) {
            if (in == null) {
                throw new IOException("flags.txt is not in the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#")) {
                    for (String digits : line.substring(0, space).split(",", -1)) {
                        names.put(Integer.valueOf(digits), line.substring(space + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The flag that a ship's MMSI claims; empty for other numbers, and for digits that no country has. */
    public static String of(long packedIdentity) {
        Identity identity = Identity.unpack(packedIdentity);
        boolean ship = identity.scheme() == Identity.Scheme.MMSI
                && identity.number() >= LEAST_SHIP
                && identity.number() <= MOST_SHIP;
        return ship ? Read.NAMES.getOrDefault((int) (identity.number() / MID_DIVISOR), "") : "";
    }
}
