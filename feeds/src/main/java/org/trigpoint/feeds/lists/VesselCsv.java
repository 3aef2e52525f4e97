package org.trigpoint.feeds.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.model.recording.VesselList;

/**
 * Lists of vessels as a table of ours, for authorities whose files we do not read: a head {@code imo,mmsi,name,former
 * names,list,programme,date}, then a vessel a row. Former names are parted by {@code ;}. A vessel needs an IMO number, an MMSI or a name,
 * and the name and date of its list.
 */
public final class VesselCsv {
    /** Its name on the command line. */
    public static final String KIND = "csv";

    /** The head. */
    public static final String HEAD = "imo,mmsi,name,former names,list,programme,date";

    private static final int COLUMNS = 7;

    private VesselCsv() {}

    /** Reads one file. */
    public static ReadList read(ListFile file) {
        List<ReadList.Fault> faults = new ArrayList<>();
        Map<String, String> dates = new TreeMap<>();
        Map<String, List<VesselList.Vessel>> vessels = new TreeMap<>();
        file.forEach(faults, row -> {
            if (row.line() == 1) {
                if (!String.join(",", row.fields()).equals(HEAD)) {
                    faults.add(new ReadList.Fault(file.name(), 1, "the head is not " + HEAD));
                }
                return;
            }
            String reason = take(row, dates, vessels);
            if (!reason.isEmpty()) {
                faults.add(new ReadList.Fault(file.name(), row.line(), reason));
            }
        });
        List<VesselList.Listing> listings = new ArrayList<>();
        vessels.forEach((list, those) ->
                listings.add(new VesselList.Listing(list, String.valueOf(dates.get(list)), file.name(), those)));
        return new ReadList(listings, 0, faults);
    }

    /** Takes a row; why it cannot be taken, empty when it was. */
    private static String take(
            ListFile.Row row, Map<String, String> dates, Map<String, List<VesselList.Vessel>> vessels) {
        String imo = row.field(0);
        String mmsi = row.field(1);
        String name = row.field(2);
        String list = row.field(4);
        String date = row.field(6);
        if (row.fields().size() != COLUMNS) {
            return "it has " + row.fields().size() + " columns, not " + COLUMNS;
        }
        if (!imo.isEmpty() && OfacSdn.imoNumber(imo) == 0) {
            return "IMO " + imo + " has not seven digits with a right check digit";
        }
        if (!mmsi.isEmpty() && !mmsi.matches("\\d{9}")) {
            return "MMSI " + mmsi + " has not nine digits";
        }
        if (list.isEmpty() || !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "it needs a list and its date as 2026-11-20, not '" + list + "' and '" + date + "'";
        }
        if (imo.isEmpty() && mmsi.isEmpty() && name.isEmpty()) {
            return "it has neither an IMO number nor an MMSI nor a name";
        }
        String other = dates.putIfAbsent(list, date);
        if (other != null && !other.equals(date)) {
            return "the list " + list + " is of " + other + " above and of " + date + " here";
        }
        vessels.computeIfAbsent(list, each -> new ArrayList<>())
                .add(new VesselList.Vessel(
                        imo.isEmpty() ? 0 : Integer.parseInt(imo),
                        mmsi.isEmpty() ? 0 : Long.parseLong(mmsi),
                        name,
                        row.field(3).isEmpty()
                                ? List.of()
                                : List.of(row.field(3).split(" *; *", -1)),
                        row.field(5)));
        return "";
    }

    /** Writes lists so. */
    public static List<String> write(List<VesselList.Listing> listings) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (VesselList.Listing listing : listings) {
            for (VesselList.Vessel vessel : listing.vessels()) {
                lines.add(String.join(
                        ",",
                        vessel.imoNumber() == 0 ? "" : Integer.toString(vessel.imoNumber()),
                        vessel.mmsi() == 0 ? "" : "%09d".formatted(vessel.mmsi()),
                        quoted(vessel.name()),
                        quoted(String.join("; ", vessel.formerNames())),
                        quoted(listing.name()),
                        quoted(vessel.programme()),
                        listing.date()));
            }
        }
        return lines;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
