package org.trigpoint.feeds.gnss.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.NumberText;
import org.trigpoint.feeds.json.Place;

/** A geometry of a Placemark in the making. */
final class KmlShape {
    /** The mode of what names none. */
    static final String CLAMPED = "clampToGround";

    final String kind;
    String altitudeMode = CLAMPED;
    String coordinates = "";
    final List<String> times = new ArrayList<>();
    final List<String> coords = new ArrayList<>();
    final List<String> angles = new ArrayList<>();

    KmlShape(String kind) {
        this.kind = kind;
    }

    /** Adds an entry; false when there are too many. */
    boolean add(List<String> list, String text) {
        return list.size() < XmlElements.MOST_ENTRIES && list.add(text);
    }

    /** The places of its coordinates: {@code lon,lat[,altitude]} with blanks between; null when one is none. */
    @Nullable
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String tuple : coordinates.split("\\s+", -1)) {
            Place place = tuple.isEmpty() ? null : place(tuple.split(",", -1));
            if (place == null) {
                return null;
            }
            places.add(place);
        }
        return places;
    }

    /** The place of an entry of a track: {@code lon lat [altitude]}; null when it is none. */
    static @Nullable Place ofTrack(String coord) {
        return place(coord.split("\\s+", -1));
    }

    private static @Nullable Place place(String[] numbers) {
        if (numbers.length < 2) {
            return null;
        }
        double lonDeg = NumberText.parse(numbers[0]);
        double latDeg = NumberText.parse(numbers[1]);
        double altitudeMeters = numbers.length < 3 ? Double.NaN : NumberText.parse(numbers[2]);
        return Double.isNaN(lonDeg) || Double.isNaN(latDeg) ? null : new Place(latDeg, lonDeg, altitudeMeters);
    }
}
