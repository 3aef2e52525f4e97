package org.trigpoint.model.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Fields;

/**
 * The fields of a {@link VesselList}: count of lists, each text name, text date, text source, count of vessels, each i32 IMO number, i64
 * MMSI, text name, count of former names, each a text, text programme. Fields are those of {@link Fields}.
 */
final class VesselListCodec {
    private static final int MOST_LISTS = 1_024;
    private static final int MOST_VESSELS = 1 << 20;
    private static final int MOST_NAMES = 1 << 12;

    private VesselListCodec() {}

    static void write(VesselList lists, DataOutput out) throws IOException {
        Fields.writeCount(lists.listings().size(), out);
        for (VesselList.Listing listing : lists.listings().values()) {
            Fields.writeText(listing.name(), out);
            Fields.writeText(listing.date(), out);
            Fields.writeText(listing.source(), out);
            Fields.writeCount(listing.vessels().size(), out);
            for (VesselList.Vessel vessel : listing.vessels()) {
                out.writeInt(vessel.imoNumber());
                out.writeLong(vessel.mmsi());
                Fields.writeText(vessel.name(), out);
                Fields.writeCount(vessel.formerNames().size(), out);
                for (String name : vessel.formerNames()) {
                    Fields.writeText(name, out);
                }
                Fields.writeText(vessel.programme(), out);
            }
        }
    }

    static VesselList read(DataInput in) throws IOException {
        List<VesselList.Listing> listings = new ArrayList<>();
        try {
            for (int left = Fields.readCount(in, MOST_LISTS, "lists"); left > 0; left--) {
                listings.add(new VesselList.Listing(
                        Fields.readText(in, "list"),
                        Fields.readText(in, "date"),
                        Fields.readText(in, "source"),
                        readVessels(in)));
            }
            return new VesselList(listings);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<VesselList.Vessel> readVessels(DataInput in) throws IOException {
        List<VesselList.Vessel> vessels = new ArrayList<>();
        for (int left = Fields.readCount(in, MOST_VESSELS, "vessels"); left > 0; left--) {
            vessels.add(new VesselList.Vessel(
                    in.readInt(),
                    in.readLong(),
                    Fields.readText(in, "vessel"),
                    readNames(in),
                    Fields.readText(in, "programme")));
        }
        return vessels;
    }

    private static List<String> readNames(DataInput in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int left = Fields.readCount(in, MOST_NAMES, "names"); left > 0; left--) {
            names.add(Fields.readText(in, "name"));
        }
        return names;
    }
}
