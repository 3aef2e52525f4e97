package org.trigpoint.imagery.nitf;

import java.util.Arrays;
import java.util.List;

/**
 * A band of an image as its subheader describes it.
 *
 * @param representation such as R, G, B, M or LU; may be empty
 * @param subcategory such as a wavelength in nanometres, or I and Q; may be empty
 * @param tables look-up tables, none for most bands; of one length
 */
public record NitfBand(String representation, String subcategory, List<Table> tables) {
    public NitfBand {
        tables = List.copyOf(tables);
    }

    /** A look-up table. */
    public static final class Table {
        private final byte[] entries;

        Table(byte[] entries) {
            this.entries = entries;
        }

        /** The entry of a number; NaN of a number beyond the table. */
        float entry(float number) {
            int at = (int) number;
            return at >= 0 && at < entries.length ? entries[at] & 0xff : Float.NaN;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Table table && Arrays.equals(entries, table.entries);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(entries);
        }
    }
}
