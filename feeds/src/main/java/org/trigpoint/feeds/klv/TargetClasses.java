package org.trigpoint.feeds.klv;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.ItemCursor;

/**
 * Says of moving targets whether they say that they are persons or road vehicles, by the words of their classes (MISB ST 0903.6:
 * VObject sets 102 and 107 of a VTarget pack, ontology series 103 of the set).
 */
final class TargetClasses {
    private static final int OBJECT = 102;
    private static final int OBJECT_SERIES = 107;
    private static final int OBJECT_ONTOLOGY = 1;
    private static final int OBJECT_CLASS = 2;
    private static final int OBJECT_ONTOLOGY_ID = 3;
    private static final int ONTOLOGY_ID = 1;
    private static final int ONTOLOGY_PARENT = 2;
    private static final int LONGEST_NUMBER_BYTES = 7;

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private static final Set<String> PERSONS = Set.of(
            "person",
            "persons",
            "people",
            "human",
            "humans",
            "man",
            "men",
            "woman",
            "women",
            "child",
            "children",
            "pedestrian",
            "pedestrians",
            "dismount",
            "dismounts",
            "dismounted",
            "soldier",
            "soldiers",
            "crowd",
            "face",
            "cyclist",
            "rider",
            "swimmer",
            "individual",
            "civilian");

    private static final Set<String> ROAD_VEHICLES = Set.of(
            "vehicle",
            "vehicles",
            "car",
            "cars",
            "automobile",
            "truck",
            "trucks",
            "lorry",
            "van",
            "vans",
            "minivan",
            "bus",
            "buses",
            "motorcycle",
            "motorcycles",
            "motorbike",
            "bicycle",
            "bike",
            "moped",
            "scooter",
            "suv",
            "pickup",
            "sedan",
            "taxi",
            "jeep",
            "trailer",
            "tractor",
            "ambulance");

    /** Beside one of these a vehicle is none of the road. */
    private static final Set<String> ELSEWHERE =
            Set.of("air", "aerial", "airborne", "uav", "water", "sea", "marine", "underwater", "space", "rail");

    private TargetClasses() {}

    /** Whether a VTarget pack says so, or cannot be read. */
    static boolean isPrivate(byte[] array, int offset, int length, Map<Long, String> ontologies) {
        ItemCursor cursor = new ItemCursor(array, offset, length);
        if (!cursor.readTag()) {
            return true;
        }
        while (cursor.next()) {
            boolean found = switch (cursor.tag()) {
                case OBJECT -> isPrivateObject(array, cursor.valueOffset(), cursor.valueLength(), ontologies);
                case OBJECT_SERIES -> anyPrivate(array, cursor.valueOffset(), cursor.valueLength(), ontologies);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return cursor.broken();
    }

    private static boolean anyPrivate(byte[] array, int offset, int length, Map<Long, String> ontologies) {
        ItemCursor cursor = new ItemCursor(array, offset, length);
        while (cursor.nextOfSeries()) {
            if (isPrivateObject(array, cursor.valueOffset(), cursor.valueLength(), ontologies)) {
                return true;
            }
        }
        return cursor.broken();
    }

    private static boolean isPrivateObject(byte[] array, int offset, int length, Map<Long, String> ontologies) {
        ItemCursor cursor = new ItemCursor(array, offset, length);
        StringBuilder words = new StringBuilder();
        while (cursor.next()) {
            switch (cursor.tag()) {
                case OBJECT_ONTOLOGY ->
                    words.append(fragment(text(array, cursor))).append(' ');
                case OBJECT_CLASS -> words.append(text(array, cursor)).append(' ');
                case OBJECT_ONTOLOGY_ID ->
                    words.append(ontologies.getOrDefault(number(array, cursor), ""))
                            .append(' ');
                default -> {}
            }
        }
        return cursor.broken() || isPrivate(words.toString());
    }

    /** Of the address of an ontology, what stands behind its last hash or slash: a file of many classes says nothing of one. */
    private static String fragment(String ontology) {
        int hash = ontology.indexOf('#');
        return hash < 0 ? "" : ontology.substring(hash + 1);
    }

    private static String text(byte[] array, ItemCursor cursor) {
        return new String(array, cursor.valueOffset(), cursor.valueLength(), StandardCharsets.UTF_8);
    }

    private static long number(byte[] array, ItemCursor cursor) {
        return cursor.valueLength() > LONGEST_NUMBER_BYTES
                ? -1
                : Ber.unsigned(array, cursor.valueOffset(), cursor.valueLength());
    }

    /** Whether the words of a class name a person or a road vehicle. */
    static boolean isPrivate(String words) {
        boolean vehicle = false;
        boolean elsewhere = false;
        for (Matcher each = WORD.matcher(words); each.find(); ) {
            String word = each.group().toLowerCase(Locale.ROOT);
            if (PERSONS.contains(word)) {
                return true;
            }
            vehicle |= ROAD_VEHICLES.contains(word);
            elsewhere |= ELSEWHERE.contains(word);
        }
        return vehicle && !elsewhere;
    }

    /** The words of each class of an ontology series, with those of the classes above it, by its number. */
    static Map<Long, String> ontologies(byte[] array, int offset, int length) {
        Map<Long, String> words = new HashMap<>();
        Map<Long, Long> parents = new HashMap<>();
        ItemCursor series = new ItemCursor(array, offset, length);
        while (series.nextOfSeries()) {
            ItemCursor items = new ItemCursor(array, series.valueOffset(), series.valueLength());
            long id = -1;
            StringBuilder said = new StringBuilder();
            Long parent = null;
            while (items.next()) {
                switch (items.tag()) {
                    case ONTOLOGY_ID -> id = number(array, items);
                    case ONTOLOGY_PARENT -> parent = number(array, items);
                    default -> said.append(className(text(array, items))).append(' ');
                }
            }
            words.put(id, said.toString());
            if (parent != null) {
                parents.put(id, parent);
            }
        }
        Map<Long, String> all = new HashMap<>();
        words.keySet().forEach(id -> all.put(id, withParents(id, words, parents)));
        return all;
    }

    private static String className(String text) {
        return text.contains("://") ? fragment(text) : text;
    }

    private static String withParents(long id, Map<Long, String> words, Map<Long, Long> parents) {
        StringBuilder all = new StringBuilder();
        @Nullable Long at = id;
        for (int step = 0; at != null && step <= words.size(); step++) {
            all.append(words.getOrDefault(at, "")).append(' ');
            at = parents.get(at);
        }
        return all.toString();
    }
}
