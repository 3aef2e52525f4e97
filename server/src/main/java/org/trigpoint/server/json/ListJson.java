package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.model.recording.VesselIndex;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.picture.ListBook;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What lists of vessels say of a ship, as JSON. */
public final class ListJson {
    private ListJson() {}

    /** The lists that were asked, and what they say. */
    public static ObjectNode answer(ListBook.Answer answer) {
        ObjectNode node = Json.object();
        ArrayNode lists = node.putArray("lists");
        answer.lists()
                .listings()
                .values()
                .forEach(listing -> lists.addObject()
                        .put("name", listing.name())
                        .put("date", listing.date())
                        .put("source", listing.source())
                        .put("vessels", listing.vessels().size()));
        put(node.putArray("matches"), answer.matches(), "IMO");
        ArrayNode possible = node.putArray("possible");
        put(possible, answer.byMmsi(), "MMSI");
        put(possible, answer.byName(), "NAME");
        return node;
    }

    private static void put(ArrayNode to, List<VesselIndex.Entry> entries, String by) {
        for (VesselIndex.Entry entry : entries) {
            VesselList.Vessel vessel = entry.vessel();
            ObjectNode node = to.addObject()
                    .put("by", by)
                    .put("list", entry.listing().name())
                    .put("date", entry.listing().date())
                    .put("programme", vessel.programme())
                    .put("name", vessel.name());
            ArrayNode former = node.putArray("formerNames");
            vessel.formerNames().forEach(former::add);
            number(node, "imo", vessel.imoNumber());
            number(node, "mmsi", vessel.mmsi());
        }
    }

    private static void number(ObjectNode node, String name, long number) {
        if (number == 0) {
            node.putNull(name);
        } else {
            node.put(name, number);
        }
    }
}
