package org.trigpoint.orbits.look;

import java.util.HashMap;
import java.util.Map;
import org.trigpoint.model.lookahead.Acquisition;

/** What is known of the plans and the delivery of missions; each line of its table names the source. */
final class MissionTable {
    private static final String FILE = "missions.csv";
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final MissionTable PUBLISHED = new MissionTable();

    /**
     * A mission.
     *
     * @param acquisition without a plan of its operator at hand
     * @param deliveredSeconds NaN when it is not known
     */
    record Mission(Acquisition acquisition, double deliveredSeconds) {}

    private static final Mission TASKED = new Mission(
            new Acquisition(Acquisition.Plan.NEEDS_TASKING, Double.NaN, "no plan is published: it looks where asked"),
            Double.NaN);

    private final Map<String, Mission> byName = new HashMap<>();

    private MissionTable() {
        for (String[] fields : ResourceLines.read(FILE, 5)) {
            Acquisition.Plan plan = switch (fields[1]) {
                case "systematic" -> Acquisition.Plan.SYSTEMATIC;
                case "tasked" -> Acquisition.Plan.NEEDS_TASKING;
                case "plan" -> Acquisition.Plan.UNKNOWN;
                default -> throw new IllegalStateException(FILE + ": there is no plan " + fields[1]);
            };
            String source = plan == Acquisition.Plan.UNKNOWN
                    ? "by a plan that is published and not at hand (--plan, orbits/plans)"
                    : fields[4];
            byName.put(
                    fields[0],
                    new Mission(
                            new Acquisition(plan, orNone(fields[2]), source), orNone(fields[3]) * SECONDS_PER_HOUR));
        }
    }

    static MissionTable published() {
        return PUBLISHED;
    }

    private static double orNone(String field) {
        return field.equals("-") ? Double.NaN : Double.parseDouble(field);
    }

    /** Of a mission by the name that the table of instruments gives it. */
    Mission of(String name) {
        return byName.getOrDefault(name, TASKED);
    }
}
