package org.trigpoint.model.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trigpoint.flow.Fields;

/**
 * The fields of {@link PrivateAircraft}: count of lists, each text name, count of addresses, each i32, count of names, each a text, both
 * sorted. Fields are those of {@link Fields}.
 */
final class PrivateAircraftCodec {
    private static final int MOST_LISTS = 1_024;
    private static final int MOST_ENTRIES = 1 << 20;

    private PrivateAircraftCodec() {}

    static void write(PrivateAircraft aircraft, DataOutput out) throws IOException {
        Fields.writeCount(aircraft.listings().size(), out);
        for (PrivateAircraft.Listing listing : aircraft.listings()) {
            Fields.writeText(listing.name(), out);
            Fields.writeCount(listing.addresses().size(), out);
            for (int address : listing.addresses()) {
                out.writeInt(address);
            }
            Fields.writeCount(listing.names().size(), out);
            for (String name : listing.names()) {
                Fields.writeText(name, out);
            }
        }
    }

    static PrivateAircraft read(DataInput in) throws IOException {
        List<PrivateAircraft.Listing> listings = new ArrayList<>();
        try {
            for (int left = Fields.readCount(in, MOST_LISTS, "lists"); left > 0; left--) {
                String name = Fields.readText(in, "list");
                TreeSet<Integer> addresses = new TreeSet<>();
                for (int each = Fields.readCount(in, MOST_ENTRIES, "addresses"); each > 0; each--) {
                    addresses.add(in.readInt());
                }
                TreeSet<String> names = new TreeSet<>();
                for (int each = Fields.readCount(in, MOST_ENTRIES, "names"); each > 0; each--) {
                    names.add(Fields.readText(in, "name"));
                }
                listings.add(new PrivateAircraft.Listing(name, addresses, names));
            }
            return new PrivateAircraft(listings);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
