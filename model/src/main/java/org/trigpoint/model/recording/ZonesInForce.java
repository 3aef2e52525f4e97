package org.trigpoint.model.recording;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneContent;

/** The zones that an audience has now, by id: what its {@link ZoneCommand}s have made, as steps see it on the board. */
public final class ZonesInForce implements Recorded, Notice {
    private static final String[] SLOTS = {"zones:0", "zones:1", "zones:2", "zones:3"};
    private static final ZonesInForce[] NONE = {
        new ZonesInForce(0, Map.of()),
        new ZonesInForce(1, Map.of()),
        new ZonesInForce(2, Map.of()),
        new ZonesInForce(3, Map.of())
    };

    private final int audience;
    private final SortedMap<String, ZoneContent> contents;
    private final Derived derived = new Derived();

    /**
     * Zones of an audience.
     *
     * @param audience number of the audience
     * @param contents what each zone says, by its id
     */
    public ZonesInForce(int audience, Map<String, ZoneContent> contents) {
        contents.keySet().forEach(zone -> Zone.requireId(audience, zone));
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("Zones are of audience 0 to 3, not " + audience);
        }
        this.audience = audience;
        this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** Those of an audience that are in force; none when nobody spoke of any. */
    public static Optional<ZonesInForce> find(Board board, int audience) {
        return board.find(slot(audience), ZonesInForce.class);
    }

    /** No zones of an audience. */
    public static ZonesInForce none(int audience) {
        return NONE[audience];
    }

    /** The board slot of an audience. */
    public static String slot(int audience) {
        return SLOTS[audience];
    }

    @Override
    public String slot() {
        return slot(audience);
    }

    /** Number of the audience whose zones they are. */
    public int audience() {
        return audience;
    }

    /** What each zone says, sorted by its id. */
    public SortedMap<String, ZoneContent> contents() {
        return contents;
    }

    /** These with one more, another or one less. */
    ZonesInForce with(ZoneCommand command) {
        Map<String, ZoneContent> then = new TreeMap<>(contents);
        ZoneContent content = command.content();
        if (content == null) {
            then.remove(command.zone());
        } else {
            then.put(command.zone(), content);
        }
        return new ZonesInForce(audience, then);
    }

    /**
     * What a step makes of these zones, such as an index: made once, and kept with them.
     *
     * @param type of what is made: one maker a type
     */
    public <T> T derive(Class<T> type, Function<ZonesInForce, T> maker) {
        return derived.get(type, () -> maker.apply(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZonesInForce zones && audience == zones.audience && contents.equals(zones.contents);
    }

    @Override
    public int hashCode() {
        return 31 * audience + contents.hashCode();
    }

    @Override
    public String toString() {
        return "ZonesInForce[audience=" + audience + ", zones=" + contents.keySet() + "]";
    }
}
