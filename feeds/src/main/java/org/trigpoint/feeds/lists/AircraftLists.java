package org.trigpoint.feeds.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trigpoint.model.recording.PrivateAircraft;

/**
 * Lists of aircraft whose owners asked not to be shown, such as those of the LADD and PIA programmes of the FAA, which give them to those
 * who are entitled to them.
 *
 * <p>A file whose first row names any of the columns {@code list}, {@code address}, {@code registration} and {@code call sign} is a table;
 * other columns are passed over. Any other has an aircraft a row, in its first column: six hexadecimal digits are an address, all else is a
 * registration or call sign, and what may be both is taken for both. Marks of the United States stand for their addresses too.
 */
public final class AircraftLists {
    private static final String LIST = "list";
    private static final String ADDRESS = "address";
    private static final String REGISTRATION = "registration";
    private static final String CALL_SIGN = "call sign";

    /** The head of a table with all columns. */
    public static final String HEAD = String.join(",", LIST, ADDRESS, REGISTRATION, CALL_SIGN);

    private static final List<String> COLUMNS = List.of(LIST, ADDRESS, REGISTRATION, CALL_SIGN);

    /** What was read, and the rows that could not be. */
    public record Read(List<PrivateAircraft.Listing> listings, List<ReadList.Fault> faults) {
        public Read {
            listings = List.copyOf(listings);
            faults = List.copyOf(faults);
        }
    }

    private record Entries(TreeSet<Integer> addresses, TreeSet<String> names) {
        Entries() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        boolean address(String text) {
            boolean is = text.matches("[0-9A-F]{6}");
            if (is) {
                addresses.add(Integer.parseInt(text, 16));
            }
            return is;
        }

        boolean name(String text) {
            boolean is = text.matches("[0-9A-Z]{2,8}");
            if (is) {
                names.add(text);
                UsRegistration.address(text).ifPresent(addresses::add);
            }
            return is;
        }
    }

    private final String name;
    private final Map<String, Entries> lists = new TreeMap<>();
    private final List<ReadList.Fault> faults = new ArrayList<>();

    private AircraftLists(String name) {
        this.name = name;
    }

    /**
     * Reads files.
     *
     * @param name of the list of rows that name none
     */
    public static Read read(String name, List<ListFile> files) {
        AircraftLists reading = new AircraftLists(name);
        files.forEach(reading::take);
        List<PrivateAircraft.Listing> listings = new ArrayList<>();
        reading.lists.forEach(
                (list, entries) -> listings.add(new PrivateAircraft.Listing(list, entries.addresses, entries.names)));
        return new Read(listings, reading.faults);
    }

    private void take(ListFile file) {
        Map<String, Integer> columns = new TreeMap<>();
        file.forEach(faults, row -> {
            if (row.line() == 1) {
                for (int i = 0; i < row.fields().size(); i++) {
                    // Some programs begin a table with a byte order mark.
                    String head = row.field(i).replace("\uFEFF", "").toLowerCase(Locale.ROOT);
                    if (COLUMNS.contains(head)) {
                        columns.putIfAbsent(head, i);
                    }
                }
                if (!columns.isEmpty()) {
                    return;
                }
            }
            String reason = columns.isEmpty() ? entry(row) : table(row, columns);
            if (!reason.isEmpty()) {
                faults.add(new ReadList.Fault(file.name(), row.line(), reason));
            }
        });
    }

    private Entries entries(String list) {
        return lists.computeIfAbsent(list.isEmpty() ? name : list, each -> new Entries());
    }

    /** Takes an aircraft by itself; why it cannot be taken, empty when it was. */
    private String entry(ListFile.Row row) {
        String text = PrivateAircraft.plain(row.field(0).replace("\uFEFF", ""));
        Entries entries = entries("");
        boolean address = entries.address(text);
        boolean digits = text.matches("\\d+");
        boolean taken = (!digits && entries.name(text)) || address;
        return taken ? "" : "'" + row.field(0) + "' is neither an address nor a registration nor a call sign";
    }

    private String table(ListFile.Row row, Map<String, Integer> columns) {
        Entries entries = entries(field(row, columns, LIST));
        String address = PrivateAircraft.plain(field(row, columns, ADDRESS));
        String registration = PrivateAircraft.plain(field(row, columns, REGISTRATION));
        String callSign = PrivateAircraft.plain(field(row, columns, CALL_SIGN));
        if (address.isEmpty() && registration.isEmpty() && callSign.isEmpty()) {
            return "it has neither an address nor a registration nor a call sign";
        }
        if (!address.isEmpty() && !entries.address(address)) {
            return "the address " + address + " has not six hexadecimal digits";
        }
        for (String each : List.of(registration, callSign)) {
            if (!each.isEmpty() && !entries.name(each)) {
                return "'" + each + "' is neither a registration nor a call sign";
            }
        }
        return "";
    }

    private static String field(ListFile.Row row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.field(at);
    }

    /** Writes lists as a table with all columns. */
    public static List<String> write(List<PrivateAircraft.Listing> listings) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (PrivateAircraft.Listing listing : listings) {
            String list = '"' + listing.name().replace("\"", "\"\"") + '"';
            listing.addresses().forEach(address -> lines.add(list + ",%06X,,".formatted(address)));
            listing.names().forEach(each -> lines.add(list + ",,," + each));
        }
        return lines;
    }
}
