package org.trigpoint.model.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.marking.Marking;

/**
 * From here on the site has these audiences: each has a picture of its own, made of what may be released to it.
 *
 * <p>A name keeps its number for as long as its recording lasts, also while the site does not have it: no audience ever finds the
 * tracks of another under its number.
 *
 * @param names of all audiences that the recording has known, by number; none when it has one that nobody named
 * @param present bit <i>n</i> when the site has the audience of number <i>n</i> now; one at least
 */
public record Audiences(List<String> names, int present) implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "audiences";

    /** One that nobody named, and that may have everything: what holds in a recording that does not speak of audiences. */
    public static final Audiences ONE = new Audiences(List.of(), 1);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    public Audiences {
        names = List.copyOf(names);
        names.forEach(Audiences::requireName);
        if (new LinkedHashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("An audience is named twice in " + names);
        }
        if (names.size() > Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("There are " + Key.MOST_AUDIENCES + " audiences at most, not " + names);
        }
        if (present == 0 || present >>> Math.max(1, names.size()) != 0) {
            throw new IllegalArgumentException("Of the audiences " + names + " the site cannot have those with bits "
                    + Integer.toBinaryString(present));
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An audience is named by letters, digits, dots, dashes and underscores,"
                    + " 32 at most, not '" + name + "'");
        }
    }

    /**
     * What a site of these audiences records after this: names that are known keep their numbers.
     *
     * @param wanted names that the site has; none for one audience, which is then the first that there was
     * @throws IllegalArgumentException when a name is none, comes twice, or is one more than there can be numbers
     */
    public Audiences followedBy(List<String> wanted) {
        if (wanted.isEmpty()) {
            return new Audiences(names, 1);
        }
        List<String> all = new ArrayList<>(names);
        wanted.stream().filter(name -> !all.contains(name)).forEach(all::add);
        if (all.size() > Key.MOST_AUDIENCES && wanted.size() <= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("A recording knows " + Key.MOST_AUDIENCES
                    + " audiences in all its time, and this one has known " + names + ": for " + wanted
                    + " begin another, in a new data folder");
        }
        int having = 0;
        for (String name : wanted) {
            having |= 1 << all.indexOf(name);
        }
        if (Integer.bitCount(having) < wanted.size()) {
            throw new IllegalArgumentException("An audience is named twice in " + wanted);
        }
        return new Audiences(all, having);
    }

    /** The audiences that may have what is marked like this: bit <i>n</i> for number <i>n</i>. */
    public int releasableTo(Marking marking) {
        if (names.isEmpty() || marking.releasableTo().isEmpty()) {
            return present;
        }
        int audiences = 0;
        for (String name : marking.releasableTo()) {
            int number = names.indexOf(name);
            audiences |= number < 0 ? 0 : 1 << number;
        }
        return audiences & present;
    }

    /** The one that may have what nobody marked: of those that the site has, the one with the lowest number, as a bit. */
    public int first() {
        return Integer.lowestOneBit(present);
    }

    /** The number of an audience that the site has; of the empty name, that of {@link #first}. */
    public OptionalInt findNumber(String name) {
        int number = name.isEmpty() ? Integer.numberOfTrailingZeros(present) : names.indexOf(name);
        return number >= 0 && (present >> number & 1) != 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** True when there is more than one to tell apart. */
    public boolean several() {
        return Integer.bitCount(present) > 1;
    }

    @Override
    public String slot() {
        return SLOT;
    }
}
