package org.trigpoint.feeds.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.model.observation.ImoNumber;
import org.trigpoint.model.recording.VesselList;

/**
 * The list of specially designated nationals of the US Treasury's Office of Foreign Assets Control, as {@code sdn.csv} and {@code
 * alt.csv}: no head, columns by place, {@code -0-} for nothing.
 *
 * <p>{@code sdn.csv}: 0 number of the entry, 1 name, 2 type ({@code vessel} for ours), 3 programme, 4 title, 5 call sign, 6 type of vessel,
 * 7 tonnage, 8 gross tonnage, 9 flag, 10 owner, 11 remarks with {@code Vessel Registration Identification IMO 9187629} and {@code MMSI
 * 572469210}. {@code alt.csv}: 0 number of the entry, 1 number of the name, 2 kind ({@code aka}, {@code fka}, {@code nka}), 3 name.
 */
public final class OfacSdn {
    /** Its name on the command line. */
    public static final String KIND = "ofac-sdn";

    /** Its name in alerts. */
    public static final String NAME = "OFAC SDN";

    private static final String NOTHING = "-0-";
    private static final int COLUMNS = 12;
    private static final int ALT_COLUMNS = 5;
    private static final int VESSEL_NAME = 1;
    private static final int TYPE = 2;
    private static final int PROGRAMME = 3;
    private static final int REMARKS = 11;
    private static final int ALT_NAME = 3;
    private static final Pattern IMO = Pattern.compile("\\bIMO (\\d+)");
    private static final Pattern MMSI = Pattern.compile("\\bMMSI (\\d{9})\\b");

    private OfacSdn() {}

    /**
     * Reads it.
     *
     * @param date of the list, {@code 2026-11-20}
     * @param files {@code sdn.csv}, and {@code alt.csv} for other names; told apart by their columns
     */
    public static ReadList read(String date, List<ListFile> files) {
        List<ReadList.Fault> faults = new ArrayList<>();
        Map<String, List<String>> names = new TreeMap<>();
        Map<String, ListFile.Row> entries = new TreeMap<>();
        Map<String, String> fileOf = new TreeMap<>();
        int[] others = {0};
        for (ListFile file : files) {
            file.forEach(faults, row -> {
                switch (row.fields().size()) {
                    case COLUMNS -> {
                        if (row.field(TYPE).equals("vessel")) {
                            entries.put(row.field(0), row);
                            fileOf.put(row.field(0), file.name());
                        } else {
                            others[0]++;
                        }
                    }
                    case ALT_COLUMNS ->
                        names.computeIfAbsent(row.field(0), each -> new ArrayList<>())
                                .add(row.field(ALT_NAME));
                    default ->
                        faults.add(new ReadList.Fault(
                                file.name(),
                                row.line(),
                                "it has " + row.fields().size() + " columns, not " + COLUMNS + " (sdn.csv) or "
                                        + ALT_COLUMNS + " (alt.csv)"));
                }
            });
        }
        List<VesselList.Vessel> vessels = new ArrayList<>();
        entries.forEach((number, row) -> vessels.add(
                vessel(row, names.getOrDefault(number, List.of()), String.valueOf(fileOf.get(number)), faults)));
        String source = String.join(", ", files.stream().map(ListFile::name).toList());
        return new ReadList(List.of(new VesselList.Listing(NAME, date, source, vessels)), others[0], faults);
    }

    private static VesselList.Vessel vessel(
            ListFile.Row row, List<String> names, String file, List<ReadList.Fault> faults) {
        String remarks = row.field(REMARKS);
        Matcher imo = IMO.matcher(remarks);
        int number = 0;
        while (imo.find() && number == 0) {
            number = imoNumber(imo.group(1));
            if (number == 0) {
                faults.add(new ReadList.Fault(
                        file,
                        row.line(),
                        row.field(VESSEL_NAME) + ": IMO " + imo.group(1)
                                + " has not seven digits with a right check digit; listed without it"));
            }
        }
        Matcher mmsi = MMSI.matcher(remarks);
        return new VesselList.Vessel(
                number,
                mmsi.find() ? Long.parseLong(mmsi.group(1)) : 0,
                row.field(VESSEL_NAME),
                names,
                row.field(PROGRAMME).equals(NOTHING) ? "" : row.field(PROGRAMME));
    }

    /** The number, or 0 when it is none. */
    static int imoNumber(String digits) {
        int number = digits.matches("\\d{7}") ? Integer.parseInt(digits) : 0;
        return ImoNumber.isValid(number) ? number : 0;
    }
}
