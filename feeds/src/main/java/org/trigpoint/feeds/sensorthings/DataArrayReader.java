package org.trigpoint.feeds.sensorthings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;

/** Observations as rows under the names of their members (OGC 18-088, section 13: SensorThings Data Array Extension). */
final class DataArrayReader {
    private static final String FEATURE = "FeatureOfInterest";
    private static final List<String> FEATURE_IDS = List.of(FEATURE + "/id", FEATURE + "/@iot.id");

    private final MessageSink<? super SensorThingsMessage> out;
    private final EntityReader entities;

    DataArrayReader(MessageSink<? super SensorThingsMessage> out, EntityReader entities) {
        this.out = out;
        this.entities = entities;
    }

    /** True when the object holds rows. */
    static boolean isDataArray(Json.Members object) {
        return object.value("dataArray") != null && object.value("components") != null;
    }

    void read(Json.Members object) {
        if (!(object.value("components") instanceof Json.Items names)
                || !(object.value("dataArray") instanceof Json.Items rows)
                || rows.items().isEmpty()) {
            out.rejected(SensorThingsFault.DATA_ARRAY.code(), object.offsetBytes());
            return;
        }
        EntityFields around = new EntityFields(object);
        Around datastream = Around.datastream(around.idOf(EntityKind.DATASTREAM));
        entities.within(around, EntityKind.DATASTREAM, Around.NOTHING);
        for (Json row : rows.items()) {
            row(row, names.items(), datastream);
        }
    }

    private void row(Json row, List<Json> names, Around datastream) {
        if (!(row instanceof Json.Items values) || values.items().size() != names.size()) {
            out.rejected(SensorThingsFault.DATA_ARRAY.code(), row.offsetBytes());
            return;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < values.items().size(); i++) {
            if (names.get(i) instanceof Json.Text name) {
                Json value = values.items().get(i);
                boolean feature = FEATURE_IDS.contains(name.text());
                members.put(
                        feature ? FEATURE : name.text(),
                        feature ? new Json.Members(value.offsetBytes(), Map.of("@iot.id", value)) : value);
            }
        }
        entities.read(EntityKind.OBSERVATION, new Json.Members(row.offsetBytes(), members), datastream);
    }
}
