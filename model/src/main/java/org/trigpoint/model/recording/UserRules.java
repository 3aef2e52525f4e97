package org.trigpoint.model.recording;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Notice;

/** The rules that people of an audience have made, by id: what its {@link UserRule}s amount to, as steps see it on the board. */
public final class UserRules implements Recorded, Notice {
    private static final String[] SLOTS = {"user-rules:0", "user-rules:1", "user-rules:2", "user-rules:3"};

    private final int audience;
    private final SortedMap<String, UserRule.Content> contents;
    private final Derived derived = new Derived();

    /**
     * Rules of an audience.
     *
     * @param audience number of the audience
     * @param contents what each says, by its id
     */
    public UserRules(int audience, Map<String, UserRule.Content> contents) {
        contents.keySet().forEach(id -> UserRule.requireId(audience, id));
        this.audience = audience;
        this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** Those of an audience that are in force; none when nobody made any. */
    public static Optional<UserRules> find(Board board, int audience) {
        return board.find(slot(audience), UserRules.class);
    }

    /** The board slot of an audience. */
    public static String slot(int audience) {
        return SLOTS[audience];
    }

    @Override
    public String slot() {
        return slot(audience);
    }

    /** Number of the audience whose rules they are. */
    public int audience() {
        return audience;
    }

    /** What each rule says, sorted by its id. */
    public SortedMap<String, UserRule.Content> contents() {
        return contents;
    }

    UserRules with(UserRule command) {
        Map<String, UserRule.Content> then = new TreeMap<>(contents);
        UserRule.Content content = command.content();
        if (content == null) {
            then.remove(command.id());
        } else {
            then.put(command.id(), content);
        }
        return new UserRules(audience, then);
    }

    /**
     * What a step makes of these rules, such as programs: made once, and kept with them.
     *
     * @param type of what is made: one maker a type
     */
    public <T> T derive(Class<T> type, Function<UserRules, T> maker) {
        return derived.get(type, () -> maker.apply(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserRules rules && audience == rules.audience && contents.equals(rules.contents);
    }

    @Override
    public int hashCode() {
        return 31 * audience + contents.hashCode();
    }

    @Override
    public String toString() {
        return "UserRules[audience=" + audience + ", rules=" + contents.keySet() + "]";
    }
}
