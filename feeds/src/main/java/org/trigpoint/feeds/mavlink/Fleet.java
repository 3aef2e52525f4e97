package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;

/**
 * The vehicles of a source, and the drones that their receivers hear; of these the ones heard last, at most {@value #MOST_HEARD}.
 *
 * <p>Bytes: text name of the source; count of vehicles, of each, by name: text name, {@link Vehicle}; count of drones, of each, the
 * longest unheard first: text who heard it and as what, {@link RemoteDrone}.
 */
final class Fleet {
    private static final int MOST_HEARD = 1_000;
    private static final int MOST_VEHICLES = 257;

    private final SortedMap<String, Vehicle> vehicles = new TreeMap<>();
    private final Map<String, RemoteDrone> drones = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RemoteDrone> eldest) {
            return size() > MOST_HEARD;
        }
    };
    private String network = "";

    /** @param name within the source: {@code system 1}, or {@value LogReports#NAME} */
    Vehicle vehicle(String source, String name) {
        network = source;
        return vehicles.computeIfAbsent(name, each -> new Vehicle(source, each));
    }

    /** @param key who heard it, and the address that it was heard under */
    RemoteDrone drone(String key) {
        return drones.computeIfAbsent(key, _ -> new RemoteDrone());
    }

    void write(DataOutput out) throws IOException {
        Fields.writeText(network, out);
        Fields.writeCount(vehicles.size(), out);
        for (Map.Entry<String, Vehicle> each : vehicles.entrySet()) {
            Fields.writeText(each.getKey(), out);
            each.getValue().write(out);
        }
        Fields.writeCount(drones.size(), out);
        for (Map.Entry<String, RemoteDrone> each : drones.entrySet()) {
            Fields.writeText(each.getKey(), out);
            each.getValue().write(out);
        }
    }

    void read(DataInput in) throws IOException {
        String source = Fields.readText(in, "source");
        for (int left = Fields.readCount(in, MOST_VEHICLES, "vehicles"); left > 0; left--) {
            vehicle(source, Fields.readText(in, "vehicle")).read(in);
        }
        network = source;
        for (int left = Fields.readCount(in, MOST_HEARD, "drones"); left > 0; left--) {
            drone(Fields.readText(in, "drone")).read(in);
        }
    }
}
